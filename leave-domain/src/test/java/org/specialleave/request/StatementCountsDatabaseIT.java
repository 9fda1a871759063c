package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/**
 * The statements of the use cases behind each page. Sign-in and mail come on top: one for the caller, two for the
 * outbox.
 */
class StatementCountsDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final int MANY = 40;

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static LocalDate nextDay = LocalDate.parse("2027-06-01");

    @BeforeAll
    static void moveInAndTakeALotOfLeave() {
        OneWard.moveInto(database);
        submit(1);
        for (int i = 0; i < MANY; i++) {
            submit(1);
        }
    }

    private static void submit(int days) {
        as(OneWard.NURSE, house -> house.actions.submitNew(nextShifts(days), null, false));
    }

    private static LeaveApplication nextShifts(int days) {
        List<RequestedDay> shifts = Stream.iterate(nextDay, day -> day.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                .limit(days)
                .map(RequestedDay::usual)
                .toList();
        nextDay = shifts.get(days - 1).date().plusDays(1);
        return new LeaveApplication(OneWard.assignment(OneWard.NURSE), "CARERS", shifts, Circumstances.NONE, false);
    }

    private static void as(long person, Consumer<UseCases> work) {
        database.doInTransaction(entityManager -> work.accept(new UseCases(entityManager, person, CLOCK)));
    }

    private static int statements(long person, Consumer<UseCases> work) {
        return database.statementsOf(() -> as(person, work));
    }

    @Test
    void aSubmitTakesNoMoreForALongHistoryAndManyShifts() {
        LeaveApplication ten = nextShifts(10);
        int statements = statements(OneWard.NURSE, house -> house.actions.submitNew(ten, "my child is ill", false));
        assertThat(statements).isLessThanOrEqualTo(22);
    }

    @Test
    void theListToDecideIsTheSameForOneRowAndForForty() {
        Consumer<UseCases> one = house -> assertThat(house.list
                        .list(ListRequests.Scope.TO_DECIDE, RequestFilter.first(1))
                        .items())
                .hasSize(1);
        Consumer<UseCases> forty = house -> assertThat(house.list
                        .list(ListRequests.Scope.TO_DECIDE, RequestFilter.first(MANY))
                        .items())
                .hasSize(MANY);
        assertThat(statements(OneWard.MANAGER, forty))
                .isEqualTo(statements(OneWard.MANAGER, one))
                .isLessThanOrEqualTo(6);
    }

    @Test
    void homeTakesTheJobsTheBalancesTheListOfOnesOwnAndWhatWaits() {
        assertThat(statementsOfHome(OneWard.NURSE)).isLessThanOrEqualTo(7);
        assertThat(statementsOfHome(OneWard.MANAGER)).isLessThanOrEqualTo(7);
    }

    private static int statementsOfHome(long person) {
        return statements(person, house -> {
            house.balances.of(OneWard.assignment(person), null);
            house.list.list(ListRequests.Scope.MINE, RequestFilter.first(10));
            house.list.waiting();
            house.staff.jobsOn(person, TrustTime.today(CLOCK));
        });
    }

    @Test
    void whatWaitsIsCountedAsItIsListed() {
        as(
                OneWard.MANAGER,
                house -> assertThat(house.list.waiting())
                        .isPositive()
                        .isEqualTo(house.list
                                .list(ListRequests.Scope.TO_DECIDE, RequestFilter.first(1))
                                .total()));
        as(OneWard.NURSE, house -> assertThat(house.list.waiting()).isZero());
    }

    @Test
    void aRecordSheetOfManyRowsTakesAFixedNumber() {
        int statements = statements(
                OneWard.NURSE,
                house -> assertThat(house.recordSheets
                                .of(OneWard.assignment(OneWard.NURSE), "2027-28")
                                .rows())
                        .hasSizeGreaterThanOrEqualTo(MANY));
        assertThat(statements).isLessThanOrEqualTo(7);
    }

    @Test
    void theManagersSheetAndAWindowTakeAFixedNumberToo() {
        int without = sheetOf(OneWard.MANAGER, "2027-28");
        assertThat(without).isLessThanOrEqualTo(9);
        askForChildBereavementLeave();
        int one = sheetOf(OneWard.NURSE, "2029-30");
        for (int more = 0; more < 10; more++) {
            askForChildBereavementLeave();
        }
        assertThat(sheetOf(OneWard.NURSE, "2029-30")).isEqualTo(one).isLessThanOrEqualTo(8);
        assertThat(sheetOf(OneWard.MANAGER, "2029-30")).isLessThanOrEqualTo(10);
    }

    private static LocalDate mourned = LocalDate.parse("2029-05-07");

    private static void askForChildBereavementLeave() {
        Circumstances told = new Circumstances(Map.of("dateOfDeath", LocalDate.parse("2029-05-06")));
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CHILD_BEREAVEMENT",
                List.of(new RequestedDay(mourned, 60, 450, null, null, null)),
                told,
                false);
        mourned = mourned.plusDays(1);
        as(OneWard.NURSE, house -> house.actions.submitNew(asked, null, false));
    }

    private static int sheetOf(long reader, String year) {
        return statements(reader, house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), year));
    }

    /**
     * What REST does for {@code assignmentNumber}, and then for {@code "submit": true}; twenty requests of a hundred
     * shifts each lie between.
     */
    @Test
    void anAssessmentAndASubmitTakeTheSameForTenLinesTakenAndForTwoThousand() {
        takeJuryService(10);
        int assessed = statementsOfAnAssessment(OneWard.NURSE2);
        int assessedByDirector = statementsOfAnAssessment(OneWard.DIRECTOR);
        int submitted = statementsOfASubmit();
        for (int request = 0; request < 20; request++) {
            takeJuryService(100);
        }
        assertThat(statementsOfAnAssessment(OneWard.NURSE2))
                .as("for oneself")
                .isEqualTo(assessed)
                .isEqualTo(5);
        assertThat(statementsOfAnAssessment(OneWard.DIRECTOR))
                .as("for somebody one decides for, on whatever tier")
                .isEqualTo(assessedByDirector)
                .isEqualTo(6);
        // Every fiftieth row of a table takes its next keys from their sequence.
        assertThat(statementsOfASubmit())
                .as("a submit")
                .isBetween(submitted - 4, submitted + 4)
                .isLessThanOrEqualTo(22);
    }

    private static void takeJuryService(int days) {
        as(OneWard.NURSE2, house -> house.actions.submitNew(ofNurse2("JURY_SERVICE", days), null, false));
    }

    private static LeaveApplication ofNurse2(String type, int days) {
        // With their minutes, so that no bank holiday among them asks for the roster.
        List<RequestedDay> shifts = nextShifts(days).days().stream()
                .map(day -> new RequestedDay(day.date(), 450, 450, null, null, null))
                .toList();
        return new LeaveApplication(OneWard.assignment(OneWard.NURSE2), type, shifts, Circumstances.NONE, false);
    }

    /** From before all leave that is booked to after it, so that every booked line might meet one of these. */
    private static int statementsOfAnAssessment(long person) {
        LeaveApplication after = ofNurse2("CARERS", 3);
        List<RequestedDay> days = Stream.concat(
                        Stream.of(new RequestedDay(LocalDate.parse("2027-05-28"), 450, 450, null, null, null)),
                        after.days().stream())
                .toList();
        LeaveApplication asked =
                new LeaveApplication(after.assignmentNumber(), after.leaveType(), days, after.circumstances(), false);
        return statements(
                person,
                house -> assertThat(house.assess.assess(asked).entitlements()).isNotEmpty());
    }

    private static int statementsOfASubmit() {
        LeaveApplication asked = ofNurse2("PUBLIC_DUTY", 3);
        return statements(OneWard.NURSE2, house -> house.actions.submitNew(asked, null, false));
    }
}
