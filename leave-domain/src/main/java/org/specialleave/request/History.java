package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.audit.Audit;
import org.specialleave.ledger.Ledger;
import org.specialleave.ledger.Posting;
import org.specialleave.reason.Reasons;

/**
 * Writes down an act: the row of the request's history, what it does to the ledger, the sealed words, the audit, and the news
 * for whoever listens. All in the transaction of the act, or not at all.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class History {
    private LeaveRequests requests;
    private Ledger ledger;
    private Reasons reasons;
    private Audit audit;
    private Event<RequestChanged> changed;
    private Clock clock;

    /** For the container. */
    protected History() {}

    /** With its collaborators. */
    @Inject
    public History(
            LeaveRequests requests,
            Ledger ledger,
            Reasons reasons,
            Audit audit,
            Event<RequestChanged> changed,
            Clock clock) {
        this.requests = requests;
        this.ledger = ledger;
        this.reasons = reasons;
        this.audit = audit;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Writes down that the caller did this.
     *
     * @param request  the request after the act
     * @param from     its state before
     * @param act      what was done
     * @param postings what it does to the ledger
     * @param caller   who did it
     */
    public void write(LeaveRequest request, RequestState from, Act act, List<Posting> postings, Caller caller) {
        Instant now = clock.instant();
        RequestEvent event = new RequestEvent(request, from, act, caller.account(), caller.personId(), now);
        // Lines before the event before the ledger: nothing maps one to the other, so the provider does not know the
        // order.
        requests.flush();
        requests.add(event);
        requests.flush();
        ledger.post(request.assignmentId(), request.id(), event.id(), postings, now);
        if (act.words() != null) {
            reasons.seal(request.reference(), Act.kindOfWords(act.action(), act.tier()), act.words());
        }
        if (act.discussion() != null && act.discussion().words() != null) {
            reasons.seal(
                    request.reference(),
                    Act.kindOfDiscussion(act.action(), act.tier()),
                    act.discussion().words());
        }
        if (act.cover() != null) {
            reasons.seal(request.reference(), "cover", act.cover());
        }
        audit.record(
                act.action().slug(),
                request.reference(),
                Map.of("from", from.name(), "to", request.state().name()));
        requests.flush();
        changed.fire(
                new RequestChanged(request.id(), request.reference(), event.id(), act.action(), from, request.state()));
        requests.flush();
    }
}
