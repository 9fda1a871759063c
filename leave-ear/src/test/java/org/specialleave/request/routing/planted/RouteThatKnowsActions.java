package org.specialleave.request.routing.planted;

import org.specialleave.request.action.Submit;

/** Uses what its package may not know. */
public class RouteThatKnowsActions {
    /** Something of the actions. */
    public Submit submit() {
        return new Submit();
    }
}
