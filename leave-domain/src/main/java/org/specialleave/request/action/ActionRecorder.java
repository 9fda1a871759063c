package org.specialleave.request.action;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.audit.Audit;
import org.specialleave.ledger.Ledger;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.reason.Reasons;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestEvent;
import org.specialleave.request.RequestState;

/**
 * Writes down an act: the row of the request's history, what it does to the ledger, the sealed words, the audit, and
 * the news for the observers. All in the transaction of the act, or not at all.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ActionRecorder {
    private LeaveRequests requests;
    private Ledger ledger;
    private Reasons reasons;
    private Audit audit;
    private Event<RequestChanged> changed;

    protected ActionRecorder() {}

    @Inject
    public ActionRecorder(
            LeaveRequests requests, Ledger ledger, Reasons reasons, Audit audit, Event<RequestChanged> changed) {
        this.requests = requests;
        this.ledger = ledger;
        this.reasons = reasons;
        this.audit = audit;
        this.changed = changed;
    }

    /**
     * Writes down that the caller did this.
     *
     * @param context what it was done to, as it is now
     * @param from    the state before
     * @param level   the level held for it; null for what the applicant or the product does
     * @param record  what was done
     */
    public void write(ActionContext context, RequestState from, ApprovalLevel level, ActionRecord record) {
        LeaveRequest request = context.request();
        Caller caller = context.caller();
        RequestEvent event = new RequestEvent(
                request,
                from,
                record.action(),
                level,
                record.ground(),
                record.words() != null,
                record.consultation(),
                caller,
                context.at());
        // Lines before the event before the ledger: nothing maps one to the other, so the provider does not know the
        // order.
        requests.flush();
        requests.add(event);
        requests.flush();
        ledger.post(request.assignmentId(), request.id(), event.id(), record.postings(), context.at());
        seal(request, event.kindOfWords(), record.words());
        seal(request, event.kindOfCover(), record.cover());
        if (record.consultation() != null) {
            seal(request, event.kindOfConsultation(), record.consultation().words());
        }
        audit.record(
                record.action().slug(),
                request.reference(),
                Map.of("from", from.name(), "to", request.state().name()));
        requests.flush();
        changed.fire(new RequestChanged(
                request.id(), request.reference(), event.id(), record.action(), from, request.state()));
        requests.flush();
    }

    private void seal(LeaveRequest request, String kind, String text) {
        if (text != null) {
            reasons.seal(request.reference(), kind, text);
        }
    }
}
