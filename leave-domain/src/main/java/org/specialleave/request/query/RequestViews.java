package org.specialleave.request.query;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.specialleave.account.Caller;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.SharedAssessment;
import org.specialleave.policy.model.Assessment;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.Recorder;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.request.routing.ApprovalRouting;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** Shows a request as a caller may see it, after the use case has checked that they may. */
@Stateless
@PermitAll
public class RequestViews {
    private Staff staff;
    private ApprovalRouting routing;
    private LeaveAccess access;
    private Clock clock;

    protected RequestViews() {}

    @Inject
    public RequestViews(Staff staff, ApprovalRouting routing, LeaveAccess access, Clock clock) {
        this.staff = staff;
        this.routing = routing;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The request as that caller sees it. Where what the policy says to it rests on leave that they may not know, they
     * see the days as they were asked for and not how they are paid, since a limit that falls inside a day would tell
     * how much of that leave counts.
     */
    public RequestView of(LeaveRequest request, Caller caller) {
        Assignment assignment = staff.assignmentById(request.assignmentId()).orElseThrow();
        Person person = staff.person(request.personId()).orElseThrow();
        boolean knowsAll = access.knowsAll(caller, request.personId());
        Assessment answer = knowsAll ? request.assessment() : request.sharedAssessment();
        // Of a confidential request those who decide above Human Resources read what it is, not what has happened.
        boolean hidesCircumstances = !knowsAll && request.confidential() && request.submittedAt() != null;
        Assessment assessment = answer == null || !hidesCircumstances ? answer : answer.withoutDaysTold();
        boolean whole = knowsAll || assessment == null || !SharedAssessment.mayGoBeyond(assessment);
        LeaveApplication asked = request.asked(assignment.number());
        List<RequestView.Line> lines =
                request.lines().stream().map(RequestView.Line::of).toList();
        return new RequestView(
                request.reference(),
                request.version(),
                request.state(),
                caller.isPerson(request.personId()),
                request.personId(),
                person.displayName(),
                hidesCircumstances ? asked.withoutCircumstances() : asked,
                request.recorder().map(Recorder::account).orElse(null),
                request.recorder().filter(recorder -> recorder.is(caller)).isPresent(),
                request.createdAt(),
                request.submittedAt(),
                whole ? lines : RequestView.Line.withoutPay(lines),
                request.route(),
                request.steps().stream().map(RequestView.Step::of).toList(),
                request.waitsFor(),
                whole ? request.refusable() : assessment.refusable(),
                request.acknowledged(),
                assessment,
                request.actionsOf(routing.rolesOf(caller, request), TrustTime.today(clock)),
                request.deferral());
    }
}
