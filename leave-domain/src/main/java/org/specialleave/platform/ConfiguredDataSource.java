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
 * Connections to the database that the settings name: {@code leave.db.url}, {@code leave.db.user},
 * {@code leave.db.password}.
 *
 * <p>Each comes from the environment ({@code LEAVE_DB_URL}, {@code LEAVE_DB_USER}, {@code LEAVE_DB_PASSWORD}) or from a
 * file (see {@link SecretFiles}). The server's own substitution in annotations knows no such files, and only the
 * server's settings.
 */
public class ConfiguredDataSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final int SECONDS_TO_CONNECT = 10;
    private static final int SECONDS_TO_CANCEL = 1;

    private static final int MILLIS_BETWEEN_LOOKS = 100;
    private static final String CANNOT_CONNECT = "08001";

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

    /**
     * A connection for {@link DatabaseWatch}, whatever it last found.
     *
     * @param patience how long to wait for it, in milliseconds
     */
    static Connection forWatching(int patience) throws SQLException {
        ConfiguredDataSource watching = new ConfiguredDataSource();
        // or each try would leave a thread that waits until the database is back
        watching.setSocketTimeout(1);
        CompletableFuture<Connection> connecting = watching.connecting(watching.getUser(), watching.getPassword());
        try {
            return connecting.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            connecting.cancel(false);
            throw new SQLException("No connection in time", CANNOT_CONNECT, e);
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws SQLException with SQLState 08001 as soon as the database is known not to answer, also while it is being
     *                      connected to
     */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        if (!DatabaseState.answers()) {
            throw away();
        }
        CompletableFuture<Connection> connecting = connecting(user, password);
        while (DatabaseState.answers()) {
            try {
                return DatabaseState.opened(connecting.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
            } catch (TimeoutException e) {
                // look again whether the database answers
            } catch (ExecutionException e) {
                throw failed(e);
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        connecting.cancel(false);
        throw away();
    }

    private static SQLException away() {
        return new SQLException("The database does not answer", CANNOT_CONNECT);
    }

    /** Connects on a thread of its own: the driver waits on the network for as long as it likes. */
    private CompletableFuture<Connection> connecting(String user, String password) {
        CompletableFuture<Connection> connecting = new CompletableFuture<>();
        Thread thread = new Thread(() -> connect(user, password, connecting), "database-connect");
        thread.setDaemon(true);
        thread.start();
        return connecting;
    }

    private static SQLException failed(ExecutionException e) {
        return new SQLException(
                e.getCause().getMessage(), TransactionRetry.sqlState(e).orElse(null), e.getCause());
    }

    private static SQLException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new SQLException("Interrupted while connecting", CANNOT_CONNECT, e);
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
