package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;

/** Does {@link Withdraw}. */
@ApplicationScoped
public class WithdrawHandler implements ActionHandler<Withdraw> {
    @Override
    public Class<Withdraw> handles() {
        return Withdraw.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Withdraw action) {
        return ActionRecord.of(action.kind(), context.request().withdraw());
    }
}
