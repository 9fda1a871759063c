package org.specialleave.platform;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * What has to be done before EclipseLink connects to the database; {@code persistence.xml} names this class.
 *
 * <p>It looks at the limits of the pool: this is the first use of the pool, and the server says nothing that helps when
 * it cannot make it. And it stops EclipseLink from repeating a query after the connection was lost, for which there is
 * no property. It would try three more times, five seconds apart, and the user would wait.
 */
public class BeforeConnecting implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        PoolLimits.of(ConfigProvider.getConfig(BeforeConnecting.class.getClassLoader()));
        session.getLogin().setQueryRetryAttemptCount(0);
    }
}
