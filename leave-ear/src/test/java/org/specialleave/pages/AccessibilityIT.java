package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;

/**
 * Every page, on an office PC and on the narrowest phone, against the rules of WCAG 2.2 AA; no page is wider than its
 * window.
 */
class AccessibilityIT extends PageTest {
    private static final List<String> OPEN = List.of("sign-in", "help", "accessibility", "privacy");
    private static final List<String> STAFF = List.of(
            "",
            "ask/start",
            "ask/other",
            "my-record",
            "my-record?year=2025-26",
            "guidance",
            "guidance/type?code=CHILD_BEREAVEMENT",
            "guidance/type?code=CARERS",
            "policy",
            "policy/version?version=LPT-8",
            "to-decide",
            "not-there");
    private static final List<String> WHAT_IF = List.of("policy/what-if", "policy/what-if?version=LPT-8");
    private static final List<String> HR = List.of(
            "policy",
            "policy/versions",
            "policy/draft?from=CLR-2024",
            "policy/compare",
            "policy/compare?from=CLR-2024&to=LPT-8");
    private static final List<String> HR_SYSTEMS = List.of("", "imports", "runs", "outbox");

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void pagesThatStandOpen(int width) {
        Page page = window(width);
        for (String path : OPEN) {
            page.navigate(path);
            assertAccessible(page);
        }
        page.navigate("sign-in");
        page.locator("main button").click();
        assertThat(page.title()).startsWith("Error: ");
        assertAccessible(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void pagesOfStaff(int width) {
        everyOne(STAFF, signedIn("nurse2", width));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void tryingAVersion(int width) {
        StaffPages hr = signedIn("hr", width);
        everyOne(WHAT_IF, hr);
        hr.find("input[name='to[year]']").fill("1999");
        hr.press("Try it");
        assertThat(hr.errors()).containsExactly("The last day must not be before the first day");
        check(hr);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void pagesOfHumanResources(int width) {
        StaffPages hr = signedIn("hr", width);
        everyOne(HR, hr);
        hr.open("policy/draft")
                .fill("Text of the policy pack", "policy: LPT\nversion: nine\n")
                .press("Check");
        assertThat(hr.errors()).hasSize(1);
        check(hr);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void pagesOfThoseWhoRunTheSystems(int width) {
        everyOne(HR_SYSTEMS, signedIn("hr-systems", width));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void eachStepOfAskingForLeaveAndOfDecidingIt(int width) {
        StaffPages pages = signedIn("nurse2", width);
        pages.open("ask/start").goOn();
        check(pages);
        pages.choose("Somebody I care for needs me").goOn();
        check(pages);
        pages.goOn();
        check(pages);
        pages.choose("Somebody I look after is suddenly ill or hurt").goOn();
        check(pages);
        pages.goOn();
        check(pages);
        // A leave year each, so that the second does not pass the cap that the first has used.
        LocalDate day = width == 320 ? LocalDate.of(2028, 2, 7) : LocalDate.of(2027, 2, 1);
        pages.day(1, day).press("Add another day");
        check(pages);
        pages.day(2, day.plusDays(1)).goOn();
        check(pages);
        pages.find("#hours-1").fill("nonsense");
        pages.goOn();
        check(pages);
        pages.find("#hours-1").fill("7.5");
        pages.goOn();
        check(pages);
        pages.aboutWhatHasHappened();
        check(pages);
        pages.choose("By phone").goOn();
        check(pages);
        pages.goOn();
        check(pages);
        pages.press("Send request");
        check(pages);
        String reference = pages.reference();
        pages.open("my-request?request=" + reference);
        check(pages);
        pages.find("summary").last().click();
        check(pages);
        everyOne(List.of("", "my-record?year=2026-27"), pages);

        StaffPages manager = signedIn("manager", width);
        everyOne(List.of("record?job=10000007&year=2026-27"), manager);
        String of = "?reference=" + reference;
        everyOne(List.of("to-decide", "decide" + of, "decide/grant" + of, "decide/refuse" + of), manager);
        assertThat(manager.text()).contains("On what ground?");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void askingAJurorToSeekAnotherDate(int width) {
        String day = width == 320 ? "2051-07-03" : "2051-07-04";
        ApiClient.Answer asked = APPLICATION.as("nurse2").post("leave-requests", """
                {"assignmentNumber":"10000007","leaveType":"JURY_SERVICE","submit":true,
                 "lines":[{"date":"%s","minutes":450,"shiftMinutes":450}]}""".formatted(day));
        String reference = asked.json().asJsonObject().getString("reference");
        StaffPages manager = signedIn("manager", width);
        everyOne(List.of("decide/ask-deferral?reference=" + reference), manager);
        manager.press("Ask them");
        check(manager);
        manager.fill("Why do you ask?", "Three are away.").press("Ask them");
        check(manager);
        StaffPages juror = signedIn("nurse2", width);
        everyOne(List.of("my-request?request=" + reference, "my-request/answer?request=" + reference), juror);
        juror.press("Send answer");
        check(juror);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void thereIsABetterWay(int width) {
        StaffPages pages = signedIn("nurse2", width);
        pages.happened("I want to keep a religious festival", "I want time off for a festival or a day of observance");
        check(pages);
        pages.happened("I have a job interview", "The interview is with another employer");
        check(pages);
        pages.happened("I am in the armed forces reserve", "I have been called out for service");
        check(pages);
    }

    @Test
    void theSummaryOfErrorsTakesTheFocus() {
        StaffPages pages = signedIn("nurse2", 1280);
        pages.open("ask/start").goOn();
        // The script runs after the page is there; a focus that never comes ends in a timeout.
        pages.window().waitForFunction("document.activeElement === document.querySelector('.nhsuk-error-summary')");
    }

    private void everyOne(List<String> paths, StaffPages pages) {
        for (String path : paths) {
            pages.open(path);
            check(pages);
        }
    }

    private static void check(StaffPages pages) {
        assertAccessible(pages.window());
    }

    private StaffPages signedIn(String account, int width) {
        return new StaffPages(window(width)).signIn(account, APPLICATION.password());
    }

    private Page window(int width) {
        return width == 320 ? phone() : desktop();
    }
}
