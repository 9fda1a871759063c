package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** Somebody asks for days of which one is a bank holiday (5.34); these days are known until 2028. */
class BankHolidayAmongTheDaysPageIT extends PageTest {
    private static final LocalDate HOLIDAY = LocalDate.of(2028, 8, 28);

    @Test
    void whoWorksNoRosterLeavesItsHoursEmptyAndItUsesNone() {
        StaffPages pages = hours("nurse", desktop());
        assertThat(pages.text())
                .contains("Monday 28 August 2028 is a bank holiday. If you would not have worked it, it uses no leave.")
                .contains("If you would have worked it, give the length of your shift.");
        assertThat(pages.find("#hours-1").inputValue()).isEmpty();
        assertThat(pages.find("#hours-2").inputValue()).isEqualTo("7:30");
        assertAccessible(pages.window());
        pages.goOn();
        toTheCheck(pages);
        assertThat(pages.text()).contains("Tuesday 29 August 2028, 7 hours 30 minutes");
        pages.press("Send request");
        pages.open("my-request?request=" + pages.reference());
        assertThat(pages.text()).contains("Monday 28 August 2028", "0 hours", "7 hours 30 minutes");
    }

    @Test
    void whoWorksARosterHasTheUsualHoursAndIsToldSo() {
        StaffPages pages = hours("nurse2", phone());
        assertThat(pages.text())
                .contains("Monday 28 August 2028 is a bank holiday. If you would not have worked it, it uses no leave.")
                .contains("Leave the hours empty if you were not on the roster.");
        assertThat(pages.find("#hours-1").inputValue()).isNotEmpty();
        assertAccessible(pages.window());
        pages.find("#hours-1").fill("");
        pages.goOn();
        toTheCheck(pages);
        assertThat(pages.text()).contains("Monday 28 August 2028, 0 hours");
    }

    private StaffPages hours(String account, Page window) {
        return new StaffPages(window)
                .signIn(account, APPLICATION.password())
                .happened("Somebody I care for needs me", "Somebody I look after is suddenly ill or hurt")
                .days(HOLIDAY, HOLIDAY.plusDays(1));
    }

    private static void toTheCheck(StaffPages pages) {
        pages.aboutWhatHasHappened().choose("By phone").goOn().goOn();
    }
}
