package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;

/** Does {@link Cancel}. */
@ApplicationScoped
public class CancelHandler implements ActionHandler<Cancel> {
    @Override
    public Class<Cancel> handles() {
        return Cancel.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Cancel action) {
        return ActionRecord.of(action.kind(), context.request().cancel(context.today()));
    }
}
