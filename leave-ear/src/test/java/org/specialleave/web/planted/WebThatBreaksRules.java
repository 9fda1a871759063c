package org.specialleave.web.planted;

import org.specialleave.integration.planted.IntegrationThatBreaksRules;
import org.specialleave.planted.OpenToAll;

/** A page that knows integration and calls what says nothing of roles. */
public class WebThatBreaksRules {
    /** Whom it should not know. */
    protected IntegrationThatBreaksRules integration;

    /** Calls it. */
    public Object call(OpenToAll open) {
        return open.open(null);
    }
}
