package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** A line manager leaves by a staff file while a request waits for them. */
class RoutesAfterStaffFilesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @Test
    void aRequestIsPassedOnWithTheFileThatTellsOfTheLeaving() throws SQLException {
        take(person("routes1", ""), person("routes2", ""), assignment("routes1", ""), assignment("routes2", "routes1"));
        Answer made = application.as("hr").post("leave-requests", """
                        {"assignmentNumber": "Nroutes2", "onBehalfOf": "Eroutes2", "leaveType": "CARERS", "submit": true,
                         "lines": [{"date": "2054-06-05", "minutes": 450, "shiftMinutes": 450}]}""");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        JsonObject asked = made.json().asJsonObject();
        assertThat(asked.getString("waitsFor")).isEqualTo("LINE_MANAGER");

        take(person("routes1", day(application.today().minusDays(1))));

        JsonObject now = application
                .as("hr2")
                .get("leave-requests/" + asked.getString("reference"))
                .json()
                .asJsonObject();
        assertThat(now.getString("waitsFor")).isEqualTo("HR");
        assertThat(values(now, "steps", "state")).containsExactly("PASSED_ON", "WAITING");
        assertThat(now.getJsonArray("route").toString()).isEqualTo("[\"HR\"]");
        assertThat(now.getJsonArray("actions").toString()).contains("grant", "refuse");
        JsonObject history = application
                .as("hr2")
                .get("leave-requests/" + asked.getString("reference") + "/events")
                .json()
                .asJsonObject();
        assertThat(values(history, "items", "action")).containsExactly("submit", "pass-on");
        assertThat(application
                        .as("hr2")
                        .get("leave-requests?scope=to-decide&size=200")
                        .text())
                .contains(asked.getString("reference"));
    }

    private static List<String> values(JsonObject of, String list, String name) {
        return of.getJsonArray(list).stream()
                .map(JsonValue::asJsonObject)
                .map(one -> one.getString(name))
                .toList();
    }

    private static void take(String... records) throws SQLException {
        String name = "GO_431_SLV_GOC_%s_%08d.DAT".formatted(day(application.today()), nextSequence());
        StringBuilder file = new StringBuilder("HDR~" + name + "~" + day(application.today()) + " 020500~431~~"
                + day(application.today()) + " 020000~02\r\n");
        file.append(record("ORA", 15, 2, "routes", 3, "Team", 5, "20200101")).append("\r\n");
        for (String one : records) {
            file.append(one).append("\r\n");
        }
        file.append("TRL~").append(records.length + 3).append("\r\n");
        Answer answer = application
                .as("hr-systems")
                .post("staff-imports?name=" + name, file.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().asJsonObject().getString("outcome"))
                .as(answer.toString())
                .isEqualTo("IMPORTED");
        assertThat(answer.json().asJsonObject().getJsonArray("refusedRows"))
                .as(answer.toString())
                .isEmpty();
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String person(String id, String lastDay) {
        return record("PRA", 44, 2, id, 3, "20200101", 5, "E" + id, 7, "Last", 8, "First", 17, "20200101", 18, lastDay);
    }

    private static String assignment(String id, String supervisor) {
        return record(
                "ASA",
                50,
                2,
                id,
                3,
                "j" + id,
                4,
                "20200101",
                8,
                "N" + id,
                10,
                "Active Assignment",
                16,
                supervisor,
                22,
                "Y",
                23,
                "37.5",
                24,
                "W",
                25,
                "37.5",
                28,
                "routes");
    }

    private static String record(String type, int fields, Object... values) {
        String[] record = (type + "~".repeat(fields - 1)).split("~", -1);
        for (int i = 0; i < values.length; i += 2) {
            record[(Integer) values[i] - 1] = (String) values[i + 1];
        }
        return String.join("~", record);
    }

    private static long nextSequence() throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select max(sequence) + 1 from staff_import where outcome = 'IMPORTED'");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
