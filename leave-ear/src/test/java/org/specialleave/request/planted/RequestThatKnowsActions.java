package org.specialleave.request.planted;

import org.specialleave.request.action.Submit;

/** Uses what its package may not know. */
public class RequestThatKnowsActions {
    /** Something of the actions. */
    public Submit submit() {
        return new Submit();
    }
}
