package org.specialleave.request.action;

import org.specialleave.request.Action;

/** Asks for the leave of a draft. */
public record Submit() implements RequestAction {
    @Override
    public Action kind() {
        return Action.SUBMIT;
    }
}
