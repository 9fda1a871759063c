package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Passes a request on to the next step of its route.
 *
 * @param view          the level's view, for the next one; null or blank for none
 * @param acceptChanged whether to go on by today's facts where they differ from those of the submission
 */
public record Endorse(String view, boolean acceptChanged) implements RequestAction {
    /** By the facts of the submission. */
    public Endorse(String view) {
        this(view, false);
    }

    @Override
    public Action kind() {
        return Action.ENDORSE;
    }
}
