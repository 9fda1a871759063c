package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.RefusalGround;

/** Does {@link Refuse} (decisions D17 and D32). */
@ApplicationScoped
public class RefuseHandler implements ActionHandler<Refuse> {
    private ReleasedPolicies policies;

    protected RefuseHandler() {}

    /** With its collaborator. */
    @Inject
    public RefuseHandler(ReleasedPolicies policies) {
        this.policies = policies;
    }

    @Override
    public Class<Refuse> handles() {
        return Refuse.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Refuse action) {
        LeaveRequest request = context.request();
        if (action.ground() == null) {
            throw Given.incomplete("ground", "groundMissing");
        }
        if (action.ground() != RefusalGround.SERVICE_NEEDS && serviceNeedsOnly(request)) {
            throw Given.incomplete("ground", "serviceNeedsOnly");
        }
        String reason = Given.required(action.reason(), "reason", "reasonMissing");
        List<Posting> postings = request.refuse();
        return new ActionRecord(
                action.kind(), action.ground(), reason, null, GrantHandler.complete(action.consultation()), postings);
    }

    private boolean serviceNeedsOnly(LeaveRequest request) {
        return request.lines().stream()
                .findFirst()
                .flatMap(line -> policies.policies().type(request.leaveType(), line.date()))
                .map(type -> type.refusal().serviceNeedsOnly())
                .orElse(false);
    }
}
