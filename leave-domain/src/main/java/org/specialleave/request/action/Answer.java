package org.specialleave.request.action;

import org.specialleave.request.Action;

/**
 * Answers the decider: a question, or whether the leave can be put off.
 *
 * @param words what the person says; not blank
 */
public record Answer(String words) implements RequestAction {
    @Override
    public Action kind() {
        return Action.ANSWER;
    }
}
