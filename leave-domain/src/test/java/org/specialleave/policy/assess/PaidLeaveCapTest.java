package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

/** The cap of a working week of paid leave in a leave year (2.4, 5.8). */
class PaidLeaveCapTest {
    @ParameterizedTest
    @ValueSource(strings = {"CARERS", "EMERGENCY_DOMESTIC", "DOMESTIC_CRISIS", "BEREAVEMENT", "HOSPITAL_ATTENDANCE"})
    void paidRowsOfIncidentsCount(String type) {
        Assessment answer = asking("CARERS")
                .taken(type, "2026-05-04", 2000, Pay.PAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 2000 450 0");
        assertThat(lines(answer)).containsExactly("2026-11-23 250 PAID", "2026-11-23 200 AT_DISCRETION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHILD_BEREAVEMENT",
                "INTERVIEW",
                "JURY_SERVICE",
                "COURT_WITNESS",
                "TRIBUNAL_MEMBER",
                "RESERVE_FORCES",
                "VOLUNTEERING",
                "TRUST_APPEAL_WITNESS",
                "HEARING_WITNESS"
            })
    void paidRowsOfOtherTypesDoNot(String type) {
        Assessment answer = asking("CARERS")
                .taken(type, "2026-05-04", 2000, Pay.PAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 450 1800");
    }

    @Test
    void aRowWithoutPayHasItsTypesOwn() {
        Assessment answer = asking("CARERS")
                .taken("CARERS", "2026-05-04", 100, null)
                .taken("HOSPITAL_ATTENDANCE", "2026-05-05", 1000, null)
                .taken("BEREAVEMENT", "2026-05-06", 10, Pay.UNPAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 100 450 1700");
    }

    @Test
    void whatIsTakenAtAnyDateOfTheLeaveYearCountsFirstAndThatOfOthersNot() {
        Assessment answer = asking("CARERS")
                .taken("CARERS", "2026-03-31", 2250, Pay.PAID)
                .taken("CARERS", "2026-04-01", 100, Pay.PAID)
                .taken("CARERS", "2027-03-31", 200, Pay.PAID)
                .taken("CARERS", "2027-04-01", 2250, Pay.PAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 300 450 1500");
    }

    @Test
    void eachLeaveYearHasItsOwnAndMinutesOverAreSummed() {
        Assessment answer = asking("CARERS")
                .week(400)
                .line("2027-03-31", 450)
                .line("2027-04-01", 450)
                .answer();
        assertThat(entitlements(answer))
                .containsExactly("SPECIAL_LEAVE_CAP 2026-27 400 0 450 0", "SPECIAL_LEAVE_CAP 2027-28 400 0 450 0");
        assertThat(parameter(answer, "OVER_CAP", "minutes")).isEqualTo(100);
        assertThat(answer.lines())
                .extracting(AssessedLine::leaveYear)
                .containsExactly("2026-27", "2026-27", "2027-28", "2027-28");
    }

    @Test
    void unpaidLinesLeaveItWhole() {
        Assessment answer = asking("CARERS")
                .taken("CARERS", "2026-05-04", 2250, Pay.PAID)
                .unpaid("2026-11-23", 450)
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 2250 0 0");
    }

    @Test
    void theEntitlementIsThatOfTheHoursOnTheDayAndOfThePeriodsLastLine() {
        ContractHours fewer = ContractHours.of(
                null,
                2250,
                List.of(
                        new ContractHours.Change(LocalDate.parse("2026-12-01"), 900),
                        new ContractHours.Change(LocalDate.parse("2026-04-01"), 2250)));
        Assessment answer = asking("CARERS")
                .contract(fewer)
                .line("2026-11-30", 700)
                .line("2026-12-01", 700)
                .answer();
        assertThat(lines(answer))
                .containsExactly("2026-11-30 700 PAID", "2026-12-01 200 PAID", "2026-12-01 500 AT_DISCRETION");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 900 0 1400 0");
    }

    @Test
    void hospitalAttendanceIsNotMeasuredAgainstItAndCountsOnceGrantedPaid() {
        Assessment asked = asking("HOSPITAL_ATTENDANCE")
                .taken("CARERS", "2026-05-04", 2250, Pay.PAID)
                .line("2026-12-01", 450, 450, Pay.PAID)
                .answer();
        assertThat(codes(asked)).doesNotContain("OVER_CAP");
        assertThat(asked.entitlements()).extracting(Entitlement::name).containsExactly("HOSPITAL_ATTENDANCE");
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01, 2026-27", "2027-03-31, 2026-27", "2027-04-01, 2027-28", "2099-12-31, 2099-00"})
    void leaveYearsAreNamedByBothTheirYears(LocalDate day, String name) {
        assertThat(LeaveYear.of(day, java.time.MonthDay.of(4, 1)).label()).isEqualTo(name);
    }
}
