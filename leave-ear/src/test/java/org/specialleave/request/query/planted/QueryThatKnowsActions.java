package org.specialleave.request.query.planted;

import org.specialleave.request.action.Submit;

/** Uses what its package may not know. */
public class QueryThatKnowsActions {
    /** Something of the actions. */
    public Submit submit() {
        return new Submit();
    }
}
