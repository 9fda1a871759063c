package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.findings;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;
import static org.specialleave.ear.api.PolicyTexts.lpt;
import static org.specialleave.ear.api.PolicyTexts.send;
import static org.specialleave.ear.api.PolicyTexts.with;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** A change of the policy over HTTP: drafted, refused, checked, released; versions in force from 2055 on. */
class PolicyVersionsApiIT {
    private static final String VERSIONS = "policy-versions";

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient hr = application.as("hr");
    private final ApiClient nurse = application.as("nurse");

    /**
     * A pack with one mistake.
     *
     * @param what    the mistake
     * @param passage of LPT-8
     * @param by      what stands there instead
     * @param told    what the refusal tells
     */
    record Mistake(String what, String passage, String by, String told) {
        @Override
        public String toString() {
            return what;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                new Mistake("an unknown key", "    countsToCap: yes", "    countsToCab: yes", "found “countsToCab”"),
                new Mistake("a wrong unit", "  figure: 1 working week", "  figure: 1 fortnight", "found “1 fortnight”"),
                new Mistake(
                        "overlapping dates",
                        "  LAY_OBSERVERS: {from: 2018-10-01}",
                        "  LAY_OBSERVERS: [{from: 2018-10-01}, {from: 2020-01-01}]",
                        "dates that do not overlap"),
                new Mistake(
                        "a clause missing",
                        "      rest: AT_DISCRETION\n      clause: 5.8",
                        "      rest: AT_DISCRETION",
                        "found no “clause” here"),
                new Mistake(
                        "an unknown tier", "      to: HEAD_OF_SERVICE", "      to: CHIEF_NURSE", "found “CHIEF_NURSE”"),
                new Mistake("no YAML", "policy: LPT", "policy: [LPT", "expected YAML"),
                new Mistake(
                        "a version that is released",
                        "version: LPT-55-X",
                        "version: LPT-8",
                        "which is released already"),
                new Mistake(
                        "the day of another version",
                        "inForceFrom: 2055-04-01",
                        "inForceFrom: 2019-10-30",
                        "from which LPT-8 is in force"),
                new Mistake(
                        "a type of another policy",
                        "  TRUST_APPEAL_WITNESS:\n",
                        "  STATUTORY_CARERS:\n",
                        "which stands in policy CLR"),
                new Mistake("a redirect to nowhere", "redirect: CARERS", "redirect: NOWHERE", "found “NOWHERE”"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aPackWithAMistakeIsRefusedWithItsPlaceAndNothingIsStored(Mistake mistake) throws SQLException {
        String yaml = with(lpt(hr, "LPT-55-X", LocalDate.of(2055, 4, 1)), mistake.passage(), mistake.by());
        long before = rows();
        for (String path : List.of(VERSIONS, VERSIONS + "/checks")) {
            Answer refused = send(hr, "POST", path, yaml);
            assertProblem(refused, 422);
            assertThat(object(refused).getString("type")).endsWith(":pack-refused");
            assertThat(object(refused).getString("detail")).contains(mistake.told());
            assertThat(object(refused).getInt("line")).isPositive();
            assertThat(object(refused).getInt("column")).isPositive();
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDraftIsReplacedReleasedOnceAndLeaveIsJudgedByIt() throws SQLException {
        LocalDate from = LocalDate.of(2055, 4, 1);
        String yaml = lpt(hr, "LPT-55", from);
        assertThat(send(hr, "POST", VERSIONS + "/checks", yaml).status()).isEqualTo(200);
        Answer drafted = send(hr, "POST", VERSIONS, yaml);
        assertThat(drafted.status()).as(drafted.toString()).isEqualTo(201);
        assertThat(drafted.header("Location")).endsWith("/leave/api/v1/policy-versions/LPT-55");
        assertThat(object(drafted).getString("state")).isEqualTo("DRAFT");
        assertProblem(send(hr, "POST", VERSIONS, yaml), 422);

        assertProblem(nurse.get(VERSIONS + "/LPT-55"), 404);
        assertThat(names(nurse)).contains("LPT-8", "CLR-2024").doesNotContain("LPT-55");
        assertThat(names(hr)).contains("LPT-55");

        String two = with(yaml, "when: more than 3 shifts in one incident", "when: more than 2 shifts in one incident");
        assertProblem(send(hr, "PUT", VERSIONS + "/LPT-55", two), 428);
        assertProblem(send(hr.with("If-Match", "\"77\""), "PUT", VERSIONS + "/LPT-55", two), 412);
        ApiClient seen = hr.with("If-Match", drafted.header("ETag"));
        assertProblem(send(seen, "PUT", VERSIONS + "/LPT-55", lpt(hr, "LPT-56", from)), 422);
        Answer replaced = send(seen, "PUT", VERSIONS + "/LPT-55", two);
        assertThat(replaced.status()).as(replaced.toString()).isEqualTo(200);
        assertThat(replaced.header("ETag")).isNotEqualTo(drafted.header("ETag"));
        assertThat(hr.with("Accept", "application/yaml")
                        .get(VERSIONS + "/LPT-55")
                        .text())
                .isEqualTo(two);
        assertThat(findings(object(nurse.post("assessments", threeShifts(from)))))
                .doesNotContain("CARERS_BEYOND_THREE_SHIFTS");

        JsonObject difference = object(hr.get(VERSIONS + "/LPT-55/differences?from=LPT-8"))
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(difference.getString("effect")).isEqualTo("TAKES");
        assertThat(difference.getString("after")).startsWith("beyond 2 shifts");
        assertThat(texts(difference, "types")).containsExactly("Carer's leave");

        String release = VERSIONS + "/LPT-55/actions/release";
        assertProblem(seen.post(release, "{}"), 412);
        ApiClient now = hr.with("If-Match", replaced.header("ETag"));
        Answer released = now.post(release, "{}");
        assertThat(released.status()).as(released.toString()).isEqualTo(200);
        assertThat(object(released).getString("releasedBy")).isEqualTo("hr");

        assertThat(findings(object(nurse.post("assessments", threeShifts(from)))))
                .contains("CARERS_BEYOND_THREE_SHIFTS");
        assertThat(findings(object(nurse.post("assessments", threeShifts(from.minusYears(1))))))
                .doesNotContain("CARERS_BEYOND_THREE_SHIFTS");
        Answer read = nurse.get(VERSIONS + "/LPT-55");
        assertThat(object(read).getJsonArray("types")).hasSize(20);

        ApiClient latest = hr.with("If-Match", released.header("ETag"));
        Answer again = latest.post(release, "{}");
        assertProblem(again, 409);
        assertThat(object(again).getString("by")).isEqualTo("hr");
        assertProblem(send(latest, "PUT", VERSIONS + "/LPT-55", two), 409);
        assertProblem(latest.send("DELETE", VERSIONS + "/LPT-55", BodyPublishers.noBody(), null), 409);
    }

    @Test
    void aDraftIsThrownAway() {
        Answer drafted = send(hr, "POST", VERSIONS, lpt(hr, "LPT-57", LocalDate.of(2057, 4, 1)));
        Answer gone = hr.with("If-Match", drafted.header("ETag"))
                .send("DELETE", VERSIONS + "/LPT-57", BodyPublishers.noBody(), null);
        assertThat(gone.status()).as(gone.toString()).isEqualTo(204);
        assertProblem(hr.get(VERSIONS + "/LPT-57"), 404);
    }

    @Test
    void onlyHumanResourcesDraftCheckAndRelease() {
        String yaml = lpt(hr, "LPT-58", LocalDate.of(2058, 4, 1));
        for (String account : List.of("nurse", "manager", "auditor")) {
            ApiClient other = application.as(account).with("If-Match", "\"1\"");
            assertProblem(send(other, "POST", VERSIONS, yaml), 403);
            assertProblem(send(other, "POST", VERSIONS + "/checks", yaml), 403);
            assertProblem(send(other, "PUT", VERSIONS + "/LPT-8", yaml), 403);
            assertProblem(other.post(VERSIONS + "/LPT-8/actions/release", "{}"), 403);
        }
        assertProblem(nurse.get(VERSIONS + "/LPT-8/differences?from=CLR-2024"), 403);
        assertProblem(hr.get(VERSIONS + "/LPT-8/differences"), 400);
        assertProblem(hr.get(VERSIONS + "/LPT-8/differences?from=NONE"), 404);
        assertProblem(application.asNobody().get(VERSIONS), 401);
    }

    @Test
    void whatIsNoPackIsNotRead() {
        assertProblem(send(hr, "POST", VERSIONS, "#".repeat(256 * 1024 + 1)), 413);
        assertProblem(hr.post(VERSIONS, "{}"), 415);
        assertProblem(send(hr, "POST", VERSIONS, "[".repeat(200_000)), 422);
    }

    private static String threeShifts(LocalDate from) {
        LocalDate monday = from.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return "{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},\"lines\":[{\"date\":\"" + monday
                + "\",\"minutes\":450},{\"date\":\"" + monday.plusDays(1) + "\",\"minutes\":450},{\"date\":\""
                + monday.plusDays(2) + "\",\"minutes\":450}]}";
    }

    private static List<String> names(ApiClient client) {
        return object(client.get(VERSIONS + "?size=200")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(row -> row.getString("version"))
                .toList();
    }

    private static long rows() throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from policy_version")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
