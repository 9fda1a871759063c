package org.specialleave.request.action;

import org.specialleave.request.Action;

/** Takes back what is not decided yet, or throws a draft away. */
public record Withdraw() implements RequestAction {
    @Override
    public Action kind() {
        return Action.WITHDRAW;
    }
}
