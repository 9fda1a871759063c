package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.parameter;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

/** Statutory carer's leave (Carer's Leave Regulations 2024): a week in any twelve months. */
class StatutoryCarersLeaveTest {
    @Test
    void theTwelveMonthsEndOnTheLineAndBeginTheDayAfterTheSameDateAYearBefore() {
        Assessment answer = asking("STATUTORY_CARERS")
                .taken("STATUTORY_CARERS", "2025-12-08", 1000, Pay.UNPAID)
                .taken("STATUTORY_CARERS", "2025-12-09", 2000, Pay.UNPAID)
                .line("2026-12-08", 250, 450)
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(entitlements(answer)).containsExactly("STATUTORY_CARERS 2025-12-09/2026-12-08 2250 2000 250 0");
    }

    @Test
    void overTheWeekIsBlockedAndPaidRowsDoNotCount() {
        Assessment answer = asking("STATUTORY_CARERS")
                .taken("STATUTORY_CARERS", "2026-06-09", 2000, null)
                .taken("STATUTORY_CARERS", "2026-06-10", 2000, Pay.PAID)
                .taken("CARERS", "2026-06-11", 2000, Pay.UNPAID)
                .line("2026-12-08", 450)
                .answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(parameter(answer, "OVER_ENTITLEMENT", "minutes")).isEqualTo(200);
    }

    @Test
    void laterDaysAlreadyBookedMustHoldToo() {
        Assessment answer = asking("STATUTORY_CARERS")
                .taken("STATUTORY_CARERS", "2027-06-01", 2000, Pay.UNPAID)
                .line("2026-12-08", 450)
                .answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(parameter(answer, "OVER_ENTITLEMENT", "minutes")).isEqualTo(200);
        assertThat(entitlements(answer)).containsExactly("STATUTORY_CARERS 2025-12-09/2026-12-08 2250 0 450 1800");
        Assessment beyondTheYear = asking("STATUTORY_CARERS")
                .taken("STATUTORY_CARERS", "2027-12-08", 2000, Pay.UNPAID)
                .line("2026-12-08", 450)
                .answer();
        assertThat(codes(beyondTheYear)).doesNotContain("OVER_ENTITLEMENT");
    }

    @Test
    void linesAYearApartEachHaveTheirOwnTwelveMonths() {
        Assessment answer = asking("STATUTORY_CARERS")
                .week(450)
                .line("2026-12-08", 450)
                .line("2027-12-08", 450)
                .answer();
        assertThat(codes(answer)).doesNotContain("OVER_ENTITLEMENT");
        assertThat(entitlements(answer)).containsExactly("STATUTORY_CARERS 2026-12-09/2027-12-08 450 0 450 0");
        Assessment closer = asking("STATUTORY_CARERS")
                .week(450)
                .line("2026-12-08", 450)
                .line("2027-12-07", 450)
                .answer();
        assertThat(parameter(closer, "OVER_ENTITLEMENT", "minutes")).isEqualTo(450);
    }

    @Test
    void theYearBeforeTheTwentyNinthEndsOnTheTwentyEighth() {
        assertThat(DateRange.yearEnding(LocalDate.parse("2028-02-29"))).hasToString("2027-03-01/2028-02-29");
        assertThat(DateRange.yearEnding(LocalDate.parse("2029-02-28"))).hasToString("2028-02-29/2029-02-28");
        assertThat(DateRange.yearEnding(LocalDate.parse("2026-11-23"))).hasToString("2025-11-24/2026-11-23");
    }

    @Test
    void theWeekIsThatOfTheDayOfTheRequest() {
        ContractHours fewer =
                ContractHours.of(2250, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-12-01"), 450)));
        assertThat(entitlements(asking("STATUTORY_CARERS")
                        .contract(fewer)
                        .line("2026-12-08", 450)
                        .answer()))
                .containsExactly("STATUTORY_CARERS 2025-12-09/2026-12-08 2250 0 450 1800");
        ContractHours none =
                ContractHours.of(2250, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-12-01"), 0)));
        assertThat(codes(asking("STATUTORY_CARERS")
                        .contract(none)
                        .line("2026-12-08", 2000)
                        .line("2026-12-09", 2000)
                        .answer()))
                .contains("OVER_ENTITLEMENT");
    }

    @Test
    void noticeIsTheLongerOfThreeDaysAndTwiceTheDates() {
        Assessment oneDate = asking("STATUTORY_CARERS")
                .line("2026-11-24", 225, 450)
                .line("2026-11-24", 225, 450)
                .answer();
        assertThat(codes(oneDate)).doesNotContain("SHORT_NOTICE");
        Assessment two = asking("STATUTORY_CARERS")
                .line("2026-11-24", 450)
                .line("2026-11-25", 0)
                .line("2026-11-26", 225, 450)
                .answer();
        assertThat(parameter(two, "SHORT_NOTICE", "daysGiven")).isEqualTo(3);
        assertThat(parameter(two, "SHORT_NOTICE", "daysNeeded")).isEqualTo(4);
    }

    @Test
    void halfADayIsTheLeast() {
        assertThat(codes(asking("STATUTORY_CARERS").line("2026-12-08", 225, 450).answer()))
                .doesNotContain("BELOW_HALF_DAY");
        assertThat(codes(asking("STATUTORY_CARERS").line("2026-12-08", 225, 451).answer()))
                .contains("BELOW_HALF_DAY");
    }

    @Test
    void whatHasPassedIsNotHeldAgainstIt() {
        Assessment answer = asking("STATUTORY_CARERS").line("2026-11-20", 450).answer();
        assertThat(codes(answer)).doesNotContain("RETROSPECTIVE", "POSSIBLY_UNAUTHORISED");
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.refusable()).isFalse();
        assertThat(answer.lines()).extracting(AssessedLine::policyVersion).containsExactly("CLR-2024");
    }
}
