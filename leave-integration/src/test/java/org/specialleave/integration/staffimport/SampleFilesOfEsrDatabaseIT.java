package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.ContractHours.WeeklyHours;
import org.specialleave.staff.Person;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.RefusedRow;
import org.specialleave.testing.EmbeddedDatabase;

/** What the sample files say must come of them, taken in their order into an empty database. */
class SampleFilesOfEsrDatabaseIT {
    private static final String CASES = "/staff-cases/";

    private static final Map<String, Function<StaffImport, Integer>> COUNTS = Map.of(
            "lines", StaffImport::lines,
            "people", StaffImport::people,
            "assignments", StaffImport::assignments,
            "organisations", StaffImport::organisations,
            "changes", StaffImport::changes);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final ImportingTrust trust = new ImportingTrust(database);

    /** The sentences of the cases, each as a check. */
    private final Map<String, Runnable> sentences = Map.of(
            "assignment 10000008 has 30 h until 2026-12-31 and 22.5 h from 2027-01-01",
            () -> assertThat(trust.hours("10000008").stretches())
                    .containsExactly(
                            new WeeklyHours(LocalDate.of(2020, 2, 10), LocalDate.of(2026, 12, 31), 1800, 2250),
                            new WeeklyHours(LocalDate.of(2027, 1, 1), null, 1350, 2250)),
            "employee 20000010 leaves on 2026-11-30",
            () -> {
                Person leaver = trust.employee("20000010").orElseThrow();
                assertThat(leaver.lastDay()).contains(LocalDate.of(2026, 11, 30));
                ContractHours hours = trust.hours("10000010");
                assertThat(hours.on(LocalDate.of(2026, 11, 30))).isPresent();
                assertThat(hours.on(LocalDate.of(2026, 12, 1))).isEmpty();
            },
            "the line manager of 10000006 is 10000005 from 2026-11-21",
            () -> {
                assertThat(lineManagerOf("10000006", LocalDate.of(2026, 11, 20)))
                        .containsExactly("20000004");
                assertThat(lineManagerOf("10000006", LocalDate.of(2026, 11, 21)))
                        .containsExactly("20000005");
            },
            "employee 20000013 exists and has no assignment",
            () -> assertThat(trust.assignmentsOf("20000013")).isEmpty());

    @Test
    void becomeWhatTheCasesSay() throws IOException {
        int checked = 0;
        for (JsonObject step : cases().getJsonArray("files").getValuesAs(JsonObject.class)) {
            String name = step.getString("file");
            StaffImport answer;
            try (InputStream content = open(name)) {
                answer = trust.take(name, content);
            }
            assertThat(answer.outcome().name()).as(name).isEqualTo(step.getString("outcome"));
            assertThat(answer.fileName()).isEqualTo(name);
            if (step.containsKey("why")) {
                assertThat(answer.why()).isEqualTo(step.getString("why"));
            }
            COUNTS.forEach((field, count) -> {
                if (step.get(field) instanceof JsonNumber expected) {
                    assertThat(count.apply(answer)).as(name + " " + field).isEqualTo(expected.intValue());
                }
            });
            if (step.containsKey("refusedRows")) {
                assertThat(answer.refusedRows()).isEqualTo(refusedRows(step.getJsonArray("refusedRows")));
            }
            if (step.containsKey("then")) {
                for (var sentence : step.getJsonArray("then").getValuesAs(jakarta.json.JsonString.class)) {
                    assertThat(sentences).containsKey(sentence.getString());
                    sentences.get(sentence.getString()).run();
                    checked++;
                }
            }
        }
        assertThat(checked).isEqualTo(sentences.size());
    }

    private List<String> lineManagerOf(String number, LocalDate on) {
        return trust.deciders(number, ApprovalLevel.LINE_MANAGER, on);
    }

    private static List<RefusedRow> refusedRows(JsonArray rows) {
        List<RefusedRow> expected = new ArrayList<>();
        rows.getValuesAs(JsonObject.class)
                .forEach(row -> expected.add(new RefusedRow(row.getInt("line"), row.getString("why"))));
        return expected;
    }

    private static JsonObject cases() throws IOException {
        try (InputStream in = open("staff-imports.json");
                var reader = Json.createReader(in)) {
            return reader.readObject();
        }
    }

    private static InputStream open(String name) {
        return SampleFilesOfEsrDatabaseIT.class.getResourceAsStream(CASES + name);
    }
}
