package org.specialleave.request.action;

/**
 * Does one kind of action to a request that is locked and to which the caller may do it.
 *
 * @param <A> the action
 */
public interface ActionHandler<A extends RequestAction> {
    /** The action that it does. */
    Class<A> handles();

    /**
     * Does it.
     *
     * @return what is to be written down of it
     */
    ActionRecord handle(ActionContext context, A action);
}
