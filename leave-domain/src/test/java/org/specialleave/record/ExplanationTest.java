package org.specialleave.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.record.BalancesAndAssessmentsAgreeTest.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.PolicyTerms.ChangeOfHours;
import org.specialleave.request.access.AccessLevel;

class ExplanationTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final LeaveYear YEAR = new LeaveYear(LocalDate.parse("2026-04-01"), LocalDate.parse("2027-03-31"));
    private static final ContractHours FEWER_FROM_OCTOBER =
            ContractHours.of(2250, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-10-01"), 1350)));
    private static final ContractHours FULL_TIME = ContractHours.always(2250, 2250);

    private static List<Balance> balances(ChangeOfHours setting, ContractHours contract, RecordedLeave... booked) {
        return balances(setting, contract, KnownLeave.all(List.of(booked)));
    }

    private static List<Balance> balances(ChangeOfHours setting, ContractHours contract, KnownLeave known) {
        return new LeaveYearCalculator(
                        BalancesAndAssessmentsAgreeTest.policies(setting),
                        contract,
                        YEAR,
                        TODAY,
                        known.readable(),
                        List.of(),
                        known.other())
                .balances(List.of());
    }

    private static Balance balance(List<Balance> balances, String name) {
        return balances.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static RecordedLeave june(String type, boolean confidential) {
        return booking(1, type, LocalDate.parse("2026-06-01"), 1125, Pay.PAID, true, confidential);
    }

    @Test
    void namesTheFigureItsClauseItsVersionAndTheHoursOfTheDay() {
        Balance cap = balance(
                balances(ChangeOfHours.HOURS_ON_THE_DAY, FEWER_FROM_OCTOBER, june("CARERS", false)),
                "SPECIAL_LEAVE_CAP");
        assertThat(cap.explanation().reckoning())
                .isEqualTo(new EntitlementBasis("1 working week", "5.8", "LPT-8", 1350, TODAY));
        assertThat(cap.explanation().hours())
                .containsExactly(
                        new Explanation.Hours(YEAR.first(), LocalDate.parse("2026-09-30"), 2250),
                        new Explanation.Hours(LocalDate.parse("2026-10-01"), YEAR.last(), 1350));
        assertThat(cap.leftMinutes()).isEqualTo(225);
    }

    @Test
    void inWeeksTakenHalfAWeekOfTheOldHoursIsHalfAWeekOfTheNew() {
        Balance cap = balance(
                balances(ChangeOfHours.WEEKS_TAKEN, FEWER_FROM_OCTOBER, june("CARERS", false)), "SPECIAL_LEAVE_CAP");
        assertThat(cap.takenMinutes()).isEqualTo(675);
        assertThat(cap.explanation().uses()).singleElement().satisfies(use -> {
            assertThat(use.minutes()).isEqualTo(1125);
            assertThat(use.countedMinutes()).isEqualTo(675);
            assertThat(use.leftMinutes()).isEqualTo(675);
        });
    }

    @Test
    void weightedByTimeTheFigureIsTheAverageOfTheYear() {
        Balance cap = balance(
                balances(ChangeOfHours.TIME_WEIGHTED, FEWER_FROM_OCTOBER, june("CARERS", false)), "SPECIAL_LEAVE_CAP");
        assertThat(cap.entitledMinutes()).isEqualTo(1802);
        assertThat(cap.explanation().changeOfHours()).isEqualTo(PolicyTerms.ChangeOfHours.TIME_WEIGHTED);
    }

    @Test
    void eachLineTellsItsTypeItsClausesAndWhatIsLeftAfterIt() {
        Balance cap = balance(
                balances(
                        ChangeOfHours.HOURS_ON_THE_DAY,
                        FULL_TIME,
                        booking(1, "CARERS", LocalDate.parse("2026-06-01"), 450, Pay.PAID, true, false),
                        booking(2, "BEREAVEMENT", LocalDate.parse("2026-06-02"), 900, Pay.PAID, false, false),
                        booking(3, "CARERS", LocalDate.parse("2026-06-03"), 450, Pay.UNPAID, true, false)),
                "SPECIAL_LEAVE_CAP");
        assertThat(cap.takenMinutes()).isEqualTo(450);
        assertThat(cap.heldMinutes()).isEqualTo(900);
        assertThat(cap.explanation().uses())
                .extracting(Explanation.Use::leaveType, Explanation.Use::leftMinutes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("CARERS", 1800),
                        org.assertj.core.groups.Tuple.tuple("BEREAVEMENT", 900));
        assertThat(cap.explanation().uses().get(0).clauses()).contains("5.12", "5.14");
    }

    @Test
    void hoursOfLeaveThatTheManagerMayNotReadCountInNoFigureAndStandBesideEach() {
        for (String type : List.of("BEREAVEMENT", "CARERS", "JURY_SERVICE")) {
            Map<String, AccessLevel> levels = Map.of(june(type, true).reference(), AccessLevel.HOURS);
            List<Balance> toTheManager = balances(
                    ChangeOfHours.HOURS_ON_THE_DAY,
                    FULL_TIME,
                    KnownLeave.of(List.of(june(type, true)), levels, Map.of()));
            for (String figure : List.of("SPECIAL_LEAVE_CAP", "BEREAVEMENT", "STATUTORY_CARERS")) {
                Balance balance = balance(toTheManager, figure);
                assertThat(balance.takenMinutes()).as(type).isZero();
                assertThat(balance.explanation().otherMinutes()).as(type).isEqualTo(1125);
                assertThat(balance.explanation().uses()).as(type).isEmpty();
            }
        }
    }

    @Test
    void leaveThatTheReaderMayNotKnowOfStandsNowhere() {
        List<Balance> toTheDirector = balances(
                ChangeOfHours.HOURS_ON_THE_DAY,
                FULL_TIME,
                KnownLeave.of(List.of(june("BEREAVEMENT", true)), Map.of(), Map.of()));
        assertThat(toTheDirector)
                .allSatisfy(balance ->
                        assertThat(balance.explanation().otherMinutes()).isZero());
    }

    @Test
    void aWindowIsExplainedForEachChildAndOnlyWhereItHasADayInTheYear() {
        LocalDate opens = LocalDate.parse("2026-02-03");
        List<Balance> balances = new LeaveYearCalculator(
                        BalancesAndAssessmentsAgreeTest.policies(ChangeOfHours.HOURS_ON_THE_DAY),
                        FULL_TIME,
                        YEAR,
                        TODAY,
                        List.of(booking(
                                1, "CHILD_BEREAVEMENT", LocalDate.parse("2026-02-10"), 450, Pay.PAID, true, false)),
                        List.of(),
                        List.of())
                .balances(List.of(
                        new Window("CHILD_BEREAVEMENT", opens, null),
                        new Window("CHILD_BEREAVEMENT", LocalDate.parse("2020-01-01"), null)));
        assertThat(balances)
                .filteredOn(one -> one.name().equals("CHILD_BEREAVEMENT"))
                .singleElement()
                .satisfies(window -> {
                    assertThat(window.period()).isEqualTo("2026-02-03/2027-03-02");
                    assertThat(window.entitledMinutes()).isEqualTo(4500);
                    assertThat(window.leftMinutes()).isEqualTo(4050);
                    assertThat(window.explanation().reckoning().figure())
                            .isEqualTo("the greater of 75 h pro rata and 2 working weeks");
                });
    }

    @Test
    void whoHasLeftIsShownTheHoursOfTheLastDay() {
        ContractHours left = new ContractHours(List.of(new ContractHours.WeeklyHours(
                LocalDate.parse("2020-01-01"), LocalDate.parse("2026-08-31"), 1500, 2250)));
        Balance cap =
                balance(balances(ChangeOfHours.HOURS_ON_THE_DAY, left, june("CARERS", false)), "SPECIAL_LEAVE_CAP");
        assertThat(cap.explanation().reckoning().hoursOn()).isEqualTo(LocalDate.parse("2026-08-31"));
        assertThat(cap.entitledMinutes()).isEqualTo(1500);
    }
}
