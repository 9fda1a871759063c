package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.launcher.LocalDatabase;
import org.specialleave.platform.ClockProducer;
import org.specialleave.platform.TrustTime;

/**
 * What the image holds is started as compose.yaml has it started: by a user without rights, on the modules of a JRE,
 * with nothing that can be written to but a folder in memory and the one for files. It serves people and writes files.
 */
@EnabledIf("canMount")
class ImageApiIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PASSWORD = "gentle-otter-crosses-42";
    private static final String DATABASE_PASSWORD = "of-this-test";
    private static final int REQUEST_THREADS = 400;
    private static final int AT_ONCE = 100;
    private static final String SHEET = "record-sheets/10000006";

    @TempDir
    static Path root;

    private static final ImageFiles files = new ImageFiles();
    private static ImageFolder image;
    private static LocalDatabase database;
    private static Process container;
    private static ProcessHandle server;
    private static URI address;

    /** Containers often refuse it, to root too. */
    static boolean canMount() throws InterruptedException {
        try {
            return new ProcessBuilder(
                                    "unshare", "--mount", "--propagation", "private", "setpriv", "--reuid", "1", "true")
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path build = Path.of(System.getProperty("leave.build", "target")).toAbsolutePath();
        int port = freePort();
        address = URI.create("http://127.0.0.1:" + port + "/leave/");
        image = ImageFolder.make(files, build, root, port);
        database = new LocalDatabase(root.resolve("postgres/data"), DATABASE_PASSWORD, sentence -> {});
        database.start();
        Path log = root.resolve("server.log");
        container = image.start(environment(), log);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (status("health") != 200) {
            assertThat(container.isAlive()).as(() -> text(log)).isTrue();
            assertThat(System.nanoTime()).as(() -> text(log)).isLessThan(until);
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        server = container
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();
    }

    /** What compose.yaml sets, and the demonstration trust. */
    private static Map<String, String> environment() throws IOException {
        Map<String, String> set = new TreeMap<>(Map.of(
                "LEAVE_DB_URL", database.url(),
                "LEAVE_DB_USER", database.user(),
                "LEAVE_DB_PASSWORD_FILE", secret("database-password", DATABASE_PASSWORD),
                "LEAVE_REASONS_KEYS_FILE", secret("reason-keys", "first:" + "A".repeat(43) + "="),
                "LEAVE_ADDRESS", address.resolve(".").toString().replaceFirst("/$", ""),
                "LEAVE_WEB_TRUSTED_PROXIES", "172.30.59.1",
                "LEAVE_ACCOUNTS_FIRST_ADMINISTRATOR", "",
                "LEAVE_MAIL_HOST", "127.0.0.1",
                "LEAVE_MAIL_PORT", Integer.toString(freePort())));
        assertThat(set.keySet()).isEqualTo(new TreeMap<>(files.environment("leave")).keySet());
        set.put("LEAVE_DEMONSTRATION", "true");
        set.put("LEAVE_DEMO_PASSWORD_FILE", secret("demo-password", PASSWORD));
        return set;
    }

    private static String secret(String name, String content) throws IOException {
        Path file = Files.writeString(
                Files.createDirectories(root.resolve("secrets")).resolve(name), content);
        new ProcessBuilder("chown", files.user(), file.toString())
                .start()
                .onExit()
                .join();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        return file.toString();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        try {
            if (container != null) {
                List<ProcessHandle> all = container.descendants().toList();
                container.destroy();
                assertThat(container.waitFor(30, TimeUnit.SECONDS))
                        .as("it ends when told to")
                        .isTrue();
                all.forEach(process ->
                        process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
            }
        } finally {
            if (container != null) {
                container.descendants().forEach(ProcessHandle::destroyForcibly);
                container.destroyForcibly();
            }
            if (database != null) {
                database.close();
            }
        }
    }

    @Test
    void itsUserCanWriteToNothingOfIt() throws IOException, InterruptedException {
        assertThat(image.writable()).isEmpty();
    }

    @Test
    void pagesAndCallsAnswer() {
        assertThat(client(null).get("/leave/sign-in").status()).isEqualTo(200);
        assertThat(client("nurse").get("me").status()).isEqualTo(200);
        ApiClient.Answer sheet =
                client("nurse").with("Accept", "application/pdf").get(SHEET);
        assertThat(sheet.status()).as(sheet.toString()).isEqualTo(200);
        assertThat(sheet.text()).startsWith("%PDF");
    }

    @Test
    void aStaffFileIsTakenInAndAFileForEsrIsWritten() throws SQLException {
        ApiClient systems = client("hr-systems");
        String today = today().toString().replace("-", "");
        String name = "GO_431_SLV_GOC_%s_%08d.DAT".formatted(today, nextStaffFile());
        String file = """
                HDR~%s~%s 020500~431~~%s 020000~02
                ORA~of-the-image~Team~~20200101~~~~~~~~~~
                TRL~3
                """.formatted(name, today, today);
        ApiClient.Answer taken = systems.post("staff-imports?name=" + name, file.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
        assertThat(taken.json().asJsonObject().getString("outcome"))
                .as(taken.toString())
                .isEqualTo("IMPORTED");
        ApiClient.Answer written =
                systems.post("exchanges/esr-absence/runs", "{\"businessDate\":\"" + today().minusDays(1) + "\"}");
        assertThat(written.status()).as(written.toString()).isIn(200, 201);
        assertThat(image.feeds().resolve(written.json().asJsonObject().getString("fileName")))
                .isRegularFile();
    }

    @Test
    void theServerRunsAsTheImagesUserWithoutAnyCapability() {
        assertThat(statusOf(server, "Uid")).containsOnly(files.user());
        assertThat(statusOf(server, "Gid")).containsOnly(files.user());
        assertThat(statusOf(server, "NoNewPrivs")).containsExactly("1");
        for (String set : List.of("CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb")) {
            assertThat(statusOf(server, set)).as(set).allMatch(mask -> mask.matches("0+"));
        }
    }

    @Test
    void itStaysWithinItsLimits() {
        IntStream.range(0, AT_ONCE).parallel().forEach(any -> {
            assertThat(client("nurse")
                            .with("Accept", "application/pdf")
                            .get(SHEET)
                            .status())
                    .isEqualTo(200);
        });
        long peak = Long.parseLong(statusOf(server, "VmHWM").get(0)) * 1024;
        long threads = Long.parseLong(statusOf(server, "Threads").get(0));
        assertThat(peak).as("bytes of memory").isLessThan(files.memory("leave"));
        assertThat(threads + REQUEST_THREADS)
                .as("threads, if each that may answer a request were started")
                .isLessThan((Integer) files.services().get("leave").get("pids_limit"));
    }

    private static LocalDate today() {
        return TrustTime.today(new ClockProducer().clock());
    }

    private static long nextStaffFile() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), DATABASE_PASSWORD);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select coalesce(max(sequence), 0) + 1 from staff_import where outcome = 'IMPORTED'")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static List<String> statusOf(ProcessHandle process, String key) {
        return text(Path.of("/proc", Long.toString(process.pid()), "status"))
                .lines()
                .filter(line -> line.startsWith(key + ":"))
                .flatMap(line ->
                        Stream.of(line.substring(key.length() + 1).strip().split("\\s+")))
                .toList();
    }

    private static ApiClient client(String account) {
        return new ApiClient(address.resolve("api/v1/"), account, PASSWORD);
    }

    /** The status, or 0 while nobody answers. */
    private static int status(String path) {
        try {
            return client(null).get("/leave/" + path).status();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
