package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.ManualEntryTask;
import org.specialleave.integration.testing.BookedLeave;
import org.specialleave.testing.EmbeddedDatabase;

class NightlyFeedsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path folder;

    private final BookedLeave leave = new BookedLeave(database);
    private RunContext night;
    private String number;
    private long team;
    private long assignment;

    @BeforeEach
    void somebodyRecordedInEsrOfWhomNothingWasSent() {
        // each situation begins with the same nights; only a test's own database lets itself be emptied
        database.doInTransaction(em -> List.of(
                        "alter table exchange_line disable trigger append_only",
                        "alter table exchange_batch disable trigger exchange_batch_kept",
                        "truncate exchange_line, exchange_batch",
                        "alter table exchange_batch enable trigger exchange_batch_kept",
                        "alter table exchange_line enable always trigger append_only")
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
        night = new RunContext(database, folder, "2026-11-21T10:00:00Z");
        team = leave.team("Rutland Ward", "ESR");
        number = String.valueOf(NUMBERS.incrementAndGet());
        assignment = leave.assignment(number, team, 2250, null);
    }

    @Test
    void aLineInEffectGoesOutOnceAndBecomesActualTheNightAfterItsDay() {
        long request = leave.request("ONCE-" + number, assignment, "CARERS", false);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).singleElement().asString().contains("~P~20261123~");
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).isEmpty();
        night.at("2026-11-24T01:30:00Z");
        assertThat(rows(Feed.ESR_ABSENCE, MONDAY))
                .containsExactly("ABS~U~ONCE-" + number + "-1-1~2" + number.substring(1) + "~" + number
                        + "~10~CARERS~20261121~A~20261123~~20261123~~7.50~1.00~1~Y");
        night.at("2026-11-25T01:30:00Z");
        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY)).isEmpty();
    }

    @Test
    void aRunInTheDaytimeTakesItsOwnDayAsStillToCome() {
        long request = leave.request("TODAY-" + number, assignment, "CARERS", false);
        leave.line(request, 1, SATURDAY, 450, 450, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).singleElement().asString().contains("~P~20261121~");
    }

    @Test
    void whatWasGrantedAndTakenBackBetweenTwoRunsLeavesNoRow() {
        long request = leave.request("NONE-" + number, assignment, "CARERS", false);
        leave.lineState(leave.line(request, 1, MONDAY, 450, 450, "UNPAID"), "RELEASED");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).isEmpty();
        assertThat(rows(Feed.ESR_PAYROLL, SATURDAY)).isEmpty();
    }

    @Test
    void aReversalGoesTheWayItsOriginalWentWithItsFigures() {
        long request = leave.request("BACK-" + number, assignment, "CARERS", false);
        long line = leave.line(request, 1, MONDAY, 100, 450, "PAID");
        String sent = rows(Feed.ESR_ABSENCE, SATURDAY).get(0);
        leave.lineState(line, "RELEASED");
        nowRecordedIn("ROSTER");

        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).containsExactly(sent.replace("ABS~A~", "ABS~D~"));
        assertThat(rows(Feed.ROSTER, SUNDAY)).isEmpty();
    }

    @Test
    void aLineThatOneSystemHoldsIsNotToldToTheOther() {
        long request = leave.request("STAYS-" + number, assignment, "CARERS", false);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");
        rows(Feed.ESR_ABSENCE, SATURDAY);
        nowRecordedIn("ROSTER");

        assertThat(rows(Feed.ROSTER, SATURDAY)).isEmpty();
        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY)).singleElement().asString().startsWith("ABS~U~");
    }

    @Test
    void aChangeOfPayIsAReversalAndANewRow() {
        long request = leave.request("PAY-" + number, assignment, "CARERS", false);
        long line = leave.line(request, 1, MONDAY, 450, 450, "UNPAID");
        assertThat(rows(Feed.ESR_PAYROLL, SATURDAY)).hasSize(1);
        String sent = rows(Feed.ESR_ABSENCE, SATURDAY).get(0);
        leave.linePay(line, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).hasSize(2);
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY).get(0)).isEqualTo(sent.replace("ABS~A~", "ABS~D~"));
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY).get(1))
                .startsWith("ABS~A~PAY-" + number + "-1-2~")
                .endsWith("~Y");
        assertThat(rows(Feed.ESR_PAYROLL, SUNDAY)).singleElement().asString().contains("\"Hours\",-7.50,");
    }

    @Test
    void rosteredStaffGoToTheRosterAndNotToTheAbsenceFileAndTheirUnpaidHoursToPayroll() {
        nowRecordedIn("ROSTER");
        long request = leave.request("ROTA-" + number, assignment, "CARERS", false);
        leave.line(
                request,
                1,
                MONDAY,
                Instant.parse("2026-11-23T20:30:00Z"),
                Instant.parse("2026-11-24T04:00:00Z"),
                450,
                450,
                "UNPAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).isEmpty();
        assertThat(rows(Feed.ESR_PAYROLL, SATURDAY)).hasSize(1);
        assertThat(rows(Feed.ROSTER, SATURDAY))
                .containsExactly("A,ROTA-" + number + "-1-1,2" + number.substring(1) + "," + number
                        + ",Rutland Ward,Other Leave,CARERS,2026-11-23,20:30,2026-11-24,04:00,7.50,N,P");
    }

    @Test
    void aConfidentialRequestCarriesTheNeutralReason() {
        long request = leave.request("CONF-" + number, assignment, "BEREAVEMENT", true);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY).get(0))
                .contains("~10~SPECIAL~")
                .doesNotContain("BEREAVEMENT");
    }

    @Test
    void aWardDoesNotReadOfABereavement() {
        nowRecordedIn("ROSTER");
        long request = leave.request("WARD-" + number, assignment, "BEREAVEMENT", false);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");

        assertThat(rows(Feed.ROSTER, SATURDAY).get(0)).contains(",Other Leave,SPECIAL,");
    }

    @Test
    void hoursOfSeveralRowsAddUpToTheTrueTotalAcrossNights() {
        long request = leave.request("SUM-" + number, assignment, "CARERS", false);
        leave.line(request, 1, MONDAY, 20, 450, "PAID");
        leave.line(request, 2, TUESDAY, 20, 450, "PAID");
        assertThat(hours(rows(Feed.ESR_ABSENCE, SATURDAY))).containsExactly("0.33", "0.34");
        leave.line(request, 3, TUESDAY.plusDays(1), 20, 450, "PAID");

        assertThat(hours(rows(Feed.ESR_ABSENCE, SUNDAY))).containsExactly("0.33");
    }

    @Test
    void unpaidHoursWhereNoneAreContractedAreATaskOfHumanResources() {
        String bankNumber = String.valueOf(NUMBERS.incrementAndGet());
        long bank = leave.assignment(bankNumber, team, 0, null);
        long request = leave.request("BANK-" + bankNumber, bank, "CARERS", false);
        leave.line(request, 1, MONDAY, 450, 450, "UNPAID");

        assertThat(rowsOf(bankNumber, night.rows(Feed.ESR_PAYROLL, SATURDAY))).isEmpty();
        assertThat(night.tasks())
                .filteredOn(task -> task.assignmentNumber().equals(bankNumber))
                .extracting(ManualEntryTask::why)
                .containsExactly(ManualEntryTask.Why.NO_CONTRACTED_HOURS);
    }

    @Test
    void volunteeringIsToBeKeyedInEsr() {
        long request = leave.request("VOL-" + number, assignment, "VOLUNTEERING", false);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).isEmpty();
        assertThat(night.tasks())
                .filteredOn(task -> task.assignmentNumber().equals(number))
                .extracting(ManualEntryTask::why)
                .containsExactly(ManualEntryTask.Why.TO_BE_KEYED);
    }

    @Test
    void aDayBeforeTheAssignmentIsATaskOfHumanResources() {
        long request = leave.request("EARLY-" + number, assignment, "CARERS", false);
        leave.line(request, 1, LocalDate.of(2018, 9, 2), 450, 450, "PAID");

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).isEmpty();
        assertThat(night.tasks())
                .filteredOn(task -> task.assignmentNumber().equals(number))
                .extracting(ManualEntryTask::why)
                .containsExactly(ManualEntryTask.Why.NOT_EMPLOYED);
    }

    @Test
    void aDayInAStatusThatIsNotWorkedIsATaskOfHumanResources() {
        long request = leave.request("AWAY-" + number, assignment, "CARERS", false);
        leave.line(request, 1, MONDAY, 450, 450, "PAID");
        database.doInTransaction(
                em -> em.createNativeQuery("update assignment_row set status = 'Career Break' where assignment_id = ?1")
                        .setParameter(1, assignment)
                        .executeUpdate());

        assertThat(rows(Feed.ESR_ABSENCE, SATURDAY)).isEmpty();
        assertThat(night.tasks())
                .filteredOn(task -> task.assignmentNumber().equals(number))
                .extracting(ManualEntryTask::why)
                .containsExactly(ManualEntryTask.Why.NOT_ACTIVE);
    }

    private void nowRecordedIn(String system) {
        database.doInTransaction(em -> {
            em.createNativeQuery("delete from system_of_record_row where assignment_id = ?1")
                    .setParameter(1, assignment)
                    .executeUpdate();
            em.createNativeQuery("insert into system_of_record_row (assignment_id, system, valid_from)"
                            + " values (?1, ?2, date '1900-01-01')")
                    .setParameter(1, assignment)
                    .setParameter(2, system)
                    .executeUpdate();
        });
    }

    private List<String> rows(Feed feed, LocalDate businessDate) {
        return rowsOf(number, night.rows(feed, businessDate));
    }

    private static List<String> rowsOf(String number, List<String> rows) {
        return rows.stream().filter(row -> row.contains(number)).toList();
    }

    private static List<String> hours(List<String> rows) {
        return rows.stream().map(row -> row.split("~")[13]).toList();
    }
}
