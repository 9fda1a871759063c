package org.specialleave.integration.mail;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Refuses to start with settings of mail that cannot work. Whether the server is there does not matter: mail waits for
 * it.
 */
@Startup
@Singleton
public class MailAtStart {
    private MailSettings settings;

    protected MailAtStart() {}

    /** A check of those settings. */
    @Inject
    public MailAtStart(MailSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void check() {
        settings.check();
    }
}
