package org.specialleave.platform;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the database that the settings name: {@code leave.db.url}, {@code leave.db.user}, {@code leave.db.password}.
 *
 * <p>Each comes from the environment ({@code LEAVE_DB_URL}, {@code LEAVE_DB_USER}, {@code LEAVE_DB_PASSWORD}) or from a file (see
 * {@link SecretFiles}). The server's own substitution in annotations knows no such files, and only the server's settings.
 */
public class ConfiguredDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;

    /** Called by the server when it makes the pool. */
    public ConfiguredDataSource() {
        Config config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        setUrl(config.getValue("leave.db.url", String.class));
        setUser(config.getValue("leave.db.user", String.class));
        config.getOptionalValue("leave.db.password", String.class).ifPresent(this::setPassword);
        setApplicationName("special-leave");
        // The server's detail repeats the whole row that failed, people's data and all, and would stand in the log.
        setLogServerErrorDetail(false);
    }
}
