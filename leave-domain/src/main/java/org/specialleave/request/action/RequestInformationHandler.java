package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;

/** Does {@link RequestInformation}. */
@ApplicationScoped
public class RequestInformationHandler implements ActionHandler<RequestInformation> {
    @Override
    public Class<RequestInformation> handles() {
        return RequestInformation.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, RequestInformation action) {
        String question = Given.required(action.question(), "reason", "questionMissing");
        context.request().requestInformation();
        return ActionRecord.of(action.kind(), question);
    }
}
