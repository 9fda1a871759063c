package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.assess.SharedAssessment;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.ApprovalRoute;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LinesBooked;
import org.specialleave.request.RequestState;
import org.specialleave.request.Submission;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.request.facts.AssessmentInputs;
import org.specialleave.request.facts.PriorLeaveFacts;
import org.specialleave.request.routing.ApprovalRouting;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/** Asks the policy about a request: when it is submitted, and again before it is decided. */
@ApplicationScoped
public class RequestAssessment {
    private Staff staff;
    private AssessmentInputs inputs;
    private ReleasedPolicies policies;
    private ApprovalRouting routing;
    private LeaveAccess access;

    protected RequestAssessment() {}

    @Inject
    public RequestAssessment(
            Staff staff,
            AssessmentInputs inputs,
            ReleasedPolicies policies,
            ApprovalRouting routing,
            LeaveAccess access) {
        this.staff = staff;
        this.inputs = inputs;
        this.policies = policies;
        this.routing = routing;
        this.access = access;
    }

    /**
     * What a submission would fix.
     *
     * @param at when it is asked
     * @throws ConflictException of reason {@code INCOMPLETE} where no day is asked for, {@code BLOCKED} with
     *     {@code findings} where the policy does not allow it
     */
    public Submission submission(LeaveRequest request, Caller caller, Instant at) {
        Assignment assignment = assignment(request);
        LeaveApplication asked = request.asked(assignment.number());
        if (asked.days().isEmpty()) {
            throw new ConflictException(ConflictException.Reason.INCOMPLETE, Map.of("field", "lines"));
        }
        PriorLeaveFacts prior = inputs.withPriorLeave(assignment, asked, at);
        Assessment answer = policies.assessor().assess(prior.whole());
        refuseBlocked(answer, prior, request, caller);
        return submission(request, asked, answer, prior);
    }

    /**
     * What the policy says by today's facts, where that differs from what it said at the submission; null where it does
     * not. The hours that the request itself holds do not count, nor those that a later request holds which is not
     * decided yet.
     */
    public ChangedFacts changedFacts(LeaveRequest request, Caller caller) {
        Assignment assignment = assignment(request);
        LeaveApplication asked = inputs.asBooked(request, assignment.number());
        PriorLeaveFacts prior = inputs.beforeRequest(assignment, asked, request);
        Assessment answer = policies.assessor().assess(prior.whole());
        boolean knowsAll = access.knowsAll(caller, request.personId());
        Submission submission = answer.blocked() ? null : submission(request, asked, answer, prior);
        Assessment told = knowsAll ? answer : shared(answer, submission, prior);
        Assessment before = knowsAll ? request.assessment() : request.sharedAssessment();
        boolean hidesCircumstances = !knowsAll && request.confidential();
        return agree(before, told)
                ? null
                : new ChangedFacts(hidesCircumstances ? told.withoutDaysTold() : told, submission);
    }

    /** The answer for a reader who does not know all of the person's leave: what blocks it may be other leave. */
    private Assessment shared(Assessment answer, Submission submission, PriorLeaveFacts prior) {
        if (submission != null) {
            return submission.shared() == null ? answer : submission.shared();
        }
        if (prior.confidential().isEmpty()) {
            return answer;
        }
        Assessment known = policies.assessor().assess(prior.known(Map.of()));
        return known.blocked() ? known : SharedAssessment.blocked(known);
    }

    /**
     * What differs today.
     *
     * @param told       what the policy says now, as the caller may know it
     * @param submission what follows for the request; null where the policy blocks it now
     */
    public record ChangedFacts(Assessment told, Submission submission) {}

    private Assignment assignment(LeaveRequest request) {
        return staff.assignmentById(request.assignmentId()).orElseThrow();
    }

    /** Whether two answers lead to the same decision, by the same levels, about the same pay. */
    private static boolean agree(Assessment before, Assessment now) {
        return before.outcome() == now.outcome()
                && before.refusable() == now.refusable()
                && before.route().equals(now.route())
                && before.conditions().equals(now.conditions())
                && lines(before).equals(lines(now))
                && findings(before).equals(findings(now));
    }

    private static List<List<Object>> lines(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> List.<Object>of(line.date(), line.minutes(), line.pay()))
                .toList();
    }

    private static List<String> findings(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.code() + " " + finding.severity() + " "
                        + finding.parameters().getOrDefault("minutes", ""))
                .toList();
    }

    /**
     * Refuses what the policy blocks. Whoever records it for somebody is told so by the leave that they may know, and
     * is sent to Human Resources where other leave of the person might block it.
     */
    private void refuseBlocked(Assessment answer, PriorLeaveFacts prior, LeaveRequest request, Caller caller) {
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
            throw blocked(told);
        }
    }

    static ConflictException blocked(Assessment told) {
        return new ConflictException(
                ConflictException.Reason.BLOCKED, Map.of("findings", told.findings(), "assessment", told));
    }

    private Submission submission(
            LeaveRequest request, LeaveApplication asked, Assessment answer, PriorLeaveFacts prior) {
        LinesBooked booked =
                new LinesBooked(prior.whole().lines(), answer.lines(), part -> countsToCap(request.leaveType(), part));
        if (prior.confidential().isEmpty()) {
            return new Submission(answer, routing.plan(answer.route(), request), booked, mayBeDeferred(asked));
        }
        Assessor assessor = policies.assessor();
        Assessment known = assessor.assess(prior.known(Map.of()));
        if (SharedAssessment.agree(known, answer)
                && SharedAssessment.agree(known, assessor.assess(prior.atMost(Map.of())))) {
            return new Submission(
                    answer, known, routing.plan(answer.route(), request), false, booked, mayBeDeferred(asked));
        }
        // Who decides tells no more than the hours of the other leave do: Human Resources, whatever its type.
        boolean right = RequestState.whenSubmitted(known).inEffectAtOnce();
        Assessment shared = SharedAssessment.passedToHr(known);
        ApprovalRoute approval = routing.plan(right ? List.of() : known.route(), request);
        List<ApprovalLevel> levels = new ArrayList<>(approval.levels());
        levels.remove(ApprovalLevel.HR);
        levels.add(ApprovalLevel.HR);
        boolean readByOthers = !request.confidential() || request.recorder().isPresent();
        return new Submission(answer, shared, approval.at(levels), right && readByOthers, booked, mayBeDeferred(asked));
    }

    private boolean mayBeDeferred(LeaveApplication asked) {
        return policies.policies()
                .type(asked.leaveType(), asked.firstDate())
                .map(type -> type.handling().mayAskToDefer(asked.circumstances()))
                .orElse(false);
    }

    private boolean countsToCap(String leaveType, AssessedLine part) {
        return policies.policies()
                .type(leaveType, part.date())
                .map(type -> type.capUse() != LeaveType.CapUse.NONE)
                .orElse(false);
    }
}
