package org.specialleave.web.limits;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Refuses to start with limits that cannot be so. */
@ApplicationScoped
public class LimitsOfTheWebAtStart {
    private Config config;

    protected LimitsOfTheWebAtStart() {}

    /** A check of those settings. */
    @Inject
    public LimitsOfTheWebAtStart(Config config) {
        this.config = config;
    }

    /** Reads the settings when the application starts, so that a wrong one stops the start. */
    void checkAtStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
        WebLimits.of(config);
    }
}
