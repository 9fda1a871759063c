package org.specialleave.request.facts.planted;

import org.specialleave.request.action.Submit;

/** Uses what its package may not know. */
public class FactsThatKnowsActions {
    /** Something of the actions. */
    public Submit submit() {
        return new Submit();
    }
}
