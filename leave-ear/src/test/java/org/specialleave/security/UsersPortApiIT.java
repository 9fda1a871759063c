package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.SocketHttp;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * On the port that users reach, the application answers below {@code /leave}, and the server that runs it does not
 * answer at all.
 */
class UsersPortApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    /** A name in a module's list of services: each administration command has one. */
    private static final Pattern SERVICE = Pattern.compile("^name=([a-z][a-z_0-9-]+)$", Pattern.MULTILINE);

    private static final List<String> USUAL = List.of(
            "/metrics",
            "/metrics/base",
            "/health",
            "/health/live",
            "/health/ready",
            "/health/started",
            "/openapi",
            "/openapi-ui",
            "/index.html",
            "/index.jsp",
            "/favicon.ico",
            "/robots.txt",
            "/css/style.css",
            "/management",
            "/management/domain",
            "/management/domain.json",
            "/monitoring",
            "/monitoring/domain",
            "/__asadmin",
            "/__asadmin/",
            "/admin",
            "/admin/",
            "/command/domain",
            "/common/index.jsf",
            "/login.jsf",
            "/WEB-INF/web.xml",
            "/META-INF/MANIFEST.MF",
            "/web.xml",
            "/.well-known/x",
            "/leave.war",
            "/leavex",
            "/leave-web",
            "/special-leave",
            "/ejb-timer-service-app",
            "/wstx-services",
            "/__wstx-services",
            "/*",
            "/rest-monitoring",
            "/mejb",
            "/j_security_check",
            "/x;leave",
            "/%6ceave/../x",
            "/a/../__asadmin/version");

    @Test
    void nothingOutsideTheApplicationAnswersWhateverTheHostAndTheMethod() {
        List<String> paths = new ArrayList<>(USUAL);
        contextsThatTheServerKnows().forEach(context -> paths.add("/" + context));
        for (String command : commandsOfAdministration()) {
            paths.add("/__asadmin/" + command);
            paths.add("/management/domain/" + command);
            paths.add("/command/domain/" + command);
        }
        assertThat(paths).hasSizeGreaterThan(500);
        SocketHttp client = new SocketHttp(application.address());
        List<String> hosts = hosts();
        int turn = 0;
        for (String path : paths) {
            for (String method : List.of("GET", "POST")) {
                String host = hosts.get(turn++ % hosts.size());
                SocketHttp.Answer answer = client.send(
                        method + " " + path + " HTTP/1.1",
                        "Host: " + host,
                        "Authorization: Basic YWRtaW46",
                        "X-Requested-By: test",
                        "Content-Length: 0");
                String as = method + " " + path + " as " + host;
                assertThat(answer.status()).as(as).isEqualTo(404);
                assertThat(answer.body()).as(as).isEmpty();
                assertThat(String.join("\n", answer.head())).as(as).doesNotContainIgnoringCase("payara");
            }
        }
    }

    @Test
    void theRootLeadsToTheApplicationWithoutRepeatingTheHost() {
        SocketHttp client = new SocketHttp(application.address());
        SocketHttp.Answer root = client.send("GET / HTTP/1.1", "Host: elsewhere.example");
        assertThat(root.status()).isEqualTo(302);
        assertThat(root.header("Location")).contains("/leave/");
        SocketHttp.Answer withoutSlash = client.send("GET /leave HTTP/1.1", "Host: elsewhere.example");
        assertThat(String.join("\n", withoutSlash.head()) + withoutSlash.body()).doesNotContain("elsewhere");
    }

    @Test
    void administrationIsOffAndHasNothingOfTheDistribution() throws IOException {
        Element admin = elements(domain(), "network-listener").stream()
                .filter(listener -> listener.getAttribute("name").equals("admin-listener"))
                .findFirst()
                .orElseThrow();
        assertThat(admin.getAttribute("enabled")).isEqualTo("false");
        assertThat(admin.getAttribute("address")).isEqualTo("127.0.0.1");

        Path shipped = application.distribution().resolve("glassfish/domains/domain1/config");
        Path ours = application.serverFolder().resolve("config");
        assertThat(Files.readString(ours.resolve("admin-keyfile")))
                .isNotEqualTo(Files.readString(shipped.resolve("admin-keyfile")));
        assertThat(indicator(domain())).isNotBlank().isNotEqualTo(indicator(read(shipped.resolve("domain.xml"))));
    }

    @Test
    void aFileThatIsPutIntoTheAutodeployFolderIsNotLookedAt() {
        assertThat(elements(domain(), "das-config"))
                .isNotEmpty()
                .allMatch(
                        settings -> settings.getAttribute("autodeploy-enabled").equals("false"))
                .allMatch(settings ->
                        settings.getAttribute("dynamic-reload-enabled").equals("false"));
        Path folder = application.serverFolder().resolve("autodeploy");
        assertThat(permissions(folder)).doesNotContain("w");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theServerListensOnOnePort() {
        assertThat(portsThatTheServerListensOn())
                .containsExactly(application.address().getPort());
    }

    private static List<String> hosts() {
        List<String> hosts = new ArrayList<>(List.of(
                "127.0.0.1:" + application.address().getPort(), "localhost", "localhost:4848", "elsewhere.example"));
        elements(domain(), "virtual-server").forEach(host -> hosts.add(host.getAttribute("id")));
        return hosts;
    }

    /** Context roots of what is deployed, and the applications that the distribution could deploy by itself. */
    private static Set<String> contextsThatTheServerKnows() {
        Set<String> contexts = new TreeSet<>();
        for (Element deployed : elements(domain(), "application")) {
            contexts.add(deployed.getAttribute("name"));
            contexts.add(deployed.getAttribute("context-root").replaceFirst("^/", ""));
        }
        contexts.removeAll(Set.of("", "leave"));
        try (Stream<Path> shipped =
                Files.list(application.distribution().resolve("glassfish/lib/install/applications"))) {
            shipped.map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", ""))
                    .forEach(contexts::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contexts;
    }

    private static Set<String> commandsOfAdministration() {
        Set<String> commands = new LinkedHashSet<>();
        try (Stream<Path> modules = Files.list(application.distribution().resolve("glassfish/modules"))) {
            for (Path module : modules.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                try (ZipFile jar = new ZipFile(module.toFile())) {
                    ZipEntry services = jar.getEntry("META-INF/hk2-locator/default");
                    if (services != null) {
                        String text = new String(jar.getInputStream(services).readAllBytes(), StandardCharsets.UTF_8);
                        Matcher name = SERVICE.matcher(text);
                        while (name.find()) {
                            commands.add(name.group(1));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(commands).contains("deploy", "list-applications", "version");
        return commands;
    }

    private static Set<Integer> portsThatTheServerListensOn() {
        Set<Integer> ports = new TreeSet<>();
        Set<String> sockets = new LinkedHashSet<>();
        Path process = Path.of("/proc/" + application.serverProcess().pid());
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            files.forEach(file -> target(file).ifPresent(sockets::add));
            for (String table : List.of("net/tcp", "net/tcp6")) {
                for (String line : Files.readAllLines(process.resolve(table))) {
                    String[] fields = line.strip().split("\\s+");
                    boolean listening = fields[3].equals("0A");
                    if (listening && sockets.contains("socket:[" + fields[9] + "]")) {
                        ports.add(Integer.parseInt(fields[1].substring(fields[1].lastIndexOf(':') + 1), 16));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ports;
    }

    private static Optional<String> target(Path link) {
        try {
            return Optional.of(Files.readSymbolicLink(link).toString());
        } catch (IOException e) {
            // closed since the folder was listed
            return Optional.empty();
        }
    }

    private static String permissions(Path folder) {
        try {
            return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String indicator(Document domain) {
        return elements(domain, "secure-admin").get(0).getAttribute("special-admin-indicator");
    }

    private static Document domain() {
        return read(application.serverFolder().resolve("config/domain.xml"));
    }

    private static Document read(Path file) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
