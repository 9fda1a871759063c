package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Does {@link Acknowledge}. */
@ApplicationScoped
public class AcknowledgeHandler implements ActionHandler<Acknowledge> {
    @Override
    public Class<Acknowledge> handles() {
        return Acknowledge.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Acknowledge action) {
        context.request().acknowledge();
        return ActionRecord.of(action.kind(), List.of());
    }
}
