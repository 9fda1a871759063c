package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.REQUESTS;
import static org.specialleave.ear.api.ApiCalls.findings;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/**
 * The nurse has nearly a working week of confidential leave on the same days of several years, each year of another
 * type, and asks for a shift of carer's leave beside it. Whatever others call, they are answered the same for each of
 * those years. The years are four apart, so that no figure reaches from one to another and leap days fall alike: 2075
 * to 2087.
 */
class ConfidentialLeaveApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final Map<String, Integer> YEAR_OF = new TreeMap<>(
            Map.of("BEREAVEMENT", 2075, "CARERS", 2079, "HOSPITAL_ATTENDANCE", 2083, "STATUTORY_CARERS", 2087));
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)-(\\d\\d)(?=[-/T\"])");
    private static final Pattern MOMENT =
            Pattern.compile("\"(createdAt|submittedAt|requestedAt|decidedAt|at)\":\"[^\"]*\"");

    private static final Map<String, Request> beside = new TreeMap<>();
    private static List<String> types;

    private final ApiClient manager = application.as("manager");

    private static LocalDate day(String hidden, int number) {
        return LocalDate.of(YEAR_OF.get(hidden), 6, 6).plusDays(number);
    }

    @BeforeAll
    static void hasConfidentialLeave() {
        ApiClient nurse = application.as("nurse");
        ApiClient hr = application.as("hr");
        types = object(nurse.get("leave-types?on=2075-06-06")).getJsonArray("items").stream()
                .map(type -> type.asJsonObject().getString("code"))
                .toList();
        assertThat(types).hasSizeGreaterThan(10).containsAll(YEAR_OF.keySet());
        for (String hidden : YEAR_OF.keySet()) {
            for (int at = 0; at < 5; at++) {
                Answer made = nurse.post(
                        REQUESTS,
                        body(hidden, day(hidden, at), at < 4 ? 450 : 300, "\"confidential\":true,\"submit\":true"));
                assertThat(made.status()).as(made.toString()).isEqualTo(201);
                Request request = new Request(object(made).getString("reference"), made.header("ETag"));
                if (object(made).getString("state").equals("SUBMITTED")) {
                    Answer granted = request.act(hr, "grant", "{}");
                    assertThat(granted.status()).as(granted.toString()).isEqualTo(200);
                }
            }
            beside.put(hidden, ApiCalls.submitted(nurse, NURSE, day(hidden, 8)));
        }
    }

    private static String body(String type, LocalDate day, int minutes, String more) {
        String told = type.equals("CHILD_BEREAVEMENT")
                ? "\"circumstances\":{\"dateOfDeath\":\"" + day.minusDays(2) + "\"},"
                : "";
        return "{\"assignmentNumber\":\"" + NURSE + "\",\"leaveType\":\"" + type + "\"," + told
                + "\"lines\":[{\"date\":\"" + day + "\",\"minutes\":" + minutes + ",\"shiftMinutes\":450}]"
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /**
     * An answer with its years counted from that of the hidden leave, and without names and moments that differ by
     * chance.
     */
    private static String told(String hidden, Answer answer) {
        String text =
                MOMENT.matcher(answer.text().replaceAll("SL-[A-Z0-9-]+", "SL")).replaceAll("\"$1\":\"\"");
        return answer.status()
                + YEAR.matcher(text)
                        .replaceAll(found -> "year " + years(hidden, found.group(1))
                                + (leaveYear(found) ? "" : " " + found.group(2)));
    }

    /** From the year of the hidden leave; the year of today stays as it is. */
    private static int years(String hidden, String year) {
        int there = Integer.parseInt(year);
        return there < 2070 ? there : there - YEAR_OF.get(hidden);
    }

    /** Such as 2075-76: the second number is no month. */
    private static boolean leaveYear(MatchResult found) {
        return Integer.parseInt(found.group(2)) == (Integer.parseInt(found.group(1)) + 1) % 100;
    }

    private interface Calls {
        /** The answers to one who calls about the year of that hidden leave, by what is called. */
        Map<String, String> of(String hidden);
    }

    /** Calls about each year first, so that what a call leaves behind is there in all of them. */
    private static void assertAlike(Calls calls) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        YEAR_OF.keySet().forEach(hidden -> all.put(hidden, calls.of(hidden)));
        Map<String, String> first = all.get("BEREAVEMENT");
        assertThat(first).isNotEmpty();
        all.forEach((hidden, answers) -> assertThat(answers).as(hidden).isEqualTo(first));
    }

    private static Map<String, String> assessed(ApiClient client, String hidden, List<String> asked, int... days) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String type : asked) {
            for (int day : days) {
                Answer answer = client.post("assessments", body(type, day(hidden, day), 450, ""));
                answers.put(type + " on day " + day, told(hidden, answer));
            }
        }
        return answers;
    }

    @Test
    void theManagerWhoTriesEveryTypeOnEveryDayIsAnsweredAlike() {
        assertAlike(hidden -> assessed(manager, hidden, types, -1, 0, 1, 2, 3, 4, 5, 8, 9, 250));
    }

    @Test
    void thoseWhoDecideAboveAreAnsweredAlikeAndNotEvenTheDays() {
        for (String account : List.of("senior-manager", "head-of-service", "director")) {
            ApiClient above = application.as(account);
            assertAlike(hidden -> assessed(above, hidden, types, 2));
            assertThat(findings(object(above.post("assessments", body("CARERS", day("CARERS", 2), 450, "")))))
                    .doesNotContain("OVERLAP", "MAY_GO_BEYOND");
        }
    }

    @Test
    void othersAreToldThatThereIsNobody() {
        for (String account : List.of("manager2", "nurse2", "hr-systems", "auditor")) {
            ApiClient stranger = application.as(account);
            for (String hidden : YEAR_OF.keySet()) {
                assertThat(stranger.post("assessments", body(hidden, day(hidden, 2), 450, ""))
                                .status())
                        .as(account)
                        .isIn(403, 404);
                assertThat(stranger.get("balances/" + NURSE).status())
                        .as(account)
                        .isIn(403, 404);
            }
        }
        assertThat(application
                        .asNobody()
                        .post("assessments", body("CARERS", day("CARERS", 2), 450, ""))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void recordsAndListsAndTheRequestBesideTellAlike() {
        for (String account : List.of("manager", "senior-manager", "head-of-service", "director")) {
            ApiClient reader = application.as(account);
            assertAlike(hidden -> {
                int year = YEAR_OF.get(hidden);
                Map<String, String> answers = new LinkedHashMap<>();
                for (int first : new int[] {year - 1, year, year + 1}) {
                    String query = NURSE + "?leaveYear=" + first + "-" + (first + 1) % 100;
                    answers.put("balances " + (first - year), told(hidden, reader.get("balances/" + query)));
                    answers.put("sheet " + (first - year), told(hidden, reader.get("record-sheets/" + query)));
                }
                String days = "&from=" + day(hidden, -9) + "&to=" + day(hidden, 9);
                for (String scope : List.of("team", "to-decide")) {
                    answers.put(scope, told(hidden, reader.get(REQUESTS + "?scope=" + scope + days)));
                }
                String path = beside.get(hidden).path();
                answers.put("request", told(hidden, reader.get(path)));
                answers.put("events", told(hidden, reader.get(path + "/events")));
                return answers;
            });
        }
    }

    @Test
    void theManagerKnowsDatesAndHoursAndNothingMore() {
        for (String hidden : YEAR_OF.keySet()) {
            int year = YEAR_OF.get(hidden);
            JsonObject sheet =
                    object(manager.get("record-sheets/" + NURSE + "?leaveYear=" + year + "-" + (year + 1) % 100));
            List<JsonObject> rows = sheet.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                    .filter(row -> row.isNull("reference"))
                    .toList();
            assertThat(rows).hasSize(5).allSatisfy(row -> {
                assertThat(row.get("leaveType")).isEqualTo(JsonValue.NULL);
                assertThat(row.get("pay")).isEqualTo(JsonValue.NULL);
                assertThat(row.get("leftOf")).isEqualTo(JsonValue.NULL);
            });
            assertThat(rows)
                    .extracting(row -> row.getString("date"))
                    .contains(day(hidden, 4).toString());
            JsonObject answer = object(manager.post("assessments", body("CARERS", day(hidden, 4), 450, "")));
            JsonObject overlap = answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                    .filter(finding -> finding.getString("code").equals("OVERLAP"))
                    .findFirst()
                    .orElseThrow();
            assertThat(overlap.getJsonObject("parameters")).isEmpty();
        }
    }

    @Test
    void whatTheManagerRecordsForTheNurseIsAnsweredAlikeWhateverItsType() {
        String more = "\"onBehalfOf\":\"20000006\",\"submit\":true";
        assertAlike(hidden -> {
            Map<String, String> answers = new LinkedHashMap<>();
            int day = 20;
            for (String type : types) {
                Answer answer = manager.post(REQUESTS, body(type, day(hidden, day++), 450, more));
                assertThat(answer.status()).as(answer.toString()).isIn(201, 422);
                answers.put(type, told(hidden, answer));
            }
            answers.put(
                    "on a day of it", told(hidden, manager.post(REQUESTS, body("CARERS", day(hidden, 1), 450, more))));
            return answers;
        });
    }

    @Test
    void thePersonAndHumanResourcesReadTheTruthAndHumanResourcesDecideTheRest() {
        String path = beside.get("BEREAVEMENT").path();
        for (String account : List.of("nurse", "hr")) {
            assertThat(findings(object(application.as(account).get(path)).getJsonObject("assessment")))
                    .contains("OVER_CAP");
        }
        JsonObject own = object(
                application.as("nurse").get(beside.get("STATUTORY_CARERS").path()));
        assertThat(findings(own.getJsonObject("assessment"))).doesNotContain("OVER_CAP", "MAY_GO_BEYOND");
        for (Request request : beside.values()) {
            JsonObject read = object(manager.get(request.path()));
            assertThat(texts(read, "route")).containsExactly("LINE_MANAGER", "HR");
            assertThat(texts(read, "actions")).containsExactlyInAnyOrder("endorse", "refuse", "request-information");
            assertThat(findings(read.getJsonObject("assessment"))).contains("MAY_GO_BEYOND");
            assertThat(read.getJsonArray("lines")).hasSize(1);
            assertThat(read.getJsonArray("lines").getJsonObject(0).get("pay")).isEqualTo(JsonValue.NULL);
        }
    }
}
