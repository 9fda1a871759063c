package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.ledger.Posting;
import org.specialleave.platform.ConflictException;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;

/**
 * Sees to it that a decision rests on the facts of its moment. Where the policy says something else today than at the
 * submission, the decider is told first; who accepts it goes on by today's answer.
 */
@ApplicationScoped
public class TodaysFacts {
    private RequestAssessment assessment;
    private LeaveRequests requests;

    protected TodaysFacts() {}

    @Inject
    public TodaysFacts(RequestAssessment assessment, LeaveRequests requests) {
        this.assessment = assessment;
        this.requests = requests;
    }

    /**
     * What was taken over of today's facts.
     *
     * @param linesChanged whether the lines are others now
     * @param postings     what that does to the ledger
     */
    public record TakenOver(boolean linesChanged, List<Posting> postings) {}

    /**
     * Asks the policy again, and takes over what it says where that differs and is accepted.
     *
     * @throws ConflictException of reason {@code FACTS_CHANGED} with {@code assessment} where it differs and is not
     *     accepted, {@code BLOCKED} with {@code findings} where it is accepted and not allowed any more
     */
    public TakenOver takeOver(ActionContext context, boolean acceptChanged) {
        LeaveRequest request = context.request();
        RequestAssessment.ChangedFacts changed = assessment.changedFacts(request, context.caller());
        if (changed == null) {
            return new TakenOver(false, List.of());
        }
        if (!acceptChanged) {
            throw new ConflictException(ConflictException.Reason.FACTS_CHANGED, Map.of("assessment", changed.told()));
        }
        if (changed.submission() == null) {
            throw RequestAssessment.blocked(changed.told());
        }
        request.reassess(changed.submission());
        requests.addSteps(request);
        if (request.isBookedAs(changed.submission().booked())) {
            return new TakenOver(false, List.of());
        }
        List<Posting> postings = new ArrayList<>(request.supersedeLines());
        // The database refuses two active lines at one time, so the old ones go first.
        requests.flush();
        List<LeaveLine> booked = request.book(changed.submission().booked());
        requests.addLines(request);
        booked.forEach(line -> postings.addAll(line.hold()));
        return new TakenOver(true, postings);
    }
}
