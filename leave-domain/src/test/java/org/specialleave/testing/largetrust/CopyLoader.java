package org.specialleave.testing.largetrust;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.specialleave.testing.largetrust.Tables.Column;
import org.specialleave.testing.largetrust.Tables.Table;

/**
 * Writes many rows with {@code COPY} on two connections. Indexes that no key needs are built when the rows are there.
 * Triggers and foreign keys do not look at each row; a test looks at all of them together afterwards.
 */
final class CopyLoader implements AutoCloseable {
    private static final int WORKERS = 2;
    private static final int CHUNK = 4 << 20;
    private static final int AHEAD = 6;

    private final DataSource dataSource;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Semaphore room = new Semaphore(AHEAD);

    @SuppressWarnings("ThreadLocalUsage") // its threads are its own workers and end with it
    private final ThreadLocal<Connection> connections = new ThreadLocal<>();

    private final List<Connection> opened = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final Map<Table, StringBuilder> waiting = new LinkedHashMap<>();
    private final Map<Table, String> copies = new LinkedHashMap<>();
    private final List<String> toBuild = new ArrayList<>();

    CopyLoader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes away the indexes of those tables that can be built again. */
    void begin(List<Table> tables) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                copies.put(
                        table,
                        "copy " + table.name() + " ("
                                + table.columns().stream().map(Column::name).collect(Collectors.joining(", "))
                                + ") from stdin");
                for (String constraint : Tables.strings(
                        connection,
                        "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass"
                                + " and contype in ('u', 'x')",
                        table.name())) {
                    String[] parts = constraint.split(" ", 2);
                    statement.execute("alter table " + table.name() + " drop constraint " + parts[0]);
                    toBuild.add("alter table " + table.name() + " add constraint " + parts[0] + " " + parts[1]);
                }
                for (String index : Tables.strings(
                        connection,
                        "select indexrelid::regclass || ' ' || pg_get_indexdef(indexrelid) from pg_index"
                                + " where indrelid = ?::regclass and not indisprimary",
                        table.name())) {
                    String[] parts = index.split(" ", 2);
                    statement.execute("drop index " + parts[0]);
                    toBuild.add(parts[1]);
                }
            }
        }
    }

    /** Where the next row of a table is to be written, with its line end. */
    StringBuilder row(Table table) {
        StringBuilder rows = waiting.computeIfAbsent(table, name -> new StringBuilder(CHUNK + (CHUNK >> 2)));
        if (rows.length() < CHUNK) {
            return rows;
        }
        send(table, rows);
        StringBuilder next = new StringBuilder(CHUNK + (CHUNK >> 2));
        waiting.put(table, next);
        return next;
    }

    private void send(Table table, StringBuilder rows) {
        room.acquireUninterruptibly();
        later(() -> {
            try {
                return connection()
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copies.get(table), new StringReader(rows.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                room.release();
            }
        });
    }

    /** Writes what is left, builds the indexes, and lets the planner and the visibility map know of the rows. */
    void finish() throws SQLException {
        waiting.forEach(this::send);
        await();
        for (String sql : toBuild) {
            run(sql);
        }
        await();
        for (Table table : copies.keySet()) {
            run("vacuum (analyze) " + table.name());
        }
        await();
    }

    private void run(String sql) {
        later(() -> {
            try (Statement statement = connection().createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    private void later(Callable<?> work) {
        running.add(workers.submit(work));
    }

    private void await() throws SQLException {
        try {
            for (Future<?> one : running) {
                one.get();
            }
            running.clear();
        } catch (ExecutionException e) {
            throw new SQLException("the rows were not written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", e);
        }
    }

    private Connection connection() throws SQLException {
        if (connections.get() == null) {
            Connection connection = dataSource.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute("set maintenance_work_mem = '512MB'");
                statement.execute("set synchronous_commit = off");
            }
            connections.set(connection);
            synchronized (opened) {
                opened.add(connection);
            }
        }
        return connections.get();
    }

    @Override
    public void close() throws SQLException {
        workers.shutdown();
        for (Connection connection : opened) {
            connection.close();
        }
    }
}
