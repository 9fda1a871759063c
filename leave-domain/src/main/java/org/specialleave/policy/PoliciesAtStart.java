package org.specialleave.policy;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the policies when the application starts, so that a pack that is not understood stops it then and not at a request. */
@Singleton
@Startup
public class PoliciesAtStart {
    private ReleasedPolicies released;

    /** For the container. */
    protected PoliciesAtStart() {}

    /** With the policies to read. */
    @Inject
    public PoliciesAtStart(ReleasedPolicies released) {
        this.released = released;
    }

    @PostConstruct
    void read() {
        released.policies();
    }
}
