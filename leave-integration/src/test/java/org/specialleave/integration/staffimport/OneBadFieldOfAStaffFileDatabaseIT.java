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

/** Each field of each record that is read has each value that a fault may bring, in a row of its own among rows that are right. */
class OneBadFieldOfAStaffFileDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static ImportingTrust trust;
    private static int sequence;

    @BeforeAll
    static void someStaff() {
        trust = new ImportingTrust(database);
        GoText first = GoText.full(++sequence).organisation("1", "").person("1");
        assertThat(trust.take(first.name(), first.bytes()).outcome()).isEqualTo(Outcome.IMPORTED);
    }

    @Test
    void isSetAsideOrTakenAndEveryOtherRowIsIn() {
        for (String value : NastyValues.and(40)) {
            String what = NastyValues.shown(value);
            GoText file = GoText.changes(++sequence);
            Set<Integer> bad = new TreeSet<>();
            int people = 0;
            for (int position = 1; position <= 50; position++) {
                String id = sequence + "-" + position;
                if (position <= 15) {
                    add(file, bad, GoText.organisationLine("o" + id, "1"), position, value);
                }
                if (position <= 44) {
                    add(file, bad, GoText.personLine("p" + id), position, value);
                }
                file.person("a" + id);
                people++;
                add(file, bad, GoText.assignmentLine("j" + id, "a" + id, "1"), position, value);
                file.assignment("k" + id, "a" + id, "1");
            }
            for (String removal : List.of("ORD~0", "PRD~0", "ASD~0")) {
                add(file, bad, removal, 1, value);
                add(file, bad, removal, 2, value);
            }

            StaffImport taken = trust.take(file.name(), file.bytes());

            assertThat(taken.outcome()).as(what + ": " + taken.why()).isEqualTo(Outcome.IMPORTED);
            assertThat(taken.refusedRows())
                    .as(what)
                    .allSatisfy(row -> assertThat(row.why()).isNotBlank());
            assertThat(taken.refusedRows())
                    .as(what)
                    .extracting(RefusedRow::line)
                    .isSubsetOf(bad);
            assertThat(trust.query("select esr_id from person where not deleted and esr_id like 'a" + sequence + "-%'"))
                    .as(what)
                    .hasSize(people);
            assertThat(trust.query("select a.esr_id from assignment a join assignment_row r on r.assignment_id = a.id"
                            + " where not a.deleted and a.esr_id like 'k" + sequence + "-%'"))
                    .as(what)
                    .hasSize(people);
        }
    }

    private static void add(GoText file, Set<Integer> bad, String line, int position, String value) {
        String changed = GoText.amended(line, position, value);
        if (!GoRows.split(changed, '~')[0].equals("TRL")) {
            file.line(changed);
            bad.add(file.lines());
        }
    }
}
