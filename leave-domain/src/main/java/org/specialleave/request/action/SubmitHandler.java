package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.Submission;
import org.specialleave.request.routing.ApprovalRouting;

/**
 * Does {@link Submit}: the policy is asked, the lines are booked and their hours held, so that no two open requests use
 * the same hours (D21). What the policy blocks is not submitted, and the draft stays as it was.
 */
@ApplicationScoped
public class SubmitHandler implements ActionHandler<Submit> {
    private RequestAssessment assessment;
    private LeaveRequests requests;
    private ApprovalRouting routing;

    protected SubmitHandler() {}

    @Inject
    public SubmitHandler(RequestAssessment assessment, LeaveRequests requests, ApprovalRouting routing) {
        this.assessment = assessment;
        this.requests = requests;
        this.routing = routing;
    }

    @Override
    public Class<Submit> handles() {
        return Submit.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Submit action) {
        LeaveRequest request = context.request();
        Submission submission = assessment.submission(request, context.caller(), context.at());
        request.submit(submission, context.at());
        requests.addLines(request);
        requests.addSteps(request);
        routing.assignHolders(request, submission.approval());
        return ActionRecord.of(action.kind(), request.book());
    }
}
