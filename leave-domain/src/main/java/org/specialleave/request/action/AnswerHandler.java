package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;

/** Does {@link Answer}. */
@ApplicationScoped
public class AnswerHandler implements ActionHandler<Answer> {
    @Override
    public Class<Answer> handles() {
        return Answer.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Answer action) {
        String words = Given.required(action.words(), "reason", "answerMissing");
        context.request().answer();
        return ActionRecord.of(action.kind(), words);
    }
}
