package org.specialleave.ear;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.postgresql.ds.PGSimpleDataSource;
import org.specialleave.launcher.CaughtMail;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.DatabaseAddress;
import org.specialleave.launcher.Installation;
import org.specialleave.launcher.LocalDatabase;
import org.specialleave.launcher.StartupException;
import org.specialleave.platform.ClockProducer;
import org.specialleave.platform.TrustTime;

/**
 * The application on its server, with the demonstration trust, started once for all tests of a build.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RunningApplication application = new RunningApplication();
 * }</pre>
 *
 * <p>The first class that names it pays for the start (half a minute); the last test of the JVM ends it. All tests
 * share one database: a test takes dates of its own and asserts on what it made, never on how much there is.
 */
public final class RunningApplication implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(RunningApplication.class);

    /** A server that lives for minutes does not earn back what the optimising compiler costs. */
    private static final List<String> QUICK_TO_START = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** A test is the proxy that tells where a call comes from, in {@code X-Forwarded-For}. */
    private static final Map<String, String> SETTINGS = Map.of("LEAVE_WEB_TRUSTED_PROXIES", "127.0.0.1");

    private static Installation installation;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent("application", key -> start(), AutoCloseable.class);
    }

    private static synchronized Installation start() {
        Path build = Path.of(System.getProperty("leave.build", "target")).toAbsolutePath();
        Installation starting = new Installation(
                build, new DataFolder(build.resolve("test-installation")), freePort(), SETTINGS, QUICK_TO_START);
        try {
            starting.startAfresh();
        } catch (StartupException e) {
            starting.close();
            throw e;
        }
        installation = starting;
        return starting;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the pages begin, {@code http://127.0.0.1:<port>/leave/}. */
    public URI address() {
        return URI.create(installation.address());
    }

    /** The one password of all demonstration accounts. */
    public String password() {
        return installation.demoPassword();
    }

    /** Calls the interface as one of the demonstration accounts, or as another whose password is the same. */
    public ApiClient as(String account) {
        return new ApiClient(address().resolve("api/v1/"), account, password());
    }

    /** Calls the interface as nobody. */
    public ApiClient asNobody() {
        return new ApiClient(address().resolve("api/v1/"), null, null);
    }

    /** The application's own database, for checks of what it wrote. */
    public DataSource dataSource() {
        DatabaseAddress database = installation.database();
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        return dataSource;
    }

    /** What mails were caught so far, oldest first. */
    public List<CaughtMail> mails() {
        return installation.mails().mails();
    }

    /**
     * Waits for a mail.
     *
     * @param wanted   which
     * @param patience how long to wait at most
     * @throws AssertionError when none has come by then
     */
    public CaughtMail awaitMail(Predicate<CaughtMail> wanted, Duration patience) {
        return installation
                .mails()
                .await(wanted, patience)
                .orElseThrow(() -> new AssertionError(
                        "No such mail within " + patience.toSeconds() + " seconds; there are " + mails()));
    }

    /** The folder of the mails that were caught, a file each, as they were sent. */
    public Path mailFolder() {
        return installation.data().mails();
    }

    /** The folder into which files for ESR and the roster are written. */
    public Path feeds() {
        return installation.data().feeds();
    }

    /** Today as the application, which runs by the real clock, sees it. */
    public LocalDate today() {
        return TrustTime.today(new ClockProducer().clock());
    }

    /** Kills the server as {@code kill -9} does, and starts it again on the same data. */
    void killServerAndStartAgain() {
        installation.killServerAndStartAgain();
    }

    /** The folder of the server's domain. */
    public Path serverFolder() {
        return installation.data().server();
    }

    /** The server as it was unpacked, before a domain was made of it. */
    public Path distribution() {
        return installation.distribution();
    }

    /** The server's process. */
    public ProcessHandle serverProcess() {
        return installation.server().process();
    }

    /** The process of PostgreSQL, with those that it started. */
    List<ProcessHandle> databaseProcesses() {
        return LocalDatabase.process(installation.data().postgres()).stream()
                .flatMap(first -> Stream.concat(Stream.of(first), first.descendants()))
                .toList();
    }

    /** Where the server writes what it does. */
    public Path serverLog() {
        return installation.server().log();
    }
}
