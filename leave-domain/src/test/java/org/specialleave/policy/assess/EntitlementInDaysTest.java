package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.days;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.finding;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;

/**
 * Another trust: three days for dependants a financial year, five for bereavement in twelve months and two more abroad,
 * one at home.
 */
class EntitlementInDaysTest {
    private static final Policies NTH = new ReleasedPolicies(Optional.empty(), List.of("NTH-1", "CLR-2024")).policies();

    @Test
    void threeShiftsForADependantArePaidHoweverLong() {
        Assessment answer = days("DEPENDANT_EMERGENCY", 23, 25, 690).answer(NTH);
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(2070);
        assertThat(codes(answer)).containsExactly("DEPENDANT_TIME_OFF");
    }

    @Test
    void theFourthIsUnpaidAndStillALineManagersMatter() {
        Assessment answer = days("DEPENDANT_EMERGENCY", 23, 26, 690).answer(NTH);
        assertThat(lines(answer)).last().isEqualTo("2026-11-26 690 UNPAID");
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER);
        Finding used = finding(answer, "PAID_DAYS_USED").orElseThrow();
        assertThat(new FindingSentences(NTH, Locale.UK).said(used).what())
                .isEqualTo(
                        "11 hours 30 minutes of this go beyond the three paid days of the financial year and are unpaid.");
    }

    @Test
    void theFinancialYearBringsThreeNewDays() {
        Asking asking = asking("DEPENDANT_EMERGENCY")
                .at("2027-03-30T09:00:00Z")
                .taken("DEPENDANT_EMERGENCY", "2026-06-01", 1350, Pay.PAID, 450)
                .line("2027-03-31", 450)
                .line("2027-04-01", 450);
        assertThat(lines(asking.answer(NTH))).containsExactly("2027-03-31 450 UNPAID", "2027-04-01 450 PAID");
    }

    @Test
    void aPartTimerHasThreeOfTheirOwnDays() {
        Assessment answer = days("DEPENDANT_EMERGENCY", 23, 25, 360).week(1080).answer(NTH);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(1080);
        // a request of one such day leaves two, each a fifth of the week as far as anybody knows
        assertThat(entitlements(asking("DEPENDANT_EMERGENCY")
                        .week(1080)
                        .line("2026-11-23", 360)
                        .answer(NTH)))
                .containsExactly("DEPENDANT_EMERGENCY 2026-27 792 0 360 432");
    }

    @Test
    void oneDomesticDayInHalves() {
        Assessment answer = asking("DOMESTIC_EMERGENCY")
                .line("2026-11-23", 375, 750)
                .line("2026-11-24", 225, 450)
                .line("2026-11-25", 1, 450)
                .answer(NTH);
        assertThat(lines(answer)).containsExactly("2026-11-23 375 PAID", "2026-11-24 225 PAID", "2026-11-25 1 UNPAID");
        assertThat(parameter(answer, "PAID_DAY_USED", "minutes")).isEqualTo(1);
    }

    @Test
    void domesticDaysDoNotUseUpThoseForDependants() {
        assertThat(asking("DEPENDANT_EMERGENCY")
                        .taken("DOMESTIC_EMERGENCY", "2026-06-01", 450, Pay.PAID, 450)
                        .line("2026-11-23", 450)
                        .answer(NTH)
                        .entitlements()
                        .get(0)
                        .takenMinutes())
                .isZero();
    }

    @Test
    void fiveDaysForABereavementAndTwoMoreAbroad() {
        assertThat(days("BEREAVEMENT", 23, 29, 450)
                        .told("travelAbroad", true)
                        .answer(NTH)
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
        Assessment home =
                days("BEREAVEMENT", 23, 29, 450).told("travelAbroad", false).answer(NTH);
        assertThat(home.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(home.minutes(Pay.AT_DISCRETION)).isEqualTo(900);
    }

    @Test
    void bereavementCountsInTwelveMonthsOnEndAndNotInTheFinancialYear() {
        Asking asking = asking("BEREAVEMENT")
                .at("2027-04-05T09:00:00Z")
                .taken("BEREAVEMENT", "2027-03-29", 1800, Pay.PAID, 450)
                .line("2027-04-06", 450)
                .line("2027-04-07", 450);
        assertThat(lines(asking.answer(NTH))).containsExactly("2027-04-06 450 PAID", "2027-04-07 450 AT_DISCRETION");
        Asking later = asking("BEREAVEMENT")
                .at("2028-03-20T09:00:00Z")
                .taken("BEREAVEMENT", "2027-03-29", 2250, Pay.PAID, 450)
                .line("2028-03-28", 450)
                .line("2028-03-29", 450);
        assertThat(lines(later.answer(NTH))).containsExactly("2028-03-28 450 AT_DISCRETION", "2028-03-29 450 PAID");
    }

    @Test
    void aLongNightShiftCountsAsOneDay() {
        Asking nights = asking("BEREAVEMENT").week(2070);
        for (int day = 23; day <= 27; day++) {
            nights.line("2026-11-" + day, 690);
        }
        assertThat(nights.answer(NTH).minutes(Pay.PAID)).isEqualTo(3450);
    }

    @Test
    void fertilityTreatmentNeedsAYearOfService() {
        Assessment early = asking("FERTILITY_TREATMENT")
                .inServiceSince("2025-11-24")
                .line("2026-11-23", 450)
                .answer(NTH);
        assertThat(early.blocked()).isTrue();
        assertThat(asking("FERTILITY_TREATMENT")
                        .inServiceSince("2025-11-24")
                        .line("2026-11-24", 450)
                        .answer(NTH)
                        .outcome())
                .isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void aWitnessIsPaidWhereThereIsASummonsAndAJurorByTheCourt() {
        assertThat(asking("COURT_WITNESS")
                        .told("summons", true)
                        .line("2026-11-23", 450)
                        .answer(NTH)
                        .minutes(Pay.PAID))
                .isEqualTo(450);
        assertThat(asking("COURT_WITNESS").line("2026-11-23", 450).answer(NTH).minutes(Pay.UNPAID))
                .isEqualTo(450);
        Assessment jury = asking("JURY_SERVICE").line("2026-11-23", 450).answer(NTH);
        assertThat(jury.minutes(Pay.UNPAID)).isEqualTo(450);
        assertThat(jury.refusable()).isFalse();
        assertThat(codes(jury)).contains("CLAIM_FROM_COURT");
    }

    @Test
    void childBereavementIsARightAsTheLawHasIt() {
        Assessment answer = asking("CHILD_BEREAVEMENT")
                .week(1350)
                .told("dateOfDeath", LocalDate.parse("2026-11-01"))
                .line("2026-11-23", 450)
                .answer(NTH);
        assertThat(answer.outcome()).isEqualTo(Outcome.NOTIFIED);
        assertThat(answer.refusable()).isFalse();
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2026-11-01/2027-11-28 2700 0 450 2250");
    }
}
