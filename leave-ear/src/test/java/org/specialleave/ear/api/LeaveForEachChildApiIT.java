package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.object;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** {@code event} in requests, assessments and balances, and {@code GET /me/events}: leave for each child (D38). */
class LeaveForEachChildApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void hoursForOneChildNeverUseUpTheOthers() {
        JsonObject first = asked("{\"name\":\"Ada\"}", 3);
        assertThat(first.getJsonObject("event").getInt("id")).isPositive();
        int ada = first.getJsonObject("event").getInt("id");
        JsonObject second = asked("{\"name\":\"Ben\"}", 17);
        assertThat(second.getJsonObject("event").getInt("id")).isNotEqualTo(ada);
        assertThat(second.getString("state")).isEqualTo("NOTIFIED");

        assertThat(assessed("{\"id\":%d}".formatted(ada)).getString("outcome")).isEqualTo("REFERRED");
        JsonObject again = assessed("{\"name\":\"ADA\"}");
        assertThat(again.getJsonArray("entitlements").getJsonObject(0).getString("event"))
                .isEqualTo(String.valueOf(ada));
        assertThat(assessed("{\"name\":\"Cleo\"}").getString("outcome")).isEqualTo("NOTIFIED");

        assertThat(names(nurse)).contains("Ada", "Ben").doesNotContain("Cleo");
        assertThat(names(manager)).doesNotContain("Ada", "Ben");
        Answer read = manager.get(ApiCalls.REQUESTS + "/" + first.getString("reference"));
        assertThat(object(read).getJsonObject("event").getInt("id")).isEqualTo(ada);
        assertThat(read.toString()).doesNotContain("Ada");
        Answer balances = nurse.get("balances/" + ApiCalls.NURSE + "?leaveYear=2056-57");
        assertThat(object(balances).getJsonArray("items").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(row -> row.getString("name").equals("CHILD_BEREAVEMENT"))
                        .map(row -> row.getString("event")))
                .as(balances.toString())
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void anEventThatCannotBeIsRefusedInItsPlace() {
        refused("CARERS", "{\"name\":\"Ada\"}", "/event");
        refused("CHILD_BEREAVEMENT", "{}", "/event/name");
        refused("CHILD_BEREAVEMENT", "{\"id\":1,\"name\":\"Ada\"}", "/event/name");
        refused("CHILD_BEREAVEMENT", "{\"name\":\"" + "a".repeat(101) + "\"}", "/event/name");
        refused("CHILD_BEREAVEMENT", "{\"id\":0}", "/event/id");
        ApiCalls.assertProblem(nurse.post(ApiCalls.REQUESTS, body("CHILD_BEREAVEMENT", "{\"id\":199}", 3, 1)), 404);
    }

    private void refused(String type, String event, String pointer) {
        Answer answer = nurse.post(ApiCalls.REQUESTS, body(type, event, 3, 1));
        ApiCalls.assertProblem(answer, 400);
        assertThat(ApiCalls.pointers(answer)).as(answer.toString()).containsExactly(pointer);
    }

    private JsonObject asked(String event, int firstDay) {
        Answer answer = nurse.post(ApiCalls.REQUESTS, body("CHILD_BEREAVEMENT", event, firstDay, 10));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return object(answer);
    }

    private JsonObject assessed(String event) {
        Answer answer = nurse.post("assessments", """
                {"assignmentNumber":"%s","leaveType":"CHILD_BEREAVEMENT","event":%s,"circumstances":{"dateOfDeath":"2056-06-30"},
                 "lines":[{"date":"2056-08-07","minutes":450,"shiftMinutes":450}]}""".formatted(ApiCalls.NURSE, event));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return object(answer);
    }

    private static List<String> names(ApiClient whose) {
        return object(whose.get("me/events")).getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("name"))
                .toList();
    }

    private static String body(String type, String event, int firstDay, int days) {
        String lines = IntStream.range(0, days)
                .map(day -> firstDay + day + day / 5 * 2)
                .mapToObj("{\"date\":\"2056-07-%02d\",\"minutes\":450,\"shiftMinutes\":450}"::formatted)
                .collect(Collectors.joining(","));
        String told = type.equals("CARERS") ? "{}" : "{\"dateOfDeath\":\"2056-06-30\"}";
        return """
                {"assignmentNumber":"%s","leaveType":"%s","submit":true,"event":%s,"circumstances":%s,"lines":[%s]}""".formatted(ApiCalls.NURSE, type, event, told, lines);
    }
}
