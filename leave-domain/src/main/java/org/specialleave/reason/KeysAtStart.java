package org.specialleave.reason;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start the application without the keys that seal reasons, or without one that has sealed some. */
@Startup
@Singleton
@DependsOn("Schema")
public class KeysAtStart {
    private Reasons reasons;

    protected KeysAtStart() {}

    /** A check of those texts. */
    @Inject
    public KeysAtStart(Reasons reasons) {
        this.reasons = reasons;
    }

    @PostConstruct
    void check() {
        reasons.requireKeys();
    }
}
