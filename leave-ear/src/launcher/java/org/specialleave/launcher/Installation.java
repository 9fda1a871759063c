package org.specialleave.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Everything that one running application needs on this machine: database, mail relay, server, secrets.
 *
 * <p>Started in that order and closed in the other, whatever of it had come up.
 */
public final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Held here, since a logger that nobody holds forgets its level. */
    private static final List<Logger> QUIETED = List.of(
            Logger.getLogger("io.zonky"), Logger.getLogger("org.subethamail"), Logger.getLogger("org.postgresql"));

    private final Path build;
    private final DataFolder data;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> javaOptions;
    private final Deque<AutoCloseable> started = new ConcurrentLinkedDeque<>();
    private CompletableFuture<String> databaseLost = new CompletableFuture<>();
    private volatile boolean closing;
    private MailCatcher mails;
    private MailPage mailPage;
    private PayaraServer server;
    private DatabaseAddress database;
    private Map<String, String> serverSettings;

    /**
     * An installation that is not started yet.
     *
     * @param build       leave-ear's build folder: the application and the unpacked server
     * @param data        where it keeps everything
     * @param port        the port on 127.0.0.1 that answers HTTP
     * @param environment settings from outside: {@code LEAVE_...}
     */
    public Installation(Path build, DataFolder data, int port, Map<String, String> environment) {
        this(build, data, port, environment, List.of());
    }

    /** As the other, with options for the server's Java. */
    public Installation(
            Path build, DataFolder data, int port, Map<String, String> environment, List<String> javaOptions) {
        this.javaOptions = javaOptions;
        this.build = build;
        this.data = data;
        this.port = port;
        this.environment = environment;
    }

    /**
     * Starts it.
     *
     * @throws StartupException with one sentence for a person; what had come up is closed again by {@link #close()}
     */
    public void start() {
        start(false);
    }

    /** As {@link #start()}, after everything that earlier runs left was forgotten. */
    public void startAfresh() {
        start(true);
    }

    private void start(boolean afresh) {
        QUIETED.forEach(logger -> logger.setLevel(Level.WARNING));
        data.open();
        started.push(data);
        // what a killed run left would hold the port and the database's folder
        PayaraServer.stopLeftover(data.server());
        LocalDatabase.stopLeftover(data.postgres());
        requireFree(port);
        if (afresh) {
            if (DatabaseAddress.of(environment).isPresent()) {
                throw new StartupException(
                        "-Dleave.fresh=true empties only the database of this command; empty the one at LEAVE_DB_URL yourself.");
            }
            data.forget();
        }
        Map<String, String> settings = new HashMap<>(environment);
        settings.keySet().removeIf(name -> !name.startsWith("LEAVE_"));
        startDatabase(settings);
        startMail(settings);
        if (!settings.containsKey("LEAVE_REASONS_KEYS")) {
            settings.putIfAbsent(
                    "LEAVE_REASONS_KEYS_FILE", data.secrets().reasonKeys().toString());
        }
        settings.putIfAbsent("LEAVE_DEMONSTRATION", "true");
        settings.put("LEAVE_DEMO_PASSWORD_FILE", demoPasswordFile().toString());
        startServer(settings);
    }

    private void startDatabase(Map<String, String> settings) {
        Optional<DatabaseAddress> given = DatabaseAddress.of(environment);
        if (given.isPresent()) {
            database = given.get();
            database.check();
            return;
        }
        settings.keySet().removeIf(name -> name.startsWith("LEAVE_DB_") && !name.startsWith("LEAVE_DB_POOL_"));
        Path password = data.secrets().databasePassword();
        LocalDatabase local = new LocalDatabase(data.postgres(), SecretFolder.read(password), System.err::println);
        started.push(local);
        local.start();
        databaseLost = local.lost();
        database = new DatabaseAddress(local.url(), local.user(), SecretFolder.read(password));
        settings.put("LEAVE_DB_URL", local.url());
        settings.put("LEAVE_DB_USER", local.user());
        settings.put("LEAVE_DB_PASSWORD_FILE", password.toString());
    }

    private void startMail(Map<String, String> settings) {
        mails = new MailCatcher(data.mails(), 0);
        started.push(mails);
        mails.start();
        mailPage = new MailPage(mails);
        started.push(mailPage);
        mailPage.start();
        settings.put("LEAVE_MAIL_HOST", "127.0.0.1");
        settings.put("LEAVE_MAIL_PORT", Integer.toString(mails.port()));
        settings.put("LEAVE_MAIL_FROM", "Special Leave <special-leave@example.nhs.test>");
        settings.put("LEAVE_MAIL_HR", "human.resources@example.nhs.test");
    }

    private void startServer(Map<String, String> settings) {
        try {
            Files.createDirectories(data.feeds());
        } catch (IOException e) {
            throw new StartupException("The folder for files cannot be written: " + e.getMessage());
        }
        settings.put("LEAVE_FEEDS_FOLDER", data.feeds().toString());
        settings.putIfAbsent("LEAVE_ADDRESS", "http://127.0.0.1:" + port + "/leave");
        settings.putIfAbsent("LEAVE_WEB_OTHER_HOSTS", "127.0.0.1:" + port + ",localhost:" + port);
        server = new PayaraServer(distribution(), data.server(), port, javaOptions);
        started.push(server);
        serverSettings = Map.copyOf(settings);
        deploy();
    }

    private void deploy() {
        server.start(build.resolve("special-leave.ear"), serverSettings, PATIENCE);
    }

    /** Kills the server as {@code kill -9} does, and starts it again on the same data. */
    public void killServerAndStartAgain() {
        ProcessHandle killed = server.process();
        killed.destroyForcibly();
        killed.onExit().join();
        deploy();
    }

    private Path demoPasswordFile() {
        return data.secrets().demoPassword(environment.get("LEAVE_DEMO_PASSWORD"));
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartupException(
                    "Port " + port + " on 127.0.0.1 is taken; end what uses it, or name another with -Dleave.port=");
        }
    }

    /** Where the pages begin, with a slash at the end. */
    public String address() {
        return "http://127.0.0.1:" + port + "/leave/";
    }

    /** Why there is no database any more; completed only where it is the installation's own. */
    CompletableFuture<String> databaseLost() {
        return databaseLost;
    }

    /** The application's database. */
    public DatabaseAddress database() {
        return database;
    }

    /** Whether the demonstration trust is in it; {@code LEAVE_DEMONSTRATION=false} leaves it out. */
    boolean isDemonstration() {
        return !"false".equals(environment.get("LEAVE_DEMONSTRATION"));
    }

    /** The one password of all demonstration accounts. */
    public String demoPassword() {
        return SecretFolder.read(demoPasswordFile());
    }

    /** The mails that the application sends. */
    public MailCatcher mails() {
        return mails;
    }

    MailPage mailPage() {
        return mailPage;
    }

    /** The server that runs the application. */
    public PayaraServer server() {
        return server;
    }

    /** The unpacked server. */
    public Path distribution() {
        return build.resolve("payara6");
    }

    /** Where it keeps everything. */
    public DataFolder data() {
        return data;
    }

    /** Whether it is being closed, or was. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                // The rest is to be closed all the same.
                System.getLogger("org.specialleave.launcher")
                        .log(System.Logger.Level.WARNING, "Could not be closed", e);
            }
        }
    }
}
