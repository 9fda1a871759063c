package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.specialleave.account.Caller;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** Shows a request as a caller may see it, after the use case has checked that they may. */
@Stateless
@PermitAll
public class RequestViews {
    private Staff staff;
    private Deciders deciders;
    private Clock clock;

    /** For the container. */
    protected RequestViews() {}

    /** With its collaborators. */
    @Inject
    public RequestViews(Staff staff, Deciders deciders, Clock clock) {
        this.staff = staff;
        this.deciders = deciders;
        this.clock = clock;
    }

    /** The request as that caller sees it. */
    public RequestView of(LeaveRequest request, Caller caller) {
        Assignment assignment = staff.assignmentById(request.assignmentId()).orElseThrow();
        Person person = staff.person(request.personId()).orElseThrow();
        return new RequestView(
                request.reference(),
                request.version(),
                request.state(),
                caller.isPerson(request.personId()),
                request.personId(),
                person.displayName(),
                request.asked(assignment.number()),
                request.recorder().map(Recorder::account).orElse(null),
                request.recorder().filter(recorder -> recorder.is(caller)).isPresent(),
                request.createdAt(),
                request.submittedAt(),
                request.lines().stream().map(RequestView.Line::of).toList(),
                request.route(),
                request.waitsFor(),
                request.refusable(),
                request.acknowledged(),
                request.assessment(),
                request.actionsOf(deciders.involvements(request, caller), TrustTime.today(clock)),
                request.deferral());
    }
}
