package org.specialleave.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final int SECONDS_TO_CANCEL = 1;

    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final String CANNOT_CONNECT = "08001";

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
        setCancelSignalTimeout(SECONDS_TO_CANCEL);
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
     * @throws SQLException with SQLState 08001 as soon as the database is known not to answer, also while it is being connected to
     */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (watching) {
            return super.getConnection(user, password);
        }
        CompletableFuture<Connection> connecting = new CompletableFuture<>();
        Thread thread = new Thread(() -> connect(user, password, connecting), "database-connect");
        thread.setDaemon(true);
        thread.start();
        while (DatabaseState.answers()) {
            try {
                return DatabaseState.opened(connecting.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // look again whether the database answers
                continue;
            } catch (ExecutionException e) {
                throw new SQLException(
                        e.getCause().getMessage(), Attempts.sqlState(e).orElse(null), e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SQLException("Interrupted while connecting", CANNOT_CONNECT, e);
            }
        }
        connecting.cancel(false);
        throw new SQLException("The database does not answer", CANNOT_CONNECT);
    }

    private void connect(String user, String password, CompletableFuture<Connection> connecting) {
        try {
            Connection connection = super.getConnection(user, password);
            if (!connecting.complete(connection)) {
                connection.close();
            }
        } catch (SQLException | RuntimeException e) {
            connecting.completeExceptionally(e);
        }
    }
}
