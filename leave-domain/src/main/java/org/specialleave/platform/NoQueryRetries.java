package org.specialleave.platform;

import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Stops EclipseLink from repeating a query after the connection was lost. It would try three more times, five seconds
 * apart, and the user would wait. {@code persistence.xml} names this class because no property does the same.
 */
public class NoQueryRetries implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
