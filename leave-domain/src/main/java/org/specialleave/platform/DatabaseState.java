package org.specialleave.platform;

import jakarta.resource.ResourceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Whether this node's database answers, as {@link DatabaseWatch} last found, and the connections that hang when it does
 * not.
 *
 * <p>Static, because the server makes {@link ConfiguredDataSource} itself and injects nothing into it.
 */
public final class DatabaseState {
    /** When it is worth asking again, in seconds. */
    public static final int RETRY_AFTER_SECONDS = 10;

    /** SQLState classes and codes of a connection that is lost, and of a server that stops or starts. */
    private static final List<String> LOST = List.of("08", "57P01", "57P02", "57P03");

    private static final Set<Connection> OPEN = Collections.newSetFromMap(new WeakHashMap<>());
    private static volatile boolean answering = true;

    private DatabaseState() {}

    /** Whether the database answered when it was last asked; true until it was asked. Never waits. */
    public static boolean answers() {
        return answering;
    }

    /** Whether that failure came of a database that does not answer, and not of what was asked of it. */
    public static boolean explains(Throwable failure) {
        Optional<String> state = TransactionRetry.sqlState(failure);
        return !answering
                || state.filter(code -> LOST.stream().anyMatch(code::startsWith))
                        .isPresent()
                || TransactionRetry.cause(failure, ResourceException.class).isPresent();
    }

    static void set(boolean answers) {
        answering = answers;
    }

    static Connection opened(Connection connection) {
        synchronized (OPEN) {
            OPEN.add(connection);
        }
        return connection;
    }

    /** Ends every connection of this node at once, so that no thread goes on waiting for an answer on it. */
    static void abortAll() {
        List<Connection> open;
        synchronized (OPEN) {
            open = List.copyOf(OPEN);
            OPEN.clear();
        }
        for (Connection connection : open) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                // It is ended already.
            }
        }
    }
}
