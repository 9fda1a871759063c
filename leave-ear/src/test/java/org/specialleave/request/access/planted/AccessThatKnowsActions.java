package org.specialleave.request.access.planted;

import org.specialleave.request.action.Submit;

/** Uses what its package may not know. */
public class AccessThatKnowsActions {
    /** Something of the actions. */
    public Submit submit() {
        return new Submit();
    }
}
