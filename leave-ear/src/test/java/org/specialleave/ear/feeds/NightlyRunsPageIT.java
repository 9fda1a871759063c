package org.specialleave.ear.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** HR systems run a feed, fetch its file and look after mail. */
class NightlyRunsPageIT extends PageTest {
    @Test
    void aFeedIsRunOnceForADateAndItsFileIsThere() {
        Page page = signedIn(withoutScript(), "hr-systems");
        page.navigate("runs?feed=roster");
        assertThat(page.locator("main").textContent()).contains("This feed runs next on ");
        run(page, "14", "6", "2027");
        assertThat(page.locator(".nhsuk-notification-banner").textContent()).contains("was made");
        assertThat(page.locator("a.leave-file").first().textContent()).startsWith("ROSTER_431_SEL_20270614_");

        run(page, "14", "6", "2027");

        assertThat(page.locator(".nhsuk-notification-banner").textContent()).contains("run before");
    }

    @Test
    void aDateThatDoesNotExistIsToldAtItsField() {
        Page page = signedIn(desktop(), "hr-systems");
        page.navigate("runs");
        run(page, "31", "2", "2027");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".nhsuk-error-summary").textContent()).contains("business date");
        assertAccessible(page);
    }

    @Test
    void thePagesCanBeUsedByEverybody() {
        Page desktop = signedIn(desktop(), "hr-systems");
        Page phone = signedIn(phone(), "hr-systems");
        for (String path : new String[] {"runs", "outbox"}) {
            desktop.navigate(path);
            assertAccessible(desktop);
            phone.navigate(path);
            assertAccessible(phone);
        }
    }

    @Test
    void anAuditorLooksAndRunsNothing() {
        Page page = signedIn(desktop(), "auditor");
        page.navigate("runs");
        assertThat(page.locator("main form[method=post]").count()).isZero();
    }

    @Test
    void aNurseHasNoBusinessThere() {
        Page page = signedIn(desktop(), "nurse");
        assertThat(page.navigate("runs").status()).isEqualTo(403);
        assertThat(page.navigate("outbox").status()).isEqualTo(403);
    }

    private static Page signedIn(Page page, String account) {
        page.navigate("sign-in");
        page.fill("input[name=name]", account);
        page.fill("input[name=password]", APPLICATION.password());
        page.click("main button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static void run(Page page, String day, String month, String year) {
        page.fill("input[name='date[day]']", day);
        page.fill("input[name='date[month]']", month);
        page.fill("input[name='date[year]']", year);
        page.click("main form[method=post] button");
        page.waitForLoadState();
    }
}
