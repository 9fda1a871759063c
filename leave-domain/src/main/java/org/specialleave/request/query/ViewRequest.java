package org.specialleave.request.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.request.Action;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestEvent;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** Shows a request and its history to those who are involved in it; to others it does not exist. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class ViewRequest {
    private CurrentCaller currentCaller;
    private LeaveRequests requests;
    private LeaveAccess access;
    private RequestViews views;
    private Staff staff;

    protected ViewRequest() {}

    @Inject
    public ViewRequest(
            CurrentCaller currentCaller, LeaveRequests requests, LeaveAccess access, RequestViews views, Staff staff) {
        this.currentCaller = currentCaller;
        this.requests = requests;
        this.access = access;
        this.views = views;
        this.staff = staff;
    }

    /**
     * The request, with what the caller may do now.
     *
     * @throws NotFoundException where there is none, or the caller may not know of it
     */
    public RequestView view(String reference) {
        Caller caller = currentCaller.caller();
        return views.of(visible(reference, caller), caller);
    }

    /**
     * Its history, oldest first.
     *
     * @throws NotFoundException where there is no such request, or the caller may not know of it
     */
    public List<EventView> history(String reference) {
        List<RequestEvent> events =
                requests.events(visible(reference, currentCaller.caller()).id());
        Map<Long, Person> people = staff.people(events.stream()
                .map(RequestEvent::actorPersonId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return events.stream()
                .map(event -> new EventView(
                        event.at(),
                        event.action(),
                        event.from(),
                        event.to(),
                        event.actorPersonId() == null
                                ? event.account()
                                : people.get(event.actorPersonId()).displayName(),
                        event.tier(),
                        event.ground(),
                        event.discussed(),
                        event.hasWords() ? event.kindOfWords() : null,
                        event.discussed() == null ? null : event.kindOfConsultation(),
                        event.action() == Action.GRANT ? event.kindOfCover() : null))
                .toList();
    }

    private LeaveRequest visible(String reference, Caller caller) {
        LeaveRequest request = requests.find(reference).orElseThrow(() -> new NotFoundException(reference));
        access.levelOrNotFound(caller, request);
        return request;
    }
}
