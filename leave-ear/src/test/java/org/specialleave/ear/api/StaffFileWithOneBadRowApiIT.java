package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** ESR sends a file in which single rows are absurd, and some supervise each other in a circle. */
class StaffFileWithOneBadRowApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final List<byte[]> lines = new ArrayList<>();
    private final Map<Integer, String> setAside = new TreeMap<>();

    @Test
    void setsThoseRowsAsideAndTakesTheOthersIn() throws SQLException {
        long sequence = number("select max(sequence) + 1 from staff_import where outcome = 'IMPORTED'");
        String name = "GO_431_SLV_GOC_%s_%08d.DAT".formatted(day(), sequence);
        lines.add(text("HDR~" + name + "~" + day() + " 020500~431~~" + day() + " 020000~02"));
        good(record("ORA", 15, 2, "rest", 3, "Team", 5, "20200101"));
        for (String id : new String[] {"rest1", "rest2", "rest3", "rest4"}) {
            good(person(id));
        }
        good(assignment("rest1", "rest2"));
        good(assignment("rest2", "rest3"));
        good(assignment("rest3", "rest1"));
        bad(assignment("rest4", "", 25, "0.0001"), "full-time hours of less than an hour a week");
        bad(assignment("rest4", "", 23, "1e300"), "hours are no number");
        bad(assignment("rest4", "", 23, "NaN"), "hours are no number");
        bad(assignment("rest4", "", 26, "-1"), "FTE is no number");
        bad(assignment("rest4", "", 25, "9".repeat(99_999)), "longer than 65536 bytes");
        bad(assignment("rest4", "", 4, "00000101"), "the from date is before 1900 or after 2199");
        bad(assignment("rest4", "", 5, "20191231"), "ends before it begins");
        bad(assignment("rest4", "rest4"), "own supervisor");
        bad(assignment("rest4", "", 8, "9".repeat(5000)), "the number is longer than 100");
        bad(person("rest5", 7, "A\0B"), "a character that is none");
        bad(person("rest5", 7, "A\tB"), "a character that is none");
        bad(person("rest5", 7, "HALF"), "a character that is none");
        bad(person("rest5", 7, "x".repeat(256)), "the last name is longer than 255");
        bad(person("rest5", 5, ""), "no employee number");
        good(assignment("rest4", "", 23, "30"));

        Answer answer = application.as("hr-systems").post("staff-imports?name=" + name, file());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        JsonObject taken = answer.json().asJsonObject();
        assertThat(taken.getString("outcome")).as(answer.toString()).isEqualTo("IMPORTED");
        Map<Integer, String> told = new TreeMap<>();
        taken.getJsonArray("refusedRows")
                .getValuesAs(JsonObject.class)
                .forEach(row -> told.put(row.getInt("line"), row.getString("why")));
        assertThat(told).isEqualTo(setAside);
        assertThat(taken.getInt("people")).isEqualTo(4);
        assertThat(taken.getInt("assignments")).isEqualTo(4);
        assertThat(number("select r.weekly_minutes from assignment_row r join assignment a on a.id = r.assignment_id"
                        + " where a.number = 'Nrest4'"))
                .isEqualTo(1800);
        assertThat(number("select count(*) from staff_concern where settled_at is null"
                        + " and kind = 'SUPERVISOR_CIRCLE' and details = 'Nrest1, Nrest2, Nrest3'"))
                .isEqualTo(1);
    }

    private static String day() {
        return application.today().toString().replace("-", "");
    }

    private void good(String line) {
        lines.add(text(line));
    }

    private void bad(String line, String why) {
        good(line);
        setAside.put(lines.size(), why);
    }

    /** In UTF-8; for the word HALF stands half a character, as some programs write it. */
    private static byte[] text(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        int half = line.indexOf("HALF");
        if (half >= 0) {
            byte[] surrogate = {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 'X'};
            System.arraycopy(surrogate, 0, bytes, half, surrogate.length);
        }
        return bytes;
    }

    private byte[] file() {
        lines.add(text("TRL~" + (lines.size() + 1)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] line : lines) {
            bytes.writeBytes(line);
            bytes.writeBytes(text("\r\n"));
        }
        return bytes.toByteArray();
    }

    private static String person(String id, Object... more) {
        String line = record("PRA", 44, 2, id, 3, "20200101", 5, "E" + id, 7, "Last", 8, "First", 17, "20200101");
        return amended(line, more);
    }

    private static String assignment(String id, String supervisor, Object... more) {
        String line = record(
                "ASA", 50, 2, id, 3, "j" + id, 4, "20200101", 8, "N" + id, 10, "Active Assignment", 16, supervisor);
        return amended(amended(line, 22, "Y", 23, "37.5", 24, "W", 25, "37.5", 28, "rest"), more);
    }

    private static String record(String type, int fields, Object... values) {
        return amended(type + "~".repeat(fields - 1), values);
    }

    private static String amended(String line, Object... values) {
        String[] fields = line.split("~", -1);
        for (int i = 0; i < values.length; i += 2) {
            fields[(Integer) values[i] - 1] = (String) values[i + 1];
        }
        return String.join("~", fields);
    }

    private static long number(String query) throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
