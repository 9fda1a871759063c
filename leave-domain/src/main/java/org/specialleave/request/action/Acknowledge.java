package org.specialleave.request.action;

import org.specialleave.request.Action;

/** Tells that a right, which was in effect before, has been seen. */
public record Acknowledge() implements RequestAction {
    @Override
    public Action kind() {
        return Action.ACKNOWLEDGE;
    }
}
