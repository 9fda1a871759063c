package org.specialleave.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A real PostgreSQL on a folder of its own, which needs no installation.
 *
 * <p>It listens on a free port of 127.0.0.1, asks everyone for a password, and is as durable as in production. The
 * database {@value #NAME} belongs to the role {@value #NAME}, which is no superuser: what works here works in a trust's
 * database.
 */
public final class LocalDatabase implements AutoCloseable {
    private static final String NAME = "leave";
    private static final String SUPERUSER = "postgres";
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private static final Logger ZONKY = Logger.getLogger("io.zonky");
    private static final Duration TIME_TO_RESTART = Duration.ofSeconds(30);

    private final Path folder;
    private final String password;
    private final Consumer<String> tell;
    private final CompletableFuture<String> lost = new CompletableFuture<>();
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    /**
     * A database that is not started yet.
     *
     * @param folder   where PostgreSQL keeps its files; kept between runs
     * @param password of both roles; the same at every start on that folder
     * @param tell     is given a sentence when PostgreSQL ended by itself and was started again
     */
    public LocalDatabase(Path folder, String password, Consumer<String> tell) {
        this.folder = folder;
        this.password = password;
        this.tell = tell;
    }

    /**
     * Starts it and watches over it.
     *
     * @throws StartupException with one sentence for a person if it does not come up
     */
    public void start() {
        try {
            boolean known = Files.exists(folder.resolve("secured"));
            if (!known) {
                // A first start that was killed half way is begun again: nothing can be in it yet.
                Folders.delete(folder);
            }
            Files.createDirectories(folder.getParent());
            EmbeddedPostgres.Builder builder = settings();
            if (known) {
                builder.setConnectConfig("password", password);
            }
            server = builder.start();
            if (!known) {
                secure();
            }
            watch();
        } catch (IOException e) {
            throw new StartupException("The embedded PostgreSQL did not start on " + folder + ": " + e.getMessage());
        }
    }

    private EmbeddedPostgres.Builder settings() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // zonky turns both off; what a demonstration says it keeps must be kept
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD);
    }

    /** Starts PostgreSQL again, on the same port, whenever it ends and nobody closed it. */
    private void watch() {
        Thread watching = new Thread(
                () -> {
                    boolean running = true;
                    while (running && !closing) {
                        process(folder).ifPresent(process -> process.onExit().join());
                        running = !closing && startAgain();
                    }
                },
                "postgresql-watch");
        watching.setDaemon(true);
        watching.start();
    }

    /** Tries for a while: processes of a server that was killed may hold its folder a moment longer. */
    private boolean startAgain() {
        int port = server.getPort();
        release(server);
        long until = System.nanoTime() + TIME_TO_RESTART.toNanos();
        String why = "";
        while (!closing && System.nanoTime() < until) {
            try {
                server = settings()
                        .setPort(port)
                        .setConnectConfig("password", password)
                        .start();
                tell.accept("PostgreSQL ended by itself and was started again.");
                return true;
            } catch (IOException | RuntimeException e) {
                why = String.valueOf(e.getMessage());
            }
        }
        if (!closing) {
            lost.complete("PostgreSQL ended by itself and could not be started again: " + why);
        }
        return false;
    }

    /** Gives the folder free; that there is nothing left to stop is no error. */
    private static void release(EmbeddedPostgres ended) {
        Level usual = ZONKY.getLevel();
        // it tells by a stack trace that there was nothing to stop
        ZONKY.setLevel(Level.OFF);
        try {
            ended.close();
        } catch (IOException e) {
            System.getLogger("org.specialleave.launcher").log(System.Logger.Level.DEBUG, "PostgreSQL had ended", e);
        } finally {
            ZONKY.setLevel(usual);
        }
    }

    /** The server's process on that folder, if one runs. */
    public static Optional<ProcessHandle> process(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            return (lines.isEmpty() ? Optional.<ProcessHandle>empty() : ProcessHandle.of(Long.parseLong(lines.get(0))))
                    .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes role and database, and asks for passwords from then on. */
    private void secure() throws IOException {
        execute(
                server.getPostgresDatabase(),
                "create role " + NAME + " login password '" + password + "'",
                "create database " + NAME + " owner " + NAME,
                "alter role " + SUPERUSER + " password '" + password + "'");
        Files.write(folder.resolve("pg_hba.conf"), List.of("host all all 127.0.0.1/32 scram-sha-256"));
        execute(server.getPostgresDatabase(), "select pg_reload_conf()");
        Files.createFile(folder.resolve("secured"));
    }

    private static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why there is no database any more, once PostgreSQL ended by itself and could not be started again. */
    CompletableFuture<String> lost() {
        return lost;
    }

    /** Where the application finds the database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** The role that owns the database. */
    public String user() {
        return NAME;
    }

    /** Stops the PostgreSQL that a killed run left on that folder: it would refuse a second one there. */
    static void stopLeftover(Path folder) {
        process(folder).ifPresent(process -> Processes.end(process, TIME_TO_STOP));
    }

    @Override
    public void close() {
        closing = true;
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
