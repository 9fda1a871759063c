package org.specialleave.ear;

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
import javax.sql.DataSource;

/**
 * A real PostgreSQL on a folder of its own, which needs no installation.
 *
 * <p>It listens on a free port of 127.0.0.1, asks everyone for a password, and is as durable as in production. The database
 * {@value #NAME} belongs to the role {@value #NAME}, which is no superuser: what works here works in a trust's database.
 */
final class LocalDatabase implements AutoCloseable {
    private static final String NAME = "leave";
    private static final String SUPERUSER = "postgres";
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);

    private final Path folder;
    private final String password;
    private EmbeddedPostgres server;

    /**
     * A database that is not started yet.
     *
     * @param folder   where PostgreSQL keeps its files; kept between runs
     * @param password of both roles; the same at every start on that folder
     */
    LocalDatabase(Path folder, String password) {
        this.folder = folder;
        this.password = password;
    }

    void start() {
        try {
            boolean known = Files.exists(folder.resolve("secured"));
            if (!known) {
                // A first start that was killed half way is begun again: nothing can be in it yet.
                Folders.delete(folder);
            }
            Files.createDirectories(folder.getParent());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
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
            if (known) {
                builder.setConnectConfig("password", password);
            }
            server = builder.start();
            if (!known) {
                secure();
            }
        } catch (IOException e) {
            throw new NotStarted("The embedded PostgreSQL did not start on " + folder + ": " + e.getMessage());
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

    /** Where the application finds the database. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** The role that owns the database. */
    String user() {
        return NAME;
    }

    /** Stops the PostgreSQL that a killed run left on that folder: it would refuse a second one there. */
    static void stopLeftover(Path folder) {
        Path file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Optional<ProcessHandle> left =
                lines.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(lines.get(0)));
        left.filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .ifPresent(process -> Leftover.end(process, TIME_TO_STOP));
    }

    @Override
    public void close() {
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
