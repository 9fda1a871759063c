package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Asks the person something before the request is decided; the step stays with the decider who asks.
 *
 * @param question for the person; not blank
 */
public record RequestInformation(String question) implements RequestAction {
    @Override
    public Action kind() {
        return Action.REQUEST_INFORMATION;
    }
}
