package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.request.routing.ApprovalRouting;

/** Does {@link PassOn}. */
@ApplicationScoped
public class PassOnHandler implements ActionHandler<PassOn> {
    private ApprovalRouting routing;

    protected PassOnHandler() {}

    /** With its collaborator. */
    @Inject
    public PassOnHandler(ApprovalRouting routing) {
        this.routing = routing;
    }

    @Override
    public Class<PassOn> handles() {
        return PassOn.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, PassOn action) {
        routing.reassign(context.request());
        return ActionRecord.of(action.kind(), List.of());
    }
}
