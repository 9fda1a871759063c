package org.specialleave.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.LeaveFacts;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/** Says what the policy says about a request; stores nothing. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR, Roles.HR_SYSTEMS, Roles.PAYROLL, Roles.AUDITOR})
public class Assess {
    private CurrentCaller currentCaller;
    private Deciders deciders;
    private Staff staff;
    private Facts facts;
    private ReleasedPolicies policies;
    private Clock clock;

    /** For the container. */
    protected Assess() {}

    /** With its collaborators. */
    @Inject
    public Assess(
            CurrentCaller currentCaller,
            Deciders deciders,
            Staff staff,
            Facts facts,
            ReleasedPolicies policies,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.deciders = deciders;
        this.staff = staff;
        this.facts = facts;
        this.policies = policies;
        this.clock = clock;
    }

    /** Assesses facts that the caller brings; anybody may. */
    public Assessment assess(LeaveFacts brought) {
        return policies.assessor().assess(brought);
    }

    /** As {@link #assess(LeaveAsked, Instant)}, asked now. */
    public Assessment assess(LeaveAsked asked) {
        return assess(asked, clock.instant());
    }

    /**
     * Assesses a request of a real assignment: one's own, or that of somebody one decides for.
     *
     * @param at when it is asked
     * @throws NotFoundException where there is no such assignment, or the caller may not know of it
     */
    public Assessment assess(LeaveAsked asked, Instant at) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(asked.assignmentNumber())
                .filter(found -> caller.isPerson(found.personId()) || deciders.mayKnow(caller, found.id()))
                .orElseThrow(() -> new NotFoundException(asked.assignmentNumber()));
        return policies.assessor().assess(facts.of(assignment, asked, at));
    }
}
