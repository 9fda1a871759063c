package org.specialleave.request.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.specialleave.request.routing.ApprovalRouting;

/** Does {@link Endorse}. */
@ApplicationScoped
public class EndorseHandler implements ActionHandler<Endorse> {
    private TodaysFacts facts;
    private ApprovalRouting routing;

    protected EndorseHandler() {}

    @Inject
    public EndorseHandler(TodaysFacts facts, ApprovalRouting routing) {
        this.facts = facts;
        this.routing = routing;
    }

    @Override
    public Class<Endorse> handles() {
        return Endorse.class;
    }

    @Override
    public ActionRecord handle(ActionContext context, Endorse action) {
        TodaysFacts.TakenOver taken = facts.takeOver(context, action.acceptChanged());
        context.request().endorse();
        routing.assignHolders(context.request());
        return new ActionRecord(action.kind(), null, Given.words(action.view()), null, null, taken.postings());
    }
}
