package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.PageTest;

/** A nurse's mother has fallen: two shifts off, asked for on a page. */
class NurseAsksForCarersLeavePageIT extends PageTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 11);

    @Test
    void theWayIsShortAndEndsWithWhatHappensNext() {
        StaffPages pages = nurse(desktop());
        pages.open("ask/start");
        assertThat(pages.heading()).isEqualTo("What has happened?");
        pages.choose("Somebody I care for needs me").goOn();
        assertThat(pages.heading()).isEqualTo("Which of these comes closest?");
        pages.choose("Somebody I look after is suddenly ill or hurt").goOn();

        pages.day(1, FIRST).press("Add another day");
        pages.day(2, FIRST.plusDays(1)).goOn();
        assertThat(pages.text()).contains("Monday 11 January 2027", "Tuesday 12 January 2027", "Usual hours that day");
        assertThat(pages.find("#hours-1").inputValue()).isNotEmpty();
        assertThat(pages.text()).contains("left after this");
        pages.fill("Monday 11 January 2027", "4h 30").goOn();

        pages.aboutWhatHasHappened().choose("By phone").goOn();
        pages.fill("Is there anything you want to say?", "My mother has fallen.")
                .goOn();

        assertThat(pages.heading()).isEqualTo("Check your answers");
        assertThat(pages.text())
                .contains("Monday 11 January 2027, 4 hours 30 minutes, with pay", "By phone", "your line manager")
                .doesNotContain("CARERS", "LINE_MANAGER");
        pages.press("Send request");

        assertThat(pages.heading()).isEqualTo("Your request has been sent");
        assertThat(pages.text()).contains("your line manager", "Your time off is safe while this is decided.");
        String reference = pages.reference();
        pages.open("my-request?request=" + reference);
        assertThat(pages.text()).contains("Waiting for a decision", "You sent the request", "Asked for");
        pages.open("my-record?year=2026-27");
        assertThat(pages.text())
                .contains("Monday 11 January 2027", "4 hours 30 minutes", "Not decided yet", "Grade", "Recorded in");

        pages.open("my-request?request=" + reference);
        pages.find("summary").last().click();
        pages.press("Withdraw request");
        assertThat(pages.text()).contains("Withdrawn", "You withdrew the request", "Given back");
    }

    @Test
    void whatIsMissingIsToldFirstAndLeadsToItsField() {
        StaffPages pages = nurse(desktop());
        pages.open("ask/start").goOn();
        assertThat(pages.errors()).containsExactly("Choose what has happened, or “Something else”");
        assertThat(pages.window().title()).startsWith("Error: ");
        pages.window().waitForFunction("document.activeElement.className.includes('nhsuk-error-summary')");
        pages.find(".nhsuk-error-summary a").click();
        assertThat((String) pages.window().evaluate("document.activeElement.id"))
                .isEqualTo("about");

        pages.choose("Somebody I care for needs me").goOn();
        pages.goOn();
        assertThat(pages.errors()).containsExactly("Choose what comes closest, or “None of these”");
        pages.choose("Somebody I look after is suddenly ill or hurt").goOn();
        pages.goOn();
        assertThat(pages.errors()).containsExactly("Enter a day");
        pages.find("#day-1-day").fill("31");
        pages.find("#day-1-month").fill("11");
        pages.find("#day-1-year").fill("2026");
        pages.goOn();
        assertThat(pages.errors()).containsExactly("Enter a real date, such as 23 11 2026");
        assertThat(pages.find("#day-1-day").inputValue()).isEqualTo("31");
    }

    @Test
    void theSameDoubleClickMakesOneRequest() {
        StaffPages pages = nurse(desktop());
        pages.carersLeaveUntilCheck(LocalDate.of(2027, 1, 18));
        Page page = pages.window();
        String version = page.locator("input[name=version]").inputValue();
        String token = page.locator("main input[name=csrf]").inputValue();
        // The second click is a second request on the way, which no script can hold back.
        page.evaluate(
                "async ([version, csrf]) => { const send = () => fetch(location.href, {method: 'POST', body: new"
                        + " URLSearchParams({version, csrf})}); await Promise.all([send(), send()]) }",
                new Object[] {version, token});
        pages.open("");
        assertThat(pages.find(".leave-requests__item").allInnerTexts())
                .filteredOn(item -> item.contains("Monday 18 January 2027"))
                .hasSize(1)
                .allMatch(item -> item.contains("Waiting for a decision"));
    }

    @Test
    void theWholeWayWorksWithoutScripts() {
        StaffPages pages = nurse(withoutScript());
        pages.carersLeaveUntilCheck(LocalDate.of(2027, 1, 25), LocalDate.of(2027, 1, 26));
        pages.press("Send request");
        assertThat(pages.heading()).isEqualTo("Your request has been sent");
    }

    @Test
    void whatCannotBeSentSaysWhyAndWhatElse() {
        StaffPages pages = nurse(desktop());
        pages.happened("I want to volunteer", "I want to give my time to a community or a charity");
        pages.days(LocalDate.of(2025, 2, 3)).goOn();
        pages.goOn();
        pages.goOn();
        assertThat(pages.text())
                .contains("This cannot be sent as it is", "What you can do:", "People Services")
                .doesNotContain("RETROSPECTIVE");
        assertThat(pages.find("button:has-text('Send request')").count()).isZero();
    }

    @Test
    void anotherPersonsRequestIsNotThere() {
        StaffPages pages = nurse(desktop());
        pages.carersLeaveUntilCheck(LocalDate.of(2027, 2, 8)).press("Send request");
        String reference = pages.reference();
        StaffPages other = new StaffPages(desktop()).signIn("nurse2", APPLICATION.password());
        other.open("my-request?request=" + reference);
        assertThat(other.heading()).isEqualTo("Page not found");
        other.open("ask/check?draft=" + reference);
        assertThat(other.heading()).isEqualTo("Page not found");
    }

    private StaffPages nurse(Page window) {
        return new StaffPages(window).signIn("nurse", APPLICATION.password());
    }
}
