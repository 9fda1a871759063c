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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.launcher.DataFolder;
import org.specialleave.launcher.Installation;

/** A trust's installation: the configured address is https, and a proxy ends TLS before the application. */
class BehindATlsProxyApiIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\"[^>]*value=\"([^\"]+)\"");

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
                "LEAVE_WEB_TRUSTED_PROXIES", "127.0.0.1");
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
