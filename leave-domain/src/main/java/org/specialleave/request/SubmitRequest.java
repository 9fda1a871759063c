package org.specialleave.request;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.AssessedLine;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.Assessor;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.Policies;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.policy.SharedAssessment;
import org.specialleave.policy.Tier;
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
    private LeaveAccess access;
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
            LeaveAccess access,
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
        this.access = access;
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
        PriorLeave prior = facts.withPriorLeave(assignment, asked, now);
        Assessment answer = policies.assessor().assess(prior.whole());
        refuseBlocked(answer, prior, request, caller);
        Submission submission = submission(request, asked, answer, prior);
        RequestState before = request.state();
        request.submit(submission, now);
        requests.addLines(request);
        history.write(request, before, Act.of(Action.SUBMIT), request.book(), caller);
        return views.of(request, caller);
    }

    /**
     * Refuses what the policy blocks. Whoever writes it down for somebody is told so by the leave that they may know, and is turned to
     * Human Resources where other leave of the person might block it.
     */
    private void refuseBlocked(Assessment answer, PriorLeave prior, LeaveRequest request, Caller caller) {
        Assessment told = answer;
        if (!prior.confidential().isEmpty() && !access.knowsAll(caller, request.personId())) {
            Assessor assessor = policies.assessor();
            var levels = access.levels(caller, request.assignmentId(), prior.confidential());
            Assessment known = assessor.assess(prior.known(levels));
            told = SharedAssessment.of(known, assessor.assess(prior.atMost(levels)));
            if (answer.blocked() && !told.blocked()) {
                told = SharedAssessment.blocked(known);
            }
        }
        if (told.blocked()) {
            throw new ConflictException(
                    ConflictException.Reason.BLOCKED, Map.of("findings", told.findings(), "assessment", told));
        }
    }

    private Submission submission(LeaveRequest request, LeaveAsked asked, Assessment answer, PriorLeave prior) {
        LinesBooked booked =
                new LinesBooked(prior.whole().lines(), answer.lines(), part -> countsToCap(request.leaveType(), part));
        if (prior.confidential().isEmpty()) {
            return new Submission(answer, deciders.route(answer.route(), request), booked, mayBeDeferred(asked));
        }
        Assessor assessor = policies.assessor();
        Assessment known = assessor.assess(prior.known(Map.of()));
        if (SharedAssessment.agree(known, answer)
                && SharedAssessment.agree(known, assessor.assess(prior.atMost(Map.of())))) {
            return new Submission(
                    answer, known, deciders.route(answer.route(), request), false, booked, mayBeDeferred(asked));
        }
        // Who decides tells no more than the hours of the other leave do: Human Resources, whatever its type.
        boolean right = RequestState.whenSubmitted(known).inEffectAtOnce();
        Assessment shared = SharedAssessment.passedToHr(known);
        List<Tier> tiers = new ArrayList<>(right ? List.of() : deciders.route(known.route(), request));
        tiers.remove(Tier.HR);
        tiers.add(Tier.HR);
        boolean readByOthers = !request.confidential() || request.recorder().isPresent();
        return new Submission(answer, shared, tiers, right && readByOthers, booked, mayBeDeferred(asked));
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
