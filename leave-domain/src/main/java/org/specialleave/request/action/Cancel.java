package org.specialleave.request.action;

import org.specialleave.request.Action;

/** Gives back leave that was granted and of which nothing has begun. */
public record Cancel() implements RequestAction {
    @Override
    public Action kind() {
        return Action.CANCEL;
    }
}
