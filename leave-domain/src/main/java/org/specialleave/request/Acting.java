package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** How every act on a request begins: it is locked, and may the caller do this to it now? Used by the use cases alone. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Acting {
    /**
     * A request that the caller may act on.
     *
     * @param request the request, locked
     * @param caller  who acts
     */
    public record Permitted(LeaveRequest request, Caller caller) {}

    private CurrentCaller currentCaller;
    private LeaveRequests requests;
    private Deciders deciders;
    private Staff staff;
    private Clock clock;

    /** For the container. */
    protected Acting() {}

    /** With its collaborators. */
    @Inject
    public Acting(CurrentCaller currentCaller, LeaveRequests requests, Deciders deciders, Staff staff, Clock clock) {
        this.currentCaller = currentCaller;
        this.requests = requests;
        this.deciders = deciders;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Locks the request and checks, in this order, that the caller may know of it (else not found), that its state allows the
     * action (else a conflict that says who acted when), that the caller may do it (else not permitted), and that the caller saw
     * its present version (else stale).
     */
    public Permitted begin(String reference, long version, Action action) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = requests.forActing(reference);
        var involvements = deciders.involvementsOrNotFound(request, caller);
        if (!request.actionsOf(involvements, TrustTime.today(clock)).contains(action)) {
            boolean somebodyMay = request.actionsOf(java.util.EnumSet.allOf(Involvement.class), TrustTime.today(clock))
                    .contains(action);
            throw somebodyMay ? new NotPermittedException(action.slug()) : alreadyDone(request);
        }
        Versions.require(request, version);
        return new Permitted(request, caller);
    }

    private ConflictException alreadyDone(LeaveRequest request) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("state", request.state().name());
        List<RequestEvent> events = requests.events(request.id());
        if (!events.isEmpty()) {
            RequestEvent last = events.get(events.size() - 1);
            parameters.put("at", last.at());
            if (last.actorPersonId() != null) {
                staff.person(last.actorPersonId())
                        .map(Person::displayName)
                        .ifPresent(name -> parameters.put("by", name));
            }
        }
        return new ConflictException(ConflictException.Reason.STATE, parameters);
    }
}
