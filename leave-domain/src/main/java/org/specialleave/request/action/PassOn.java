package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Gives the step that waits to other people, since the staff data no longer name those who hold it. Done by the product
 * itself.
 */
public record PassOn() implements RequestAction {
    @Override
    public Action kind() {
        return Action.PASS_ON;
    }
}
