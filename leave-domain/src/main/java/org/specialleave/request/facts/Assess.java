package org.specialleave.request.facts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.assess.SharedAssessment;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/** Says what the policy says about a request; stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR, Roles.HR_SYSTEMS, Roles.PAYROLL, Roles.AUDITOR})
public class Assess {
    private CurrentCaller currentCaller;
    private LeaveAccess access;
    private Staff staff;
    private AssessmentInputs facts;
    private ReleasedPolicies policies;
    private Clock clock;

    protected Assess() {}

    @Inject
    public Assess(
            CurrentCaller currentCaller,
            LeaveAccess access,
            Staff staff,
            AssessmentInputs facts,
            ReleasedPolicies policies,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.access = access;
        this.staff = staff;
        this.facts = facts;
        this.policies = policies;
        this.clock = clock;
    }

    /** Assesses facts that the caller brings; anybody may. */
    public Assessment assess(LeaveFacts brought) {
        return policies.assessor().assess(brought);
    }

    /** As {@link #assess(LeaveApplication, Instant)}, asked now. */
    public Assessment assess(LeaveApplication asked) {
        return assess(asked, clock.instant());
    }

    /**
     * Assesses a request of a real assignment: one's own, or that of somebody one decides for. The answer rests on the
     * leave that the caller may know.
     *
     * @param at when it is asked
     * @throws NotFoundException where there is no such assignment, or the caller may not know of it
     */
    public Assessment assess(LeaveApplication asked, Instant at) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(asked.assignmentNumber())
                .filter(found -> caller.isPerson(found.personId()) || access.mayKnowAssignment(caller, found.id()))
                .orElseThrow(() -> new NotFoundException(asked.assignmentNumber()));
        PriorLeaveFacts prior = facts.withPriorLeave(assignment, asked, at);
        Assessor assessor = policies.assessor();
        Set<String> confidential = prior.confidential();
        if (confidential.isEmpty() || access.knowsAll(caller, assignment.personId())) {
            return assessor.assess(prior.whole());
        }
        Map<String, AccessLevel> levels = access.levels(caller, assignment.id(), confidential);
        return SharedAssessment.of(assessor.assess(prior.known(levels)), assessor.assess(prior.knownAtMost(levels)));
    }
}
