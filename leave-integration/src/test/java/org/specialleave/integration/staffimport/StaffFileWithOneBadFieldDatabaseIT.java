package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImport.RefusedRow;
import org.specialleave.testing.EmbeddedDatabase;

/**
 * Each field of each record that is read has each value that a fault may bring, in a row of its own among rows that are
 * right.
 */
class StaffFileWithOneBadFieldDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final int AT_A_TIME = 10;

    private static ImportingTrust trust;
    private static int sequence;

    @BeforeAll
    static void someStaff() {
        trust = new ImportingTrust(database);
        GenericOutboundText first =
                GenericOutboundText.full(++sequence).organisation("1", "").person("1");
        assertThat(trust.take(first.name(), first.bytes()).outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void isSetAsideOrTakenAndEveryOtherRowIsIn() {
        List<String> values = NastyValues.and(20).stream()
                // Longer ones fill a line, which is set aside unread.
                .filter(value -> value.length() <= 5_000)
                .toList();
        for (int from = 0; from < values.size(); from += AT_A_TIME) {
            takeFileWith(values.subList(from, Math.min(from + AT_A_TIME, values.size())));
        }
    }

    private static void takeFileWith(List<String> values) {
        String what = values.stream().map(NastyValues::shown).toList().toString();
        GenericOutboundText file = GenericOutboundText.changes(++sequence);
        Set<Integer> bad = new TreeSet<>();
        for (int value = 0; value < values.size(); value++) {
            for (int position = 1; position <= 50; position++) {
                addRows(file, bad, sequence + "-" + value + "-" + position, position, values.get(value));
            }
            for (String removal : List.of("ORD~0", "PRD~0", "ASD~0")) {
                add(file, bad, removal, 1, values.get(value));
                add(file, bad, removal, 2, values.get(value));
            }
        }

        StaffImport taken = trust.take(file.name(), file.bytes());

        assertThat(taken.outcome()).as(what + ": " + taken.why()).isEqualTo(Outcome.IMPORTED);
        assertThat(taken.refusedRows())
                .as(what)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.why()).isNotBlank());
        assertThat(taken.refusedRows()).as(what).extracting(RefusedRow::line).isSubsetOf(bad);
        assertThat(trust.query("select esr_id from person where not deleted and esr_id like 'a" + sequence + "-%'"))
                .as(what)
                .hasSize(50 * values.size());
        assertThat(trust.query("select a.esr_id from assignment a join assignment_row r on r.assignment_id = a.id"
                        + " where not a.deleted and a.esr_id like 'k" + sequence + "-%'"))
                .as(what)
                .hasSize(50 * values.size());
    }

    private static void addRows(GenericOutboundText file, Set<Integer> bad, String id, int position, String value) {
        if (position <= 15) {
            add(file, bad, GenericOutboundText.organisationLine("o" + id, "1"), position, value);
        }
        if (position <= 44) {
            add(file, bad, GenericOutboundText.personLine("p" + id), position, value);
        }
        file.person("a" + id);
        add(file, bad, GenericOutboundText.assignmentLine("j" + id, "a" + id, "1"), position, value);
        file.assignment("k" + id, "a" + id, "1");
    }

    private static void add(GenericOutboundText file, Set<Integer> bad, String line, int position, String value) {
        String changed = GenericOutboundText.amended(line, position, value);
        if (!GenericOutboundRows.split(changed, '~')[0].equals("TRL")) {
            file.line(changed);
            bad.add(file.lines());
        }
    }
}
