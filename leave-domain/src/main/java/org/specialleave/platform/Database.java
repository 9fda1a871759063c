package org.specialleave.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The one data source of the product, {@value #JNDI_NAME}: a pool of {@link ConfiguredDataSource}.
 *
 * <p>An annotation holds numbers alone, so {@code META-INF/ejb-jar.xml} puts the sizes that the environment gives
 * ({@code LEAVE_DB_POOL_LARGEST}) in the place of these, which are the defaults.
 *
 * <p>A connection is tried before it is handed out, so that a database that was restarted costs hardly anybody an
 * error. It is not tried again within a second: a page takes it several times.
 */
@Singleton
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "org.specialleave.platform.ConfiguredDataSource",
        transactional = true,
        initialPoolSize = 2,
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {
            "fish.payara.max-wait-time-in-millis=${ENV=LEAVE_DB_POOL_LONGEST_WAIT_MILLIS:2000}",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.fail-all-connections=true"
        })
public class Database {
    /** Where the data source is found. */
    public static final String JNDI_NAME = "java:app/jdbc/leave";
}
