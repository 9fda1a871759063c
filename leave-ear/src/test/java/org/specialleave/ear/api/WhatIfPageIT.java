package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.pointers;
import static org.specialleave.ear.api.ApiCalls.texts;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.PageTest;

/** Human Resources try a draft with half the cap on what was asked today; leave days of 2047 and 2048. */
class WhatIfPageIT extends PageTest {
    private static final int PATIENCE = 2_000;
    private static final String DRAFT = "LPT-47";
    private static final String PERIOD = "\"from\":\"2026-01-01\",\"to\":\"2035-12-31\"";

    private final ApiClient hr = APPLICATION.as("hr");
    private String tag;

    @BeforeEach
    void draft() {
        String yaml = PolicyTexts.with(
                PolicyTexts.lpt(hr, DRAFT, LocalDate.of(2099, 4, 1)),
                "  figure: 1 working week\n  per: each leave year\n  clause: 5.8",
                "  figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");
        Answer drafted = PolicyTexts.send(hr, "POST", "policy-versions", yaml);
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        tag = drafted.header("ETag");
    }

    @AfterEach
    void throwTheDraftAway() {
        Answer gone =
                hr.with("If-Match", tag).send("DELETE", "policy-versions/" + DRAFT, BodyPublishers.noBody(), null);
        assertThat(gone.status()).as(gone.toString()).isEqualTo(204);
    }

    /** Three days of the nurse who works 22.5 hours a week: all of the week, and twice the draft's half. */
    private static String asked(LocalDate first) {
        return ApiCalls.submitted(
                        APPLICATION.as("nurse2"), ApiCalls.NURSE2, first, first.plusDays(1), first.plusDays(2))
                .reference();
    }

    private String done(String path) {
        for (int times = 0; times < PATIENCE; times++) {
            Answer answer = hr.get(path);
            if (!object(answer).getString("state").equals("RUNNING")) {
                return object(answer).getString("state");
            }
        }
        return "RUNNING";
    }

    private Answer start(String version) {
        return hr.post("replays", "{\"version\":\"" + version + "\"," + PERIOD + "}");
    }

    private static String pathOf(Answer begun) {
        String location = begun.header("Location");
        return location.substring(location.indexOf("replays/"));
    }

    @Test
    void overHttp() {
        String reference = asked(LocalDate.of(2047, 5, 6));
        Answer begun = start(DRAFT);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String path = pathOf(begun);
        assertThat(done(path)).isEqualTo("DONE");

        JsonObject result = object(hr.get(path));
        assertThat(result.getJsonObject("all").getInt("decidedOtherwise")).isPositive();
        assertThat(result.getBoolean("costed")).isTrue();
        JsonObject one = listed(path, reference).orElseThrow();
        assertThat(one.getJsonObject("before").getInt("paidMinutes")).isEqualTo(1350);
        assertThat(one.getJsonObject("after").getInt("paidMinutes")).isEqualTo(675);
        assertThat(one.getJsonObject("after").getInt("atDiscretionMinutes")).isEqualTo(675);
        assertThat(texts(one.getJsonObject("after"), "route")).containsExactly("LINE_MANAGER", "HEAD_OF_SERVICE");
        assertThat(texts(one, "found")).singleElement().asString().isNotBlank();
        assertThat(one.toString()).doesNotContain("Nurse");

        Answer same = start("LPT-8");
        assertThat(same.status()).as(same.toString()).isEqualTo(202);
        assertThat(done(pathOf(same))).isEqualTo("DONE");
        assertThat(listed(pathOf(same), reference))
                .as("the version in force changes nothing")
                .isEmpty();
    }

    /** The request among those that would have been answered otherwise, on whatever page of the list. */
    private Optional<JsonObject> listed(String path, String reference) {
        for (int page = 0; ; page++) {
            JsonObject differences =
                    object(hr.get(path + "?size=200&page=" + page)).getJsonObject("differences");
            Optional<JsonObject> found = differences.getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(item -> item.getString("reference").equals(reference))
                    .findFirst();
            if (found.isPresent() || differences.getInt("total") <= (page + 1) * 200) {
                return found;
            }
        }
    }

    @Test
    void whatIsWrongIsToldAndWhoMayNotIsRefused() {
        assertThat(pointers(start("LPT-99"))).containsExactly("/version");
        Answer backwards =
                hr.post("replays", "{\"version\":\"" + DRAFT + "\",\"from\":\"2026-02-01\",\"to\":\"2026-01-01\"}");
        assertThat(pointers(backwards)).containsExactly("/to");
        assertThat(pointers(hr.post("replays", "{\"version\":\"LPT-8\",\"why\":1}")))
                .contains("/why", "/from", "/to");
        assertProblem(hr.get("replays/999999999"), 404);
        assertProblem(APPLICATION.as("nurse").get("replays/1"), 403);
        assertProblem(APPLICATION.as("manager").post("replays", "{\"version\":\"LPT-8\"," + PERIOD + "}"), 403);
        assertThat(signedIn(desktop(), "manager").navigate("policy/what-if").status())
                .isEqualTo(403);
    }

    @Test
    void onPagesWithoutScript() {
        String reference = asked(LocalDate.of(2048, 5, 5));
        Page page = signedIn(withoutScript(), "hr");
        page.navigate("policy/what-if");
        page.selectOption("select[name=version]", DRAFT);
        fill(page, "from", "32", "1", "2026");
        page.click("main button");
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.locator(".nhsuk-error-summary").textContent()).contains("first day of the period");
        fill(page, "from", "1", "1", "2026");
        fill(page, "to", "31", "12", "2035");
        page.click("main button");
        for (int times = 0;
                times < PATIENCE && page.getByText("See how far it is").count() > 0;
                times++) {
            page.reload();
        }

        assertThat(page.locator("h1").innerText()).isEqualTo("What LPT-47 would have changed");
        String told = page.locator("main").innerText();
        assertThat(told).contains("would have been decided otherwise", "Carer's leave", "£");
        while (!page.locator("main").innerText().contains(reference)) {
            page.click("a[rel=next]");
        }
        told = page.locator("main").innerText();
        assertThat(told).contains("With pay: 11 hours 15 minutes instead of 22 hours 30 minutes.");
        assertThat(told).contains("Decided by the line manager, then the head of service instead of the line manager.");
        assertThat(told).doesNotContain("CARERS", "OVER_CAP", "HEAD_OF_SERVICE");
        assertThat(page.locator("svg.leave-chart title").textContent()).contains("Hours by type of leave");
        String address = page.url();

        Page wide = signedIn(desktop(), "hr");
        wide.navigate(address);
        assertAccessible(wide);
        wide.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/what-if.png"))
                .setFullPage(true));
        wide.navigate("policy/what-if");
        assertAccessible(wide);
        wide.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/what-if-start.png"))
                .setFullPage(true));
        Page narrow = signedIn(phone(), "hr");
        narrow.navigate(address);
        assertAccessible(narrow);
        narrow.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/what-if-phone.png"))
                .setFullPage(true));
        narrow.navigate("policy/what-if");
        assertAccessible(narrow);
    }

    private static void fill(Page page, String field, String day, String month, String year) {
        page.fill("input[name='" + field + "[day]']", day);
        page.fill("input[name='" + field + "[month]']", month);
        page.fill("input[name='" + field + "[year]']", year);
    }

    private static Page signedIn(Page page, String account) {
        page.navigate("sign-in");
        page.fill("input[name=name]", account);
        page.fill("input[name=password]", APPLICATION.password());
        page.click("main button");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }
}
