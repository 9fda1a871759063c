package org.specialleave.request;

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
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** Shows a request and its history to those who are involved in it; to others it does not exist. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class ViewRequest {
    private CurrentCaller currentCaller;
    private LeaveRequests requests;
    private Deciders deciders;
    private RequestViews views;
    private Staff staff;

    /** For the container. */
    protected ViewRequest() {}

    /** With its collaborators. */
    @Inject
    public ViewRequest(
            CurrentCaller currentCaller, LeaveRequests requests, Deciders deciders, RequestViews views, Staff staff) {
        this.currentCaller = currentCaller;
        this.requests = requests;
        this.deciders = deciders;
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
                        event.hasWords(),
                        event.discussed()))
                .toList();
    }

    private LeaveRequest visible(String reference, Caller caller) {
        LeaveRequest request = requests.find(reference).orElseThrow(() -> new NotFoundException(reference));
        deciders.involvementsOrNotFound(request, caller);
        return request;
    }
}
