package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.ContractHours.WeeklyHours;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffConcern.Kind;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImport.RefusedRow;
import org.specialleave.testing.EmbeddedDatabase;

/** What rows, amended, dated ahead, removed and missing, make of the staff. Every test tells of people of its own. */
class StaffOverTimeDatabaseIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate HIRED = LocalDate.of(2020, 1, 1);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static int sequence;

    private final ImportingTrust trust = new ImportingTrust(database);

    @BeforeAll
    static void begin() {
        GenericOutboundText file = GenericOutboundText.full(++sequence).organisation("1", "");
        new ImportingTrust(database).take(file.name(), file.bytes());
    }

    @Test
    void keepWhatIsDatedAheadBesideAnAmendmentOfToday() {
        take(changes().person("10").assignment("100", "10", "").assignment("100", "10", "", 4, "20270401", 23, "15"));
        take(changes().assignment("100", "10", "", 4, "20261201", 23, "30"));

        assertThat(trust.hours("N100").stretches())
                .containsExactly(
                        new WeeklyHours(HIRED, LocalDate.of(2026, 11, 30), 2250, 2250),
                        new WeeklyHours(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 3, 31), 1800, 2250),
                        new WeeklyHours(LocalDate.of(2027, 4, 1), null, 900, 2250));
    }

    @Test
    void areCorrectedByARowOfTheSameDate() {
        take(changes().person("11").assignment("110", "11", ""));
        assertThat(take(changes().assignment("110", "11", "", 23, "20")).changes())
                .isEqualTo(1);
        assertThat(take(changes().assignment("110", "11", "", 23, "20")).changes())
                .isZero();

        assertThat(trust.hours("N110").stretches()).containsExactly(new WeeklyHours(HIRED, null, 1200, 2250));
    }

    @Test
    void areAsTheLastOfTwoRowsSaysWhereAFileHasBoth() {
        take(changes().person("12", 7, "First").person("12", 7, "Last"));

        assertThat(trust.employee("E12").orElseThrow().lastName()).isEqualTo("Last");
    }

    @Test
    void showANewNameFromItsDayOn() {
        take(changes().person("13", 7, "Old").person("13", 3, "20261122", 7, "New"));

        assertThat(trust.employee("E13").orElseThrow().lastName()).isEqualTo("Old");
        assertThat(trust.query("select r.last_name from person_row r join person p on p.id = r.person_id"
                        + " where p.esr_id = '13' order by r.valid_from"))
                .isEqualTo(List.of("Old", "New"));

        trust.wakeOn(TODAY.plusDays(1));
        assertThat(trust.employee("E13").orElseThrow().lastName()).isEqualTo("New");
    }

    @Test
    void mayStandInAnyOrderInTheFile() {
        StaffImport taken = take(changes()
                .assignment("140", "14", "15", 28, "14")
                .organisation("14", "15")
                .organisation("15", "1")
                .person("15")
                .person("14"));

        assertThat(taken.refusedRows()).isEmpty();
        assertThat(trust.concerns()).extracting(StaffConcern::subject).doesNotContain("N140", "14");
    }

    @Test
    void areOnTheListWhereTheSupervisorIsNotKnownAndLinkedWhenHeComes() {
        take(changes().person("16").assignment("160", "16", "17"));
        assertThat(trust.concerns())
                .extracting(StaffConcern::kind, StaffConcern::subject, StaffConcern::details)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.UNKNOWN_SUPERVISOR, "N160", "17"));
        assertThat(trust.deciders("N160", ApprovalLevel.LINE_MANAGER, TODAY)).isEmpty();

        take(changes().person("17"));
        assertThat(trust.concerns()).extracting(StaffConcern::subject).doesNotContain("N160");
        assertThat(trust.deciders("N160", ApprovalLevel.LINE_MANAGER, TODAY)).containsExactly("E17");
    }

    @Test
    void areImportedAndListedWhereSupervisorsGoInACircle() {
        StaffImport taken = take(changes()
                .person("20")
                .person("21")
                .person("22")
                .person("23")
                .assignment("200", "20", "21")
                .assignment("210", "21", "22")
                .assignment("220", "22", "20")
                .assignment("230", "23", "20"));

        assertThat(taken.refusedRows()).isEmpty();
        assertThat(trust.concerns())
                .filteredOn(concern -> concern.kind() == Kind.SUPERVISOR_CIRCLE)
                .extracting(StaffConcern::subject, StaffConcern::details)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("N200", "N200, N210, N220"));
    }

    @Test
    void leaveOnTheLastDayOfTheirEmployment() {
        take(changes().person("24").assignment("240", "24", ""));
        take(changes().person("24", 18, "20261231"));

        assertThat(trust.hours("N240").stretches())
                .containsExactly(new WeeklyHours(HIRED, LocalDate.of(2026, 12, 31), 2250, 2250));
        assertThat(monitoring("24")).isEqualTo(1);
        take(changes().person("24", 18, "20261031"));
        assertThat(monitoring("24")).as("kept no longer than needed").isZero();
    }

    @Test
    void areGoneWhereARowRemovesThem() {
        take(changes().person("25").assignment("250", "25", "").assignment("251", "25", ""));
        StaffImport taken =
                take(changes().line("ASD~250").line("ASD~259").line("ORD~99").line("PRD~98"));

        assertThat(taken.changes()).isEqualTo(1);
        assertThat(taken.refusedRows())
                .containsExactly(
                        new RefusedRow(3, "unknown assignment"),
                        new RefusedRow(4, "unknown organisation"),
                        new RefusedRow(5, "unknown person"));
        assertThat(trust.hours("N250").stretches()).isEmpty();

        take(changes().line("PRD~25"));
        assertThat(trust.hours("N251").stretches()).isEmpty();
        assertThat(monitoring("25")).isZero();
        assertThat(take(changes().assignment("251", "25", "")).refusedRows())
                .containsExactly(new RefusedRow(2, "unknown person"));
    }

    @Test
    void areAsTheRowsAfterTheRemovalSay() {
        take(changes()
                .person("26")
                .assignment("260", "26", "", 23, "30")
                .line("ASD~260")
                .assignment("260", "26", "", 23, "10"));

        assertThat(trust.hours("N260").stretches()).containsExactly(new WeeklyHours(HIRED, null, 600, 2250));
    }

    @Test
    void keepTheirNumbersToThemselves() {
        take(changes().person("27").assignment("270", "27", ""));
        StaffImport taken = take(changes()
                .person("28", 5, "E27")
                .person("29")
                .assignment("290", "29", "", 8, "N270")
                .assignment("270", "29", "")
                .assignment("291", "29", "", 17, "292")
                .assignment("292", "29", ""));

        assertThat(taken.refusedRows())
                .containsExactly(
                        new RefusedRow(2, "employee number of another person"),
                        new RefusedRow(4, "number of another assignment"),
                        new RefusedRow(5, "assignment of another person"),
                        new RefusedRow(6, "own supervisor"));
    }

    @Test
    void areAsBeforeWhereSomethingBreaksInTheMiddle() {
        GenericOutboundText file = changes().person("30");
        long before = (Long) trust.query("select count(*) from person").get(0);
        database.doInTransaction(em -> em.createNativeQuery("alter table assignment_row add constraint broken"
                        + " check (position_name <> 'BREAK') not valid")
                .executeUpdate());

        StaffImport taken = take(file.assignment("300", "30", "", 30, "BREAK"));

        assertThat(taken.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(trust.query("select count(*) from person")).isEqualTo(List.of(before));
        database.doInTransaction(em -> em.createNativeQuery("alter table assignment_row drop constraint broken")
                .executeUpdate());
        assertThat(take(file).outcome()).as("it may be sent again").isEqualTo(Outcome.IMPORTED);
    }

    private long monitoring(String esrId) {
        return (Long) trust.query(
                        "select count(*) from person_monitoring m join person p on p.id = m.person_id where p.esr_id = '"
                                + esrId + "'")
                .get(0);
    }

    private static GenericOutboundText changes() {
        return GenericOutboundText.changes(sequence + 1);
    }

    private StaffImport take(GenericOutboundText file) {
        StaffImport taken = trust.take(file.name(), file.bytes());
        if (taken.outcome() == Outcome.IMPORTED) {
            sequence++;
        }
        return taken;
    }
}
