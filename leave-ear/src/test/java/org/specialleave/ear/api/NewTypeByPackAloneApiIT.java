package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.findings;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;
import org.specialleave.launcher.CaughtMail;

/**
 * A trust adds leave for fertility treatment by a policy pack alone: five paid days a leave year after twelve months'
 * service, the head of service beyond. The application runs on; it works in the HTTP interface, in mails, files and on
 * the record sheet.
 */
class NewTypeByPackAloneApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String YEAR = "2051-52";
    private static final int DAY = 450;

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");
    private final ApiClient hr = application.as("hr");

    @BeforeAll
    static void release() {
        FertilityTreatment.release(application);
    }

    @Test
    void isAmongTheTypesWithItsNameItsQuestionsAndMyFigure() {
        JsonObject type = object(nurse.get("leave-types?on=2051-06-05")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("code").equals(FertilityTreatment.CODE))
                .findFirst()
                .orElseThrow();
        assertThat(type.getString("name")).isEqualTo("Leave for fertility treatment");
        assertThat(type.getString("policyVersion")).isEqualTo("FERT-1");
        assertThat(type.getJsonArray("circumstances"))
                .extracting(one -> one.asJsonObject().getString("name"))
                .containsExactly("treatment", "partner");
        assertThat(type.getJsonArray("circumstances")
                        .getJsonObject(0)
                        .getJsonObject("answers")
                        .getString("IVF"))
                .isEqualTo("In vitro fertilisation");
        assertThat(type.getJsonArray("figures")).singleElement().satisfies(figure -> {
            assertThat(figure.asJsonObject().getString("name")).isEqualTo(FertilityTreatment.CODE);
            assertThat(figure.asJsonObject().getInt("entitledMinutes")).isEqualTo(5 * DAY);
        });
    }

    @Test
    void asksForTwelveMonthsServiceOfFactsThatAreBrought() {
        assertThat(findings(assessedSince("2050-06-06"))).contains("SERVICE_NEEDED");
        assertThat(assessedSince("2050-06-06").getString("outcome")).isEqualTo("BLOCKED");
        assertThat(findings(assessedSince("2050-06-05"))).doesNotContain("SERVICE_NEEDED");
        assertThat(assessedSince("2050-06-05").getString("outcome")).isEqualTo("ALLOWED");
    }

    private JsonObject assessedSince(String since) {
        return assessed(nurse, """
                {"leaveType":"FERTILITY_TREATMENT","requestedAt":"2051-05-01T09:00:00Z",
                 "assignment":{"hours":[{"from":"%s","weeklyMinutes":2250}]},
                 "lines":[{"date":"2051-06-05","minutes":450}]}""".formatted(since));
    }

    @Test
    void asksForTwelveMonthsServiceOfRealStaffSinceTheirHireDate() {
        // Hired on 7 August 2023.
        assertThat(findings(assessedOf("10000011", "2024-08-06"))).contains("SERVICE_NEEDED");
        assertThat(findings(assessedOf("10000011", "2024-08-07"))).doesNotContain("SERVICE_NEEDED");
        // Hired on 14 June 2021; the second assignment began on 1 April 2022.
        assertThat(findings(assessedOf("10000009-2", "2022-06-14"))).doesNotContain("SERVICE_NEEDED");
        assertThat(findings(assessedOf("10000009-2", "2022-06-13"))).contains("SERVICE_NEEDED");
    }

    private JsonObject assessedOf(String assignment, String date) {
        return assessed(hr, """
                {"leaveType":"FERTILITY_TREATMENT","requestedAt":"2022-05-01T09:00:00Z","assignmentNumber":"%s",
                 "lines":[{"date":"%s","minutes":450}]}""".formatted(assignment, date));
    }

    private static JsonObject assessed(ApiClient client, String body) {
        Answer answer = client.post("assessments", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return object(answer);
    }

    @Test
    void isReferredBeyondFiveDaysGrantedGoesOutAndStandsOnTheRecordSheet() {
        LocalDate monday = LocalDate.of(2051, 6, 5);
        Request request = submitted(nurse, ApiCalls.NURSE, weekdays(monday, 6));
        JsonObject asked = object(nurse.get(request.path()));
        assertThat(texts(asked, "route")).containsExactly("LINE_MANAGER", "HEAD_OF_SERVICE");
        JsonObject assessment = asked.getJsonObject("assessment");
        assertThat(assessment.getInt("paidMinutes")).isEqualTo(5 * DAY);
        assertThat(assessment.getInt("atDiscretionMinutes")).isEqualTo(DAY);
        assertThat(findings(assessment)).contains("FURTHER_TREATMENT_DAYS").doesNotContain("OVER_CAP");

        Answer endorsed = request.readBy(manager).act(manager, "endorse", "{\"reason\":\"Please give it.\"}");
        assertThat(endorsed.status()).as(endorsed.toString()).isEqualTo(200);
        ApiClient head = application.as("head-of-service");
        Answer granted = request.readBy(head)
                .act(head, "grant", "{\"lines\":[{\"date\":\"2051-06-12\",\"grant\":true,\"pay\":\"UNPAID\"}]}");
        assertThat(object(granted).getString("state")).as(granted.toString()).isEqualTo("GRANTED");

        JsonObject balance =
                object(nurse.get("balances/" + ApiCalls.NURSE + "?leaveYear=" + YEAR)).getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(row -> row.getString("name").equals(FertilityTreatment.CODE))
                        .findFirst()
                        .orElseThrow();
        assertThat(balance.getInt("takenMinutes")).isEqualTo(5 * DAY);
        assertThat(balance.getInt("leftMinutes")).isZero();
        assertThat(balance.getString("policyVersion")).isEqualTo("FERT-1");
        JsonArray rows = object(nurse.get("record-sheets/" + ApiCalls.NURSE + "?leaveYear=" + YEAR))
                .getJsonArray("rows");
        assertThat(rows)
                .extracting(row -> row.asJsonObject().getString("leaveType"))
                .filteredOn(FertilityTreatment.CODE::equals)
                .hasSize(6);

        CaughtMail mail = application.awaitMail(
                one -> one.subject().contains(request.reference())
                        && one.subject().contains("your pay is affected"),
                PATIENCE);
        assertThat(mail.text())
                .contains("my-request?request=" + request.reference())
                .doesNotContainIgnoringCase("fertility");

        List<String> absences = rows("esr-absence", request);
        assertThat(absences).hasSize(6).allMatch(row -> row.contains("~FERTILITY_TREATMENT~"));
        assertThat(absences).filteredOn(row -> row.contains("~10~")).hasSize(5);
        assertThat(absences).filteredOn(row -> row.contains("~11~")).hasSize(1);
        assertThat(rows("esr-payroll", request))
                .singleElement()
                .asString()
                .contains("\"Unpaid Special Leave\",\"Hours\",7.50")
                .doesNotContainIgnoringCase("fertility");
        assertThat(rows("roster", request)).isEmpty();
    }

    @Test
    void isNeutralInTheRosterWhichAWholeWardReads() {
        Request request = submitted(application.as("nurse2"), ApiCalls.NURSE2, weekdays(LocalDate.of(2051, 9, 4), 1));
        request.readBy(manager).act(manager, "grant", "{}");
        assertThat(rows("roster", request))
                .singleElement()
                .asString()
                .contains(",Other Leave,SPECIAL,2051-09-04,")
                .doesNotContainIgnoringCase("fertility");
    }

    @Test
    void canBeAddedToACopyOfTheTrustsPolicyAndIsShownAsWhatChanges() {
        LocalDate from = LocalDate.of(2052, 4, 1);
        String type = FertilityTreatment.type().replace(FertilityTreatment.CODE, "FERTILITY_CARE");
        String pack = PolicyTexts.with(
                PolicyTexts.with(
                        PolicyTexts.lpt(hr, "LPT-52", from),
                        "    setting: NO_SERVICE_NEEDED\n",
                        "    setting: SERVICE_WHERE_A_TYPE_SAYS_SO\n    carriedOutBy: SERVICE_NEEDED\n"),
                "\n  # ------------------------------------------------------------------------------------------------ Section B",
                "\n" + type
                        + "\n  # ------------------------------------------------------------------------------------------------ Section B");
        if (hr.get("policy-versions/LPT-52").status() == 404) {
            PolicyTexts.release(hr, "LPT-52", pack);
        }
        Answer differences = hr.get("policy-versions/LPT-52/differences?from=LPT-8");
        assertThat(differences.text()).contains("Leave for fertility treatment");

        String body = """
                {"leaveType":"FERTILITY_CARE","assignmentNumber":"10000006","requestedAt":"2052-05-01T09:00:00Z",
                 "lines":[{"date":"%s","minutes":450}]}""";
        JsonObject before = assessed(nurse, body.formatted("2052-03-29"));
        assertThat(findings(before)).containsExactly("TYPE_NOT_IN_FORCE");
        JsonObject then = assessed(nurse, body.formatted("2052-05-07"));
        assertThat(then.getString("outcome")).isEqualTo("ALLOWED");
        assertThat(then.getJsonArray("lines").getJsonObject(0).getString("policyVersion"))
                .isEqualTo("LPT-52");
    }

    private static LocalDate[] weekdays(LocalDate from, int days) {
        return from.datesUntil(from.plusDays(days + 2L * (days / 5 + 1)))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .limit(days)
                .toArray(LocalDate[]::new);
    }

    private static Request submitted(ApiClient client, String assignment, LocalDate... days) {
        String lines = Arrays.stream(days)
                .map("{\"date\":\"%s\",\"minutes\":450,\"shiftMinutes\":450}"::formatted)
                .collect(Collectors.joining(","));
        Answer answer = client.post(
                ApiCalls.REQUESTS,
                "{\"assignmentNumber\":\"" + assignment + "\",\"leaveType\":\"FERTILITY_TREATMENT\",\"submit\":true,"
                        + "\"circumstances\":{\"treatment\":\"IVF\"},\"lines\":[" + lines + "]}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Request(object(answer).getString("reference"), answer.header("ETag"));
    }

    /** The rows of the request in a run of its own; each feed has its own days. */
    private static List<String> rows(String feed, Request request) {
        String day = LocalDate.of(2027, 1, 4).plusDays(runs++).toString();
        Answer run =
                application.as("hr-systems").post("exchanges/" + feed + "/runs", "{\"businessDate\":\"" + day + "\"}");
        assertThat(run.status()).as(run.toString()).isEqualTo(201);
        byte[] file = application
                .as("auditor")
                .get("exchanges/" + feed + "/runs/" + object(run).getInt("sequence") + "/file")
                .bytes();
        return new String(file, StandardCharsets.UTF_8)
                .lines()
                .filter(row -> row.contains(request.reference()))
                .toList();
    }

    private static int runs;
}
