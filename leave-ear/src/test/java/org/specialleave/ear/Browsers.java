package org.specialleave.ear;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The browser of this machine, started headless once for all tests.
 *
 * <p>Chromium, Chrome or Edge. Where none is found, tests that need one are skipped with a sentence that says how to
 * get one; with {@code CI=true} they fail.
 */
public final class Browsers implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(Browsers.class);
    private static final String HOW_TO_GET_ONE =
            "No Chromium, Chrome or Edge was found, so pages cannot be tested; install one (Debian: apt-get install chromium) or name it in"
                    + " LEAVE_TEST_BROWSER.";
    private static final List<String> NAMES = List.of(
            "chromium",
            "chromium-browser",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chrome.exe",
            "microsoft-edge",
            "microsoft-edge-stable",
            "msedge.exe");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe");

    private static Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> executable = find(System.getenv());
        if (executable.isEmpty()) {
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                Assertions.fail(HOW_TO_GET_ONE);
            }
            Assumptions.abort(HOW_TO_GET_ONE);
        }
        context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("playwright", key -> start(executable.get()), AutoCloseable.class);
    }

    private static synchronized AutoCloseable start(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        // Chromium's sandbox refuses to work for root, as builds in containers are
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
        return playwright;
    }

    /** The browser; contexts of it are cheap, a test closes its own. */
    static Browser browser() {
        return browser;
    }

    /** The first browser that this environment offers. */
    static Optional<Path> find(Map<String, String> environment) {
        String named = environment.getOrDefault("LEAVE_TEST_BROWSER", "");
        Stream<Path> onPath = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.of(
                        Stream.of(named).filter(name -> !name.isBlank()).map(Path::of),
                        onPath,
                        PLACES.stream().map(Path::of))
                .flatMap(found -> found)
                .filter(Files::isExecutable)
                .filter(file -> !Files.isDirectory(file))
                .findFirst();
    }
}
