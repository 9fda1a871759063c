package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** Somebody names the child that leave is for, and next time chooses it. */
class LeaveForEachChildPageIT extends PageTest {
    private static final LocalDate DEATH = LocalDate.of(2029, 1, 1);

    @Test
    void aChildIsNamedOnceAndChosenTheNextTime() {
        StaffPages pages = toTheWords(desktop(), LocalDate.of(2029, 1, 8));
        assertThat(pages.text()).contains("Leave for each has its own days");
        pages.fill("Who is this leave for? (optional)", "Ada");
        assertAccessible(pages.window());
        pages.goOn();
        assertThat(pages.text())
                .contains("Who this leave is for", "Ada", "Who will see what")
                .contains("Your line manager, and anybody else who decides: all of it");
        assertAccessible(pages.window());
        pages.press("Send request");
        pages.open("my-request?request=" + pages.reference());
        assertThat(pages.text()).contains("This leave is for Ada.");

        StaffPages again = toTheWords(phone(), LocalDate.of(2029, 1, 15));
        assertThat(again.text()).contains("Somebody else");
        assertAccessible(again.window());
        again.choose("Somebody else").goOn();
        assertThat(again.text()).contains("Write a name, or choose somebody you named before");
        again.choose("Ada").choose("Human Resources only").goOn();
        assertThat(again.text())
                .contains("Ada")
                .contains("the days and hours once they are granted, so that your work is covered, and nothing else");
    }

    private StaffPages toTheWords(Page window, LocalDate day) {
        StaffPages pages = new StaffPages(window)
                .signIn("nurse2", APPLICATION.password())
                .happened("Somebody has died", "My child has died, or a child I brought up as a parent")
                .days(day)
                .goOn();
        pages.find("#dateOfDeath-day").fill(String.valueOf(DEATH.getDayOfMonth()));
        pages.find("#dateOfDeath-month").fill(String.valueOf(DEATH.getMonthValue()));
        pages.find("#dateOfDeath-year").fill(String.valueOf(DEATH.getYear()));
        return pages.goOn().choose("By phone").goOn();
    }
}
