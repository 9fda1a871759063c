package org.specialleave.pages;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.specialleave.ear.PageTest;

/**
 * Makes the pictures of {@code docs/screens} anew: {@code mvn verify -Dleave.screens=true -Dit.test=ScreensPageIT
 * -Dtest=ScreensPageIT -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@EnabledIfSystemProperty(named = "leave.screens", matches = "true")
class ScreensPageIT extends PageTest {
    private static final Path SCREENS = Path.of("../docs/screens");

    @Test
    void ofTheWayOfARequest() {
        StaffPages nurse = new StaffPages(desktop()).signIn("nurse", APPLICATION.password());
        nurse.open("ask/start");
        picture(nurse.window(), "start");
        nurse.carersLeaveUntilCheck(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8));
        picture(nurse.window(), "check");
        nurse.press("Send request");
        picture(nurse.window(), "sent");
        String reference = nurse.reference();
        nurse.open("");
        picture(nurse.window(), "home");
        nurse.open("my-record?year=2026-27");
        picture(nurse.window(), "record");

        StaffPages manager = new StaffPages(desktop()).signIn("manager", APPLICATION.password());
        manager.open("decide?reference=" + reference);
        picture(manager.window(), "decide");

        StaffPages phone = new StaffPages(phone()).signIn("nurse", APPLICATION.password());
        phone.open("my-request?request=" + reference);
        picture(phone.window(), "my-request-on-a-phone");
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENS.resolve(name + ".png")));
    }
}
