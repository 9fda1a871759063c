package org.specialleave.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.AssessedLine;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.LeaveFacts;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.Policies;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/**
 * Asks for the leave of a draft: the policy is asked, the lines are booked and their hours held, so that no two open requests
 * use the same hours (D21). What the policy blocks is not submitted, and the draft stays as it was.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class SubmitRequest {
    private Acting acting;
    private DraftRequest drafts;
    private LeaveRequests requests;
    private Staff staff;
    private Facts facts;
    private ReleasedPolicies policies;
    private Deciders deciders;
    private History history;
    private RequestViews views;
    private Clock clock;

    /** For the container. */
    protected SubmitRequest() {}

    /** With its collaborators. */
    @Inject
    public SubmitRequest(
            Acting acting,
            DraftRequest drafts,
            LeaveRequests requests,
            Staff staff,
            Facts facts,
            ReleasedPolicies policies,
            Deciders deciders,
            History history,
            RequestViews views,
            Clock clock) {
        this.acting = acting;
        this.drafts = drafts;
        this.requests = requests;
        this.staff = staff;
        this.facts = facts;
        this.policies = policies;
        this.deciders = deciders;
        this.history = history;
        this.views = views;
        this.clock = clock;
    }

    /**
     * Submits a draft.
     *
     * @param version the version the caller saw
     * @throws ConflictException of reason {@code BLOCKED} with {@code findings} where the policy does not allow it
     */
    public RequestView submit(String reference, long version) {
        Acting.Permitted permitted = acting.begin(reference, version, Action.SUBMIT);
        return submit(permitted.request(), permitted.caller());
    }

    /** Begins a draft of one's own and submits it, both or neither. */
    public RequestView submitNew(LeaveAsked asked, String reason) {
        RequestView draft = drafts.begin(asked, reason);
        return submit(draft.reference(), draft.version());
    }

    /** Begins a draft for somebody who told it and submits it, both or neither. */
    public RequestView submitNewFor(LeaveAsked asked, String reason) {
        RequestView draft = drafts.beginFor(asked, reason);
        return submit(draft.reference(), draft.version());
    }

    private RequestView submit(LeaveRequest request, Caller caller) {
        Assignment assignment = staff.assignmentById(request.assignmentId()).orElseThrow();
        LeaveAsked asked = request.asked(assignment.number());
        if (asked.days().isEmpty()) {
            throw new ConflictException(ConflictException.Reason.INCOMPLETE, Map.of("field", "lines"));
        }
        Instant now = clock.instant();
        LeaveFacts known = facts.of(assignment, asked, now);
        Assessment answer = policies.assessor().assess(known);
        if (answer.blocked()) {
            throw new ConflictException(
                    ConflictException.Reason.BLOCKED, Map.of("findings", answer.findings(), "assessment", answer));
        }
        var tiers = deciders.route(answer.route(), request);
        RequestState before = request.state();
        request.submit(
                answer,
                tiers,
                new LinesBooked(known.lines(), answer.lines(), part -> countsToCap(request.leaveType(), part)),
                mayBeDeferred(asked),
                now);
        requests.addLines(request);
        history.write(request, before, Act.of(Action.SUBMIT), request.book(), caller);
        return views.of(request, caller);
    }

    private boolean mayBeDeferred(LeaveAsked asked) {
        return policies.policies()
                .type(asked.leaveType(), asked.firstDate())
                .map(type -> type.handling().mayAskToDefer(asked.circumstances()))
                .orElse(false);
    }

    private boolean countsToCap(String leaveType, AssessedLine part) {
        Policies released = policies.policies();
        return released.type(leaveType, part.date())
                .map(type -> type.capUse() != LeaveType.CapUse.NONE)
                .orElse(false);
    }
}
