package org.specialleave.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to this version's schema before anything else runs.
 *
 * <p>Transactions are Flyway's own. The domain is initialised first in the EAR, so nothing reads a table before this
 * has ended; a migration that fails stops the deployment.
 */
@Startup
@Singleton
@DependsOn("LimitsAtStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class Schema {
    @Resource(lookup = Database.JNDI_NAME)
    private DataSource dataSource;

    @PostConstruct
    void bringUpToDate() {
        migrate(dataSource);
    }

    /** Applies what is missing of {@code db/migration} to that database. */
    public static void migrate(DataSource dataSource) {
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
