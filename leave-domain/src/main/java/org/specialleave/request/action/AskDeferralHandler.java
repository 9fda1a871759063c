package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;

/** Does {@link AskDeferral}. */
@ApplicationScoped
public class AskDeferralHandler implements ActionHandler<AskDeferral> {
    @Override
    public Class<AskDeferral> handles() {
        return AskDeferral.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, AskDeferral action) {
        String reason = Given.required(action.reason(), "reason", "deferralReasonMissing");
        context.request().askDeferral();
        return ActionRecord.of(action.kind(), reason);
    }
}
