package org.specialleave.request.action;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.query.RequestViews;
import org.specialleave.request.routing.ApprovalRouting;

/**
 * The one door through which everything is done to a request: by pages, by the HTTP interface, by timers and by
 * imports. It locks and loads the request, checks who may know of it and do that, has the handler do it, and writes
 * down what was done, in that order and in one transaction.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class PerformAction {
    private ActionGuard guard;
    private Iterable<ActionHandler<?>> handlers;
    private DraftRequest drafts;
    private ApprovalRouting routing;
    private ActionRecorder recorder;
    private RequestViews views;

    protected PerformAction() {}

    @Inject
    public PerformAction(
            ActionGuard guard,
            @Any Instance<ActionHandler<?>> handlers,
            DraftRequest drafts,
            ApprovalRouting routing,
            ActionRecorder recorder,
            RequestViews views) {
        this.guard = guard;
        this.handlers = handlers;
        this.drafts = drafts;
        this.routing = routing;
        this.recorder = recorder;
        this.views = views;
    }

    /** Outside a container. */
    public static PerformAction with(
            ActionGuard guard,
            List<ActionHandler<?>> handlers,
            DraftRequest drafts,
            ApprovalRouting routing,
            ActionRecorder recorder,
            RequestViews views) {
        PerformAction perform = new PerformAction(guard, null, drafts, routing, recorder, views);
        perform.handlers = handlers;
        return perform;
    }

    /**
     * Does something to a request.
     *
     * @param version the version that the caller saw
     * @return the request as it is then
     * @throws NotFoundException     where there is no such request, or the caller may not know of it
     * @throws NotPermittedException where somebody else may do it
     * @throws ConflictException     where the state does not allow it, the version is not the present one, something is
     *     missing, the policy blocks it, or the facts have changed since the request was made
     */
    public RequestView perform(String reference, long version, RequestAction action) {
        ActionContext context = guard.begin(reference, version, action.kind());
        perform(context, action);
        return views.of(context.request(), context.caller());
    }

    /**
     * Begins a draft and submits it, both or neither.
     *
     * @param forSomebody whether the caller records it for the person (5.48)
     */
    public RequestView submitNew(LeaveApplication asked, String reason, boolean forSomebody) {
        RequestView draft = forSomebody ? drafts.beginFor(asked, reason) : drafts.begin(asked, reason);
        return perform(draft.reference(), draft.version(), new Submit());
    }

    /**
     * Does something by itself, in the transaction of what makes it necessary; nothing where it is not necessary any
     * more.
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void performForSystem(String reference, RequestAction action) {
        guard.beginForSystem(reference, action.kind()).ifPresent(context -> perform(context, action));
    }

    private void perform(ActionContext context, RequestAction action) {
        RequestState before = context.request().state();
        ApprovalLevel level = isOfADecider(action) ? context.request().waitsFor() : null;
        ActionRecord record = handle(context, action);
        routing.release(context.request());
        recorder.write(context, before, level, record);
    }

    private static boolean isOfADecider(RequestAction action) {
        return switch (action.kind()) {
            case SUBMIT, WITHDRAW, CANCEL, ANSWER, PASS_ON -> false;
            case ENDORSE, GRANT, REFUSE, ACKNOWLEDGE, ASK_DEFERRAL, REQUEST_INFORMATION -> true;
        };
    }

    private ActionRecord handle(ActionContext context, RequestAction action) {
        for (ActionHandler<?> handler : handlers) {
            if (handler.handles() == action.getClass()) {
                return handled(handler, context, action);
            }
        }
        throw new IllegalStateException("nothing does " + action.kind());
    }

    private static <A extends RequestAction> ActionRecord handled(
            ActionHandler<A> handler, ActionContext context, RequestAction action) {
        return handler.handle(context, handler.handles().cast(action));
    }
}
