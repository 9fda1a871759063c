package org.specialleave.platform;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * EclipseLink asks a database that went away three times more, with five seconds between. Whoever waits is to be told at once; named in
 * {@code persistence.xml}, since there is no property for it.
 */
public class NoQueryRetries implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
