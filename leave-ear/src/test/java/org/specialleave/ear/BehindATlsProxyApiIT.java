package org.specialleave.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.DatabaseAddress;
import org.specialleave.launcher.Installation;

/**
 * A trust's installation: the configured address is https, a proxy ends TLS before the application, and some limits are
 * the trust's own.
 */
class BehindATlsProxyApiIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");

    private static final int CONNECTIONS = 6;
    private static final int CALLERS = 20;

    @TempDir
    static Path folder;

    private static Installation installation;
    private static TlsProxy proxy;
    private static HttpClient browser;
    private static int plainPort;

    @BeforeAll
    static void start() throws Exception {
        int tlsPort = freePort();
        plainPort = freePort();
        Path build = Path.of(System.getProperty("leave.build", "target")).toAbsolutePath();
        Map<String, String> settings = Map.of(
                "LEAVE_ADDRESS", "https://localhost:" + tlsPort + "/leave",
                "LEAVE_WEB_OTHER_HOSTS", "leave.trust.example",
                "LEAVE_WEB_TRUSTED_PROXIES", "127.0.0.1",
                "LEAVE_DB_POOL_LARGEST", Integer.toString(CONNECTIONS),
                "LEAVE_DB_POOL_LONGEST_WAIT_MILLIS", "1000",
                "LEAVE_SERVER_HEADER_BYTES", "8192",
                "LEAVE_WEB_LARGEST_FORM_BEFORE_SIGN_IN", "4096",
                "LEAVE_WEB_JSON_LEVELS", "8");
        installation = new Installation(
                build,
                new DataFolder(folder.resolve("data")),
                plainPort,
                settings,
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        installation.startAfresh();
        proxy = new TlsProxy(folder, tlsPort, plainPort);
        browser = HttpClient.newBuilder().sslContext(proxy.trust()).build();
    }

    @AfterAll
    static void stop() throws Exception {
        if (proxy != null) {
            proxy.close();
        }
        installation.close();
    }

    @Test
    void aPageArrivesWithASecureCookieAndTheOrderToUseHttpsFromNowOn() throws Exception {
        HttpResponse<String> page = get("/leave/sign-in");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(cookie(page)).contains("; Secure").contains("; HttpOnly").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void somebodySignsInThroughTheProxy() throws Exception {
        HttpResponse<String> page = get("/leave/sign-in");
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        String form = "csrf=" + token.group(1) + "&name=nurse&password="
                + URLEncoder.encode(installation.demoPassword(), StandardCharsets.UTF_8);
        HttpResponse<String> signedIn = browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + "/leave/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", proxy.address())
                        .header("Cookie", cookie(page).replaceFirst(";.*", ""))
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/leave/");
        assertThat(cookie(signedIn)).contains("; Secure");
    }

    @Test
    void anotherSitesFormIsRefusedThroughTheProxyToo() throws Exception {
        HttpResponse<String> page = get("/leave/sign-in");
        HttpResponse<String> refused = browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + "/leave/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://localhost")
                        .header("Cookie", cookie(page).replaceFirst(";.*", ""))
                        .POST(BodyPublishers.ofString("csrf=x&name=nurse&password=x"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aRequestForAnotherHostIsNotAnsweredWhoeverPassesItOn() {
        SocketHttp plain = new SocketHttp(URI.create("http://127.0.0.1:" + plainPort));
        for (String path : List.of("/leave/", "/leave/sign-in", "/leave/api/v1/me", "/leave/assets/leave.css")) {
            SocketHttp.Answer answer = plain.send("GET " + path + " HTTP/1.1", "Host: evil.example");
            assertThat(answer.status()).as(path).isEqualTo(421);
            assertThat(String.join("\n", answer.head()) + answer.body()).doesNotContain("evil.example");
        }
        SocketHttp.Answer forwarded = plain.send(
                "GET /leave/sign-in HTTP/1.1", "Host: leave.trust.example", "X-Forwarded-Host: evil.example");
        assertThat(forwarded.status()).isEqualTo(421);
        assertThat(plain.send("GET /leave/sign-in HTTP/1.1", "Host: LEAVE.trust.example:443")
                        .status())
                .isEqualTo(200);
        assertThat(plain.send("GET /leave/health HTTP/1.1", "Host: 10.0.0.7:8080")
                        .status())
                .as("a load balancer asks by address")
                .isEqualTo(200);
    }

    @Test
    void aNodeTakesNoMoreConnectionsThanItMayAndWhoWaitsInVainIsTold() throws Exception {
        assertThat(me().status()).isEqualTo(200);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<Future<SocketHttp.Answer>> answers = new ArrayList<>();
        try (Connection locking = database();
                Connection counting = database();
                Statement statement = locking.createStatement()) {
            locking.setAutoCommit(false);
            statement.execute("lock table account in access exclusive mode");
            for (int i = 0; i < CALLERS; i++) {
                answers.add(callers.submit(() -> me()));
            }
            int most = 0;
            while (answers.stream().filter(Future::isDone).count() < CALLERS - CONNECTIONS) {
                most = Math.max(most, connections(counting));
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(most).isEqualTo(CONNECTIONS);
            locking.rollback();
        } finally {
            callers.shutdown();
        }
        int told = 0;
        for (Future<SocketHttp.Answer> answer : answers) {
            assertThat(answer.get().status()).isIn(200, 503);
            if (answer.get().status() == 503) {
                told++;
                assertThat(answer.get().header("Retry-After")).isPresent();
            }
        }
        assertThat(told).isGreaterThanOrEqualTo(CALLERS - CONNECTIONS);
    }

    @Test
    void theServersOwnLimitsAreThoseThatWereSet() {
        assertThat(signInPage("X-Long: " + "x".repeat(6000)).status()).isEqualTo(200);
        assertThat(signInPage("X-Long: " + "x".repeat(10_000)).status()).isNotEqualTo(200);
    }

    @Test
    void theLimitsOfABodyAreThoseThatWereSet() throws Exception {
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + "/leave/api/v1/assessments"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", basic())
                        .POST(BodyPublishers.ofString("[".repeat(10) + "]".repeat(10)))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("TOO_DEEP");
    }

    private static SocketHttp.Answer signInPage(String header) {
        return new SocketHttp(plain()).send("GET /leave/sign-in HTTP/1.1", "Host: leave.trust.example", header);
    }

    private static SocketHttp.Answer me() {
        return new SocketHttp(plain())
                .send("GET /leave/api/v1/me HTTP/1.1", "Host: leave.trust.example", "Authorization: " + basic());
    }

    private static URI plain() {
        return URI.create("http://127.0.0.1:" + plainPort);
    }

    private static String basic() {
        String credential = "nurse:" + installation.demoPassword();
        return "Basic " + Base64.getEncoder().encodeToString(credential.getBytes(StandardCharsets.UTF_8));
    }

    private static Connection database() throws SQLException {
        DatabaseAddress address = installation.database();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    /** Connections of the product's pool; one more asks whether the database answers. */
    private static int connections(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) - 1 from pg_stat_activity where application_name = 'special-leave'")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(proxy.address() + path)).build(), BodyHandlers.ofString());
    }

    private static String cookie(HttpResponse<String> page) {
        return page.headers().firstValue("Set-Cookie").orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
