package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Asks the person to seek another date of the court, the tribunal or the body that called them, which decides (6.15).
 *
 * @param reason why, for the person; not blank
 */
public record AskDeferral(String reason) implements RequestAction {
    @Override
    public Action kind() {
        return Action.ASK_DEFERRAL;
    }
}
