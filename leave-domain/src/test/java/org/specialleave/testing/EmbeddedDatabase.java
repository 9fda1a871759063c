package org.specialleave.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.specialleave.platform.Schema;

/**
 * A fresh, migrated PostgreSQL database for one test class.
 *
 * <p>One server runs per JVM, on a free port of the loopback address and as durable as in production. The migrations
 * run once, into a template; each class gets its own copy of it, which is dropped when the class has ended:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedDatabase database = new EmbeddedDatabase();
 * }</pre>
 *
 * <p>The persistence unit {@code leave} is opened with transactions of its own, so no container is needed. What an EJB
 * would have injected is given to it by the test, inside {@link #inTransaction(Function)}.
 */
public final class EmbeddedDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final String TEMPLATE = "leave_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final AtomicInteger SESSIONS = new AtomicInteger();
    private static final Set<String> FILLED = new HashSet<>();

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIETED = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("io.zonky"));

    private static EmbeddedPostgres server;

    private final Supplier<String> template;
    private String name;
    private CountingDataSource dataSource;
    private EntityManagerFactory entityManagers;

    /** An empty one. */
    public EmbeddedDatabase() {
        this(() -> TEMPLATE);
    }

    private EmbeddedDatabase(Supplier<String> template) {
        this.template = template;
    }

    /**
     * One that is filled already: the first class that asks for it fills it, every class gets a copy of its own.
     *
     * @param filled  the name of what it is filled with
     * @param filling fills it
     */
    public static EmbeddedDatabase filledWith(String filled, Consumer<EmbeddedDatabase> filling) {
        return new EmbeddedDatabase(() -> {
            synchronized (FILLED) {
                if (!FILLED.contains(filled)) {
                    EmbeddedDatabase first = new EmbeddedDatabase();
                    first.open(filled, TEMPLATE);
                    filling.accept(first);
                    first.closeEntityManagers();
                    FILLED.add(filled);
                }
            }
            return filled;
        });
    }

    /** One that somebody else runs and ends. */
    public static EmbeddedDatabase running(DataSource database) {
        EmbeddedDatabase running = new EmbeddedDatabase();
        running.name = "running";
        running.dataSource = new CountingDataSource(database);
        return running;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        server();
        open("leave_test_" + COPIES.incrementAndGet(), template.get());
    }

    private void open(String newName, String copied) {
        EmbeddedPostgres running = server();
        name = newName;
        onServer("create database " + name + " template " + copied);
        dataSource = new CountingDataSource(running.getDatabase("postgres", name));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        closeEntityManagers();
        onServer("drop database " + name + " with (force)");
    }

    private void closeEntityManagers() {
        if (entityManagers != null) {
            entityManagers.close();
        }
    }

    /** Connections to this class's database; each call of {@code getConnection} opens one. */
    public DataSource dataSource() {
        return dataSource;
    }

    /** The unit {@code leave} with resource-local transactions, opened at the first call. */
    public synchronized EntityManagerFactory entityManagers() {
        if (entityManagers == null) {
            entityManagers = entityManagersOn(dataSource);
        }
        return entityManagers;
    }

    /** The unit {@code leave} on a data source of the caller's, who closes it. */
    public EntityManagerFactory entityManagersOn(DataSource source) {
        return Persistence.createEntityManagerFactory(
                "leave",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "jakarta.persistence.jtaDataSource",
                        "",
                        "eclipselink.session-name",
                        name + "_" + SESSIONS.incrementAndGet()));
    }

    /** Runs the work in a transaction of its own: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        EntityManager entityManager = entityManagers().createEntityManager();
        try {
            entityManager.getTransaction().begin();
            T answer = work.apply(entityManager);
            entityManager.getTransaction().commit();
            return answer;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.close();
        }
    }

    /** {@link #inTransaction(Function)} for work without an answer. */
    public void doInTransaction(Consumer<EntityManager> work) {
        inTransaction(entityManager -> {
            work.accept(entityManager);
            return null;
        });
    }

    /**
     * How many SQL statements the work sends, on whatever thread.
     *
     * <p>A statement is a round trip: a batch counts once; beginning and ending a transaction do not count.
     */
    public int statementsOf(Runnable work) {
        int before = dataSource.statements();
        work.run();
        return dataSource.statements() - before;
    }

    private static void onServer(String sql) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            QUIETED.forEach(logger -> logger.setLevel(Level.WARNING));
            try {
                EmbeddedPostgres starting = EmbeddedPostgres.builder()
                        // zonky turns both off; a test of races and crashes would then test another database
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("max_connections", "100")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .start();
                server = starting;
            } catch (IOException e) {
                throw new UncheckedIOException("The embedded PostgreSQL did not start", e);
            }
            onServer("create database " + TEMPLATE);
            Schema.migrate(server.getDatabase("postgres", TEMPLATE));
        }
        return server;
    }
}
