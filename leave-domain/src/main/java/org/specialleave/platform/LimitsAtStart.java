package org.specialleave.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with limits that cannot be so, before the database is asked for anything. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LimitsAtStart {
    private Config config;

    protected LimitsAtStart() {}

    /** A check of those settings. */
    @Inject
    public LimitsAtStart(Config config) {
        this.config = config;
    }

    @PostConstruct
    void check() {
        PoolLimits.of(config);
        FileLimits.of(config);
    }
}
