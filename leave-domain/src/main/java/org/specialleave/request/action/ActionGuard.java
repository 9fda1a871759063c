package org.specialleave.request.action;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.request.Action;
import org.specialleave.request.ActorRole;
import org.specialleave.request.ExpectedVersion;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestEvent;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.request.routing.ApprovalRouting;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/**
 * How every action on a request begins: it is locked, and may the caller do this to it now? Used by
 * {@link PerformAction} alone.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ActionGuard {
    private static final Caller SYSTEM = new Caller("system", null, Set.of());
    private static final Set<ActorRole> ROLES_OF_PEOPLE = EnumSet.complementOf(EnumSet.of(ActorRole.SYSTEM));

    private CurrentCaller currentCaller;
    private LeaveRequests requests;
    private LeaveAccess access;
    private ApprovalRouting routing;
    private Staff staff;
    private Clock clock;

    protected ActionGuard() {}

    @Inject
    public ActionGuard(
            CurrentCaller currentCaller,
            LeaveRequests requests,
            LeaveAccess access,
            ApprovalRouting routing,
            Staff staff,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.requests = requests;
        this.access = access;
        this.routing = routing;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Locks the request and checks, in this order, that the caller may know of it (else not found), that its state
     * allows the action (else a conflict that says who acted when), that the caller may do it (else not permitted), and
     * that the caller saw its present version (else stale).
     */
    public ActionContext begin(String reference, long version, Action action) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = requests.forActing(reference);
        access.levelOrNotFound(caller, request);
        LocalDate today = TrustTime.today(clock);
        if (!request.actionsOf(routing.rolesOf(caller, request), today).contains(action)) {
            boolean somebodyMay = request.actionsOf(ROLES_OF_PEOPLE, today).contains(action);
            throw somebodyMay ? new NotPermittedException(action.slug()) : alreadyDone(request);
        }
        ExpectedVersion.require(request, version);
        return new ActionContext(request, caller, clock.instant(), today);
    }

    /** Locks a request for something that the product does by itself; empty where there is nothing to do any more. */
    public Optional<ActionContext> beginForSystem(String reference, Action action) {
        LeaveRequest request = requests.forActing(reference);
        LocalDate today = TrustTime.today(clock);
        return request.waitingStep().isPresent()
                        && request.actionsOf(Set.of(ActorRole.SYSTEM), today).contains(action)
                ? Optional.of(new ActionContext(request, SYSTEM, clock.instant(), today))
                : Optional.empty();
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
