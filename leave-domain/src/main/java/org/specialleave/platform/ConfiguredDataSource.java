package org.specialleave.platform;

import java.sql.Connection;
import java.sql.SQLException;
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
    private static final int SECONDS_TO_CONNECT = 10;

    private boolean watching;

    /** Called by the server when it makes the pool. */
    public ConfiguredDataSource() {
        Config config = ConfigProvider.getConfig(ConfiguredDataSource.class.getClassLoader());
        setUrl(config.getValue("leave.db.url", String.class));
        setUser(config.getValue("leave.db.user", String.class));
        config.getOptionalValue("leave.db.password", String.class).ifPresent(this::setPassword);
        setApplicationName("special-leave");
        // The server's detail repeats the whole row that failed, people's data and all, and would stand in the log.
        setLogServerErrorDetail(false);
        setTcpKeepAlive(true);
        setConnectTimeout(SECONDS_TO_CONNECT);
        setLoginTimeout(SECONDS_TO_CONNECT);
    }

    /** Connections for {@link DatabaseWatch}, which waits for one no longer than a second. */
    static ConfiguredDataSource forWatching() {
        ConfiguredDataSource watching = new ConfiguredDataSource();
        watching.watching = true;
        watching.setConnectTimeout(1);
        watching.setLoginTimeout(1);
        watching.setSocketTimeout(1);
        return watching;
    }

    /**
     * {@inheritDoc}
     *
     * @throws SQLException at once, with SQLState 08001, while the database does not answer
     */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (watching) {
            return super.getConnection(user, password);
        }
        if (!DatabaseState.answers()) {
            throw new SQLException("The database does not answer", "08001");
        }
        return DatabaseState.opened(super.getConnection(user, password));
    }
}
