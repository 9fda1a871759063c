package org.specialleave.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.PageTest;

/**
 * Figures that can be opened, on the record, for the decider and before a request is sent; leave year 2049-50 of
 * one nurse.
 */
class RecordPageIT extends PageTest {
    private static final String NURSE2 = "10000007";

    private static String asked(String day, boolean confidential) {
        ApiClient.Answer answer = APPLICATION
                .as("nurse2")
                .post(
                        "leave-requests",
                        "{\"assignmentNumber\":\"" + NURSE2
                                + "\",\"leaveType\":\"CARERS\",\"submit\":true,\"confidential\":"
                                + confidential + ",\"lines\":[{\"date\":\"" + day
                                + "\",\"minutes\":450,\"shiftMinutes\":450}]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().asJsonObject().getString("reference");
    }

    private static StaffPages as(String account, Page window) {
        return new StaffPages(window).signIn(account, APPLICATION.password());
    }

    @Test
    void theNurseOpensHowAFigureIsReckonedChoosesAYearAndTakesThePdfWithoutAnyScript() {
        asked("2049-06-08", false);
        StaffPages nurse = as("nurse2", withoutScript());
        nurse.open("my-record?year=2049-50");
        nurse.find("summary").first().click();
        assertThat(nurse.text())
                .contains(
                        "1 working week, which is",
                        "(policy, 5.8)",
                        "Tuesday 8 June 2049: 7 hours 30 minutes of Carer",
                        "Not decided yet; the hours are kept for it.",
                        "Left after it:")
                .doesNotContain("SPECIAL_LEAVE_CAP", "LPT-8", "HOURS_ON_THE_DAY");
        String pdf = nurse.find("a[href*='record-pdf']").getAttribute("href");
        APIResponse printed =
                nurse.window().request().get(APPLICATION.address().resolve(pdf).toString());
        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.headers().get("content-type")).startsWith("application/pdf");
        assertThat(printed.headers().get("cache-control")).contains("no-store");
        assertThat(new String(printed.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");

        nurse.find("select[name=year]").selectOption("2026-27");
        nurse.press("Show this year");
        assertThat(nurse.window().url()).contains("year=2026-27");
        assertThat(nurse.text()).contains("Leave year 2026-27");
    }

    @Test
    void theManagerReadsTheRecordOfTheNurseAndOfConfidentialLeaveItsDayAndHoursAlone() {
        String confidential = asked("2049-07-06", true);
        ApiClient hr = APPLICATION.as("hr");
        String tag = hr.get("leave-requests/" + confidential).header("ETag");
        ApiClient.Answer granted =
                hr.with("If-Match", tag).post("leave-requests/" + confidential + "/actions/grant", "{}");
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        String reference = asked("2049-07-07", false);
        StaffPages manager = as("manager", desktop());
        manager.open("decide?reference=" + reference);
        manager.find("summary").first().click();
        assertThat(manager.text())
                .contains(
                        "1 working week, which is",
                        "Other special leave: 7 hours 30 minutes. It may count towards this; HR can tell.");
        assertAccessible(manager.window());
        manager.find("a[href*='/record?job=" + NURSE2 + "']").click();
        assertThat(manager.heading()).isEqualTo("Special leave record sheet");
        assertThat(manager.text())
                .contains("Wednesday 7 July 2049", "Tuesday 6 July 2049", "Other special leave")
                .doesNotContain(confidential);
        assertThat(manager.window().content()).doesNotContain(confidential);
        assertThat(manager.find("a[href*='reference=" + reference + "']").count())
                .isEqualTo(1);
        assertAccessible(manager.window());

        StaffPages stranger = as("nurse", desktop());
        stranger.open("record?job=" + NURSE2);
        assertThat(stranger.heading()).doesNotContain("record sheet");
        stranger.open("record-pdf?job=" + NURSE2);
        assertThat(stranger.heading()).doesNotContain("record sheet");
    }

    @Test
    void beforeItIsSentARequestSaysWhatIsLeftAfterItAndWhy() {
        StaffPages nurse = as("nurse2", desktop());
        nurse.carersLeaveUntilCheck(LocalDate.of(2049, 9, 7));
        assertThat(nurse.text()).contains("What is left after this? (Paid special leave)", "1 working week, which is");
        assertThat(nurse.text()).containsPattern("This request: \\d+ hours.*Left after it: ");
        assertAccessible(nurse.window());
    }
}
