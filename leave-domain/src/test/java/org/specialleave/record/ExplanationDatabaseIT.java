package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** Balances and record sheets as they come out of the ledger: each test has a leave year of its own. */
class ExplanationDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, CLOCK)));
    }

    private static RequestView ask(String type, boolean confidential, Map<String, Object> told, String... dates) {
        List<RequestedDay> days = List.of(dates).stream()
                .map(date -> RequestedDay.usual(LocalDate.parse(date)))
                .toList();
        return as(
                OneWard.NURSE,
                house -> house.actions.submitNew(
                        new LeaveApplication(
                                OneWard.assignment(OneWard.NURSE), type, days, new Circumstances(told), confidential),
                        null,
                        false));
    }

    private static List<Balance> balances(long reader, String year, String name) {
        return sheet(reader, year).balances().stream()
                .filter(balance -> balance.name().equals(name))
                .toList();
    }

    private static RecordSheet sheet(long reader, String year) {
        return as(reader, house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), year));
    }

    @Test
    void eachLineTellsWhoDecidedItAndWhen() {
        RequestView asked = ask("CARERS", false, Map.of(), "2030-05-07");
        as(OneWard.MANAGER, house -> house.actions.perform(asked.reference(), asked.version(), Grant.AS_ASKED));
        Balance cap = balances(OneWard.NURSE, "2030-31", "SPECIAL_LEAVE_CAP").get(0);
        assertThat(cap.takenMinutes()).isEqualTo(450);
        assertThat(cap.explanation().uses()).singleElement().satisfies(use -> {
            assertThat(use.decidedBy()).isEqualTo("Person Number4");
            assertThat(use.decidedAt()).isEqualTo(CLOCK.instant());
            assertThat(use.clauses()).contains("5.12");
            assertThat(use.leftMinutes()).isEqualTo(1800);
        });
        BalanceSheet withRows =
                as(OneWard.NURSE, house -> house.balances.withRows(OneWard.assignment(OneWard.NURSE), "2030-31"));
        assertThat(withRows.balances().get(0).rows())
                .hasSize(3)
                .allMatch(row -> row.reference().equals(asked.reference()));
        assertThat(cap.rows()).isEmpty();
    }

    @Test
    void eachChildHasAWindowOfItsOwnForThoseWhoMayReadIt() {
        ask("CHILD_BEREAVEMENT", false, Map.of("dateOfDeath", LocalDate.parse("2031-05-01")), "2031-05-06");
        ask("CHILD_BEREAVEMENT", false, Map.of("dateOfDeath", LocalDate.parse("2031-05-01")), "2031-05-07");
        ask("CHILD_BEREAVEMENT", true, Map.of("dateOfDeath", LocalDate.parse("2029-12-03")), "2029-12-04");
        assertThat(balances(OneWard.NURSE, "2031-32", "CHILD_BEREAVEMENT"))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.period()).isEqualTo("2031-05-01/2032-05-27");
                    assertThat(window.takenMinutes()).isEqualTo(900);
                    assertThat(window.leftMinutes()).isEqualTo(3600);
                });
        assertThat(balances(OneWard.NURSE, "2029-30", "CHILD_BEREAVEMENT")).hasSize(1);
        assertThat(balances(OneWard.MANAGER, "2029-30", "CHILD_BEREAVEMENT")).isEmpty();
        assertThat(balances(OneWard.HR, "2029-30", "CHILD_BEREAVEMENT")).hasSize(1);
    }

    @Test
    void confidentialLeaveStandsByDayOnTheManagersSheetOnceItIsGrantedAndUsesUpNothingThere() {
        RequestView granted = ask("CARERS", true, Map.of(), "2033-06-06");
        ask("CARERS", true, Map.of(), "2033-06-07");
        ask("CARERS", false, Map.of(), "2033-06-08");
        assertThat(sheet(OneWard.MANAGER, "2033-34").rows()).hasSize(1);
        as(OneWard.HR, house -> house.actions.perform(granted.reference(), granted.version(), Grant.AS_ASKED));
        RecordSheet toTheManager = sheet(OneWard.MANAGER, "2033-34");
        assertThat(toTheManager.rows()).hasSize(2);
        assertThat(toTheManager.rows().get(0)).satisfies(row -> {
            assertThat(row.minutes()).isEqualTo(450);
            assertThat(row.date()).isEqualTo("2033-06-06");
            assertThat(row.reference()).isNull();
            assertThat(row.leaveType()).isNull();
            assertThat(row.pay()).isNull();
            assertThat(row.leftOf()).isNull();
        });
        assertThat(toTheManager.rows().get(1).leftMinutes()).isEqualTo(1800);
        assertThat(sheet(OneWard.SENIOR_MANAGER, "2033-34").rows()).hasSize(1);
        assertThat(sheet(OneWard.NURSE, "2033-34").rows())
                .extracting(RecordSheet.Row::leftMinutes)
                .containsExactly(1800, 1350, 900);
    }

    @Test
    void whoeverDecidesAConfidentialRequestSeesThatOneAndNoOtherInTheFigures() {
        ask("CARERS", true, Map.of(), "2038-06-07");
        RequestView asked = ask("CARERS", true, Map.of(), "2038-06-08", "2038-06-09", "2038-06-10", "2038-06-11");
        String reference = asked.reference();
        as(OneWard.HR, house -> house.actions.perform(reference, asked.version(), new Endorse(null)));
        RecordSheet beside = as(
                OneWard.HEAD_OF_SERVICE,
                house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), "2038-39", reference));
        assertThat(beside.rows())
                .extracting(RecordSheet.Row::reference)
                .containsExactly(reference, reference, reference, reference);
        assertThat(sheet(OneWard.HEAD_OF_SERVICE, "2038-39").rows())
                .extracting(RecordSheet.Row::reference)
                .containsOnly(reference);
        assertThat(sheet(OneWard.DIRECTOR, "2038-39").rows()).isEmpty();
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), "2038-39", reference)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyThoseWhoMayOpenRequestsAreLedToThem() {
        assertThat(sheet(OneWard.NURSE, "2038-39").requestsOpen()).isTrue();
        assertThat(sheet(OneWard.MANAGER, "2038-39").requestsOpen()).isTrue();
        assertThat(sheet(OneWard.HR, "2038-39").requestsOpen()).isTrue();
        assertThat(sheet(OneWard.DIRECTOR, "2038-39").requestsOpen()).isFalse();
    }

    @Test
    void whatWasTakenInAnEarlierPostOfTheYearCounts() {
        database.doInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery(
                            "insert into assignment (id, esr_id, number, person_id) values (77, 'a77', '10000077', 7)")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("update assignment_row set valid_to = '2034-06-30' where assignment_id = 7")
                    .executeUpdate();
            entityManager.createNativeQuery("""
                            insert into assignment_row (assignment_id, valid_from, employed, is_primary, weekly_minutes,
                                full_time_weekly_minutes, organisation_id, supervisor_person_id, supervisor_assignment_id, is_manager)
                            values (77, '2034-09-01', true, true, 2250, 2250, 2, 4, 4, false)""").executeUpdate();
        });
        LeaveApplication asked = new LeaveApplication(
                "10000007",
                "CARERS",
                List.of(RequestedDay.usual(LocalDate.parse("2034-05-08"))),
                Circumstances.NONE,
                false);
        RequestView taken = as(OneWard.NURSE2, house -> house.actions.submitNew(asked, null, false));
        RecordSheet sheet = as(OneWard.NURSE2, house -> house.recordSheets.of("10000077", "2034-35"));
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(row.assignmentNumber()).isEqualTo("10000007");
            assertThat(row.reference()).isEqualTo(taken.reference());
        });
        assertThat(sheet.balances().get(0).heldMinutes())
                .isEqualTo(taken.lines().get(0).minutes());
    }

    @Test
    void whatTheManagerWroteDownForSomebodySaysSo() {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CARERS",
                List.of(RequestedDay.usual(LocalDate.parse("2035-05-08"))),
                Circumstances.NONE,
                false);
        as(OneWard.MANAGER, house -> house.actions.submitNew(asked, null, true));
        assertThat(sheet(OneWard.NURSE, "2035-36").rows())
                .extracting(RecordSheet.Row::recordedBy)
                .containsExactly("Person Number4");
    }

    @Test
    void leaveFromTwoJobsThatMeetsIsToldToThePersonAlone() {
        database.doInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery(
                            "insert into assignment (id, esr_id, number, person_id) values (66, 'a66', '10000006-2', 6)")
                    .executeUpdate();
            entityManager.createNativeQuery("""
                            insert into assignment_row (assignment_id, valid_from, employed, is_primary, weekly_minutes,
                                full_time_weekly_minutes, organisation_id, supervisor_person_id, supervisor_assignment_id, is_manager)
                            values (66, '2020-01-01', true, false, 450, 2250, 2, 4, 4, false)""").executeUpdate();
        });
        night("10000006", "2036-05-05");
        assertThat(clashes(OneWard.NURSE)).isEmpty();
        // The day after, when the night is not over.
        day("10000006-2", "2036-05-06", "05:00", "09:00");
        day("10000006-2", "2036-05-07", "09:00", "12:00");
        ask("CARERS", false, Map.of(), "2036-05-08");
        day("10000006-2", "2036-05-08", "09:00", "12:00");
        assertThat(clashes(OneWard.NURSE))
                .containsExactly(
                        new CrossJobOverlap(LocalDate.parse("2036-05-06"), "10000006", "10000006-2", true),
                        new CrossJobOverlap(LocalDate.parse("2036-05-08"), "10000006", "10000006-2", false));
        assertThat(clashes(OneWard.MANAGER)).isEmpty();
    }

    private static List<CrossJobOverlap> clashes(long person) {
        return as(person, house -> house.clashes.mine());
    }

    private static void night(String assignment, String date) {
        LocalDate first = LocalDate.parse(date);
        submit(assignment, first, first.atTime(19, 30), first.plusDays(1).atTime(7, 30));
    }

    private static void day(String assignment, String date, String from, String to) {
        LocalDate day = LocalDate.parse(date);
        submit(assignment, day, day.atTime(LocalTime.parse(from)), day.atTime(LocalTime.parse(to)));
    }

    private static void submit(String assignment, LocalDate date, LocalDateTime from, LocalDateTime to) {
        Instant start = from.atZone(TrustTime.ZONE).toInstant();
        Instant end = to.atZone(TrustTime.ZONE).toInstant();
        int minutes = (int) Duration.between(start, end).toMinutes();
        RequestedDay shift = new RequestedDay(date, minutes, minutes, null, start, end);
        LeaveApplication asked = new LeaveApplication(assignment, "CARERS", List.of(shift), Circumstances.NONE, false);
        as(OneWard.NURSE, house -> house.actions.submitNew(asked, null, false));
    }
}
