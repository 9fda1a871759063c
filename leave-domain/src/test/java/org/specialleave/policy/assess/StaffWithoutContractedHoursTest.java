package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.lines;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Outcome;

/** Bank staff, who have no contracted hours (D15). */
class StaffWithoutContractedHoursTest {
    @Test
    void paidLeaveTurnsUnpaidAndThePaidFigureShowsARowOfNothing() {
        Assessment answer = asking("CARERS").week(0).line("2026-11-23", 450).answer();
        assertThat(lines(answer)).containsExactly("2026-11-23 450 UNPAID");
        assertThat(codes(answer))
                .containsExactlyInAnyOrder("NO_CONTRACTED_HOURS", "UNPAID_PENSION_NOTE", "DEPENDANT_TIME_OFF");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 0 0 0 0");
    }

    @Test
    void whatIsAskedUnpaidHasNotTurned() {
        assertThat(codes(asking("CARERS").week(0).unpaid("2026-11-23", 450).answer()))
                .doesNotContain("NO_CONTRACTED_HOURS");
        assertThat(codes(asking("PUBLIC_DUTY").week(0).line("2026-12-23", 450).answer()))
                .doesNotContain("NO_CONTRACTED_HOURS");
    }

    @Test
    void findingsWithMinutesDoNotApplyAndOthersDo() {
        Assessment four = asking("CARERS")
                .week(0)
                .line("2026-11-23", 450)
                .line("2026-11-24", 450)
                .line("2026-11-25", 450)
                .line("2026-11-26", 450)
                .answer();
        assertThat(four.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(codes(four)).doesNotContain("CARERS_BEYOND_THREE_SHIFTS", "OVER_CAP");
        Assessment two = asking("CARERS")
                .week(0)
                .line("2026-11-23", 450)
                .line("2026-11-24", 450)
                .answer();
        assertThat(codes(two)).contains("CARERS_EXTENUATING");
    }

    @Test
    void onlyTheDaysWithoutThemTurn() {
        ContractHours later =
                ContractHours.of(0, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-11-24"), 2250)));
        Assessment answer = asking("CARERS")
                .contract(later)
                .line("2026-11-23", 450)
                .line("2026-11-24", 450)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-11-23 450 UNPAID", "2026-11-24 450 PAID");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 450 1800");
    }

    @Test
    void childBereavementStaysPaidWithoutAFigure() {
        Assessment answer = asking("CHILD_BEREAVEMENT")
                .week(0)
                .told("dateOfDeath", LocalDate.parse("2026-11-20"))
                .line("2026-11-23", 450)
                .unpaid("2026-11-24", 450)
                .line("2027-12-18", 450)
                .answer();
        assertThat(lines(answer))
                .containsExactly("2026-11-23 450 PAID", "2026-11-24 450 UNPAID", "2027-12-18 450 AT_DISCRETION");
        assertThat(answer.entitlements()).isEmpty();
        assertThat(codes(answer)).contains("PAY_TO_BE_WORKED_OUT").doesNotContain("NO_CONTRACTED_HOURS");
    }

    @Test
    void childBereavementAskedUnpaidNeedsNoPayWorkedOut() {
        Assessment answer =
                asking("CHILD_BEREAVEMENT").week(0).unpaid("2026-11-24", 450).answer();
        assertThat(codes(answer)).doesNotContain("PAY_TO_BE_WORKED_OUT", "NO_CONTRACTED_HOURS");
    }

    @Test
    void hospitalAttendanceAskedPaidTurnsUnpaidWithoutAFigure() {
        Assessment answer = asking("HOSPITAL_ATTENDANCE")
                .week(0)
                .told("paidInException", true)
                .line("2026-12-01", 450)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-12-01 450 UNPAID");
        assertThat(codes(answer)).contains("NO_CONTRACTED_HOURS").doesNotContain("PAID_IN_EXCEPTION");
        assertThat(answer.entitlements()).isEmpty();
    }

    @Test
    void unitsDoNotApply() {
        assertThat(codes(asking("LOCAL_GOVERNMENT")
                        .week(0)
                        .line("2026-12-08", 100, 450)
                        .answer()))
                .doesNotContain("NOT_IN_UNITS");
    }

    @Test
    void volunteeringAndReserveDaysAreUnpaidWithARowOfNothing() {
        assertThat(entitlements(
                        asking("VOLUNTEERING").week(0).line("2026-12-28", 450).answer()))
                .containsExactly("VOLUNTEERING 2026-27 0 0 0 0");
        Assessment reserve =
                asking("RESERVE_FORCES").week(0).line("2026-12-01", 450).answer();
        assertThat(codes(reserve))
                .contains("NO_CONTRACTED_HOURS", "SHORT_NOTICE")
                .doesNotContain("UNPAID_BEYOND_ENTITLEMENT");
        assertThat(reserve.conditions()).isEmpty();
    }

    @Test
    void statutoryCarersLeaveTakesTheAverageWeekAndIsNotLimitedWithoutOne() {
        Assessment unknown =
                asking("STATUTORY_CARERS").week(0).line("2026-12-20", 900).answer();
        assertThat(unknown.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(unknown.entitlements()).isEmpty();
        Assessment known = asking("STATUTORY_CARERS")
                .week(0)
                .averageWeek(600)
                .line("2026-12-20", 900)
                .answer();
        assertThat(known.blocked()).isTrue();
        assertThat(entitlements(known)).containsExactly("STATUTORY_CARERS 2025-12-21/2026-12-20 600 0 900 0");
    }
}
