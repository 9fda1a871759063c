package org.specialleave.ear;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a test of pages stands on: the running application, a browser, and windows of the sizes that people use.
 *
 * <p>Each window is a visitor of its own, with cookies of its own, and is closed after the test.
 */
public abstract class PageTest {
    /** The rules of WCAG 2.2, levels A and AA, as axe names them. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final int PATIENCE_MS = 30_000;

    @RegisterExtension
    protected static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    protected static final RunningApplication APPLICATION = new RunningApplication();

    private final List<BrowserContext> contexts = new ArrayList<>();

    /** A window as on an office PC, 1280 x 900. */
    protected Page desktop() {
        return window(1280, 900, true);
    }

    /** A window as on the smallest phone, 320 x 640. */
    protected Page phone() {
        return window(320, 640, true);
    }

    /** A window as on an office PC in which no JavaScript runs. */
    protected Page withoutScript() {
        return window(1280, 900, false);
    }

    private Page window(int width, int height, boolean script) {
        BrowserContext context = Browsers.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(APPLICATION.address().toString())
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script)
                        .setLocale("en-GB"));
        context.setDefaultTimeout(PATIENCE_MS);
        contexts.add(context);
        return context.newPage();
    }

    @AfterEach
    void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /**
     * Fails when the page breaks a rule of WCAG 2.2 AA, or is wider than its window; tells rule, place and help for
     * each.
     *
     * <p>Needs a window in which JavaScript runs.
     */
    protected static void assertAccessible(Page page) {
        AxeResults results = new AxeBuilder(page).withTags(WCAG).analyze();
        StringBuilder found = new StringBuilder();
        for (Rule rule : results.getViolations()) {
            found.append('\n').append(rule.getImpact()).append(": ").append(rule.getHelp());
            rule.getNodes()
                    .forEach(node -> found.append("\n    ")
                            .append(node.getTarget())
                            .append(' ')
                            .append(node.getHtml()));
            found.append("\n    ").append(rule.getHelpUrl());
        }
        if (isWiderThanWindow(page)) {
            found.append("\nThe page is wider than its window of ")
                    .append(page.viewportSize().width)
                    .append(" px.");
        }
        if (!found.isEmpty()) {
            throw new AssertionError(page.url() + " (" + page.title() + ")" + found);
        }
    }

    private static boolean isWiderThanWindow(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
