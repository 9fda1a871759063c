package org.specialleave.request.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.reason.Reasons;
import org.specialleave.request.LeaveEvents;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.access.LeaveAccess;

/**
 * Opens what was written in confidence, and writes down each opening.
 *
 * <p>Readable by the applicant and by those who decide or decided the request; of a confidential one by the applicant
 * and Human Resources alone. Nobody else opens it, whoever may see the request.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class ReadReason {
    private CurrentCaller currentCaller;
    private LeaveRequests requests;
    private LeaveAccess access;
    private LeaveEvents events;
    private Reasons reasons;
    private Audit audit;

    protected ReadReason() {}

    @Inject
    public ReadReason(
            CurrentCaller currentCaller,
            LeaveRequests requests,
            LeaveAccess access,
            LeaveEvents events,
            Reasons reasons,
            Audit audit) {
        this.currentCaller = currentCaller;
        this.requests = requests;
        this.access = access;
        this.events = events;
        this.reasons = reasons;
        this.audit = audit;
    }

    /**
     * The text of that kind, if one was written and the caller may read it.
     *
     * @param kind {@code reason}, or what {@link EventView} names
     * @throws NotFoundException where there is no such request, or the caller may not know of it
     */
    public Optional<String> read(String reference, String kind) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = requests.find(reference).orElseThrow(() -> new NotFoundException(reference));
        access.levelOrNotFound(caller, request);
        if (!access.mayReadWords(caller, request) && !isViewOfHr(request, kind)) {
            return Optional.empty();
        }
        Optional<String> text = reasons.open(reference, kind);
        if (text.isPresent()) {
            audit.record("read-reason", reference, Map.of("kind", kind));
        }
        return text;
    }

    /**
     * The name of the event that a request is for, where it names one and the caller may read what was written to the
     * request.
     *
     * @throws NotFoundException where there is no such request, or the caller may not know of it
     */
    public Optional<String> readEvent(String reference) {
        Caller caller = currentCaller.caller();
        LeaveRequest request = requests.find(reference).orElseThrow(() -> new NotFoundException(reference));
        access.levelOrNotFound(caller, request);
        if (request.eventNumber().isEmpty() || !access.mayReadWords(caller, request)) {
            return Optional.empty();
        }
        Optional<String> name = name(request.personId(), request.eventNumber().get());
        if (!caller.isPerson(request.personId())) {
            audit.record("read-reason", reference, Map.of("kind", LeaveEvents.NAME));
        }
        return name;
    }

    /** The caller's own events, oldest first. */
    public List<NamedEvent> myEvents() {
        Caller caller = currentCaller.caller();
        return Optional.ofNullable(caller.personId())
                .map(person -> events.of(person).stream()
                        .map(event -> new NamedEvent(
                                event.number(),
                                event.leaveType(),
                                name(person, event.number()).orElse("")))
                        .toList())
                .orElse(List.of());
    }

    private Optional<String> name(long personId, int number) {
        return reasons.open(LeaveEvents.sealedUnder(personId, number), LeaveEvents.NAME);
    }

    /** The decider of a confidential request above Human Resources reads what HR wrote about it, and nothing else. */
    private boolean isViewOfHr(LeaveRequest request, String kind) {
        return request.confidential()
                && requests.events(request.id()).stream()
                        .anyMatch(event -> event.tier() == ApprovalLevel.HR
                                && event.kindOfWords().equals(kind));
    }
}
