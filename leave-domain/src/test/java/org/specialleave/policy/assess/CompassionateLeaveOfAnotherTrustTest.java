package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.days;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.release.ReleasedPolicies;

/**
 * Another trust: three days by the manager, up to six by the head of service in exceptional cases, and jury service
 * with pay.
 */
class CompassionateLeaveOfAnotherTrustTest {
    private static final Policies EVL = new ReleasedPolicies(Optional.empty(), List.of("EVL-1", "CLR-2024")).policies();

    @Test
    void threeDaysAreTheManagers() {
        Assessment answer = days("COMPASSIONATE", 23, 25, 450).answer(EVL);
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(1350);
    }

    @Test
    void theFourthToTheSixthAreTheHeadOfServicesAndTheSeventhIsUnpaid() {
        Assessment answer = days("COMPASSIONATE", 23, 29, 450).answer(EVL);
        assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(answer.lines())
                .extracting(AssessedLine::pay)
                .containsExactly(
                        Pay.PAID,
                        Pay.PAID,
                        Pay.PAID,
                        Pay.AT_DISCRETION,
                        Pay.AT_DISCRETION,
                        Pay.AT_DISCRETION,
                        Pay.UNPAID);
        assertThat(parameter(answer, "BEYOND_SIX_DAYS", "minutes")).isEqualTo(450);
    }

    @Test
    void whatWasTakenAnywhereInTheCalendarYearCountsFirst() {
        Asking asking = asking("COMPASSIONATE")
                .at("2026-12-30T09:00:00Z")
                .taken("COMPASSIONATE", "2026-01-05", 2070, Pay.PAID, 690)
                .line("2026-12-31", 450)
                .line("2027-01-01", 450);
        assertThat(lines(asking.answer(EVL))).containsExactly("2026-12-31 450 AT_DISCRETION", "2027-01-01 450 PAID");
    }

    @Test
    void aHalfTimerWithLongShiftsHasDaysAndNotHours() {
        Assessment answer = days("COMPASSIONATE", 23, 25, 690).week(1035).answer(EVL);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(2070);
    }

    @Test
    void aLimitInsideAShiftSplitsItToTheMinute() {
        Asking asking = asking("COMPASSIONATE")
                .taken("COMPASSIONATE", "2026-06-01", 1200, Pay.PAID, 450)
                .line("2026-11-23", 690);
        // a third of a day is left: 230 of 690 minutes
        assertThat(lines(asking.answer(EVL))).containsExactly("2026-11-23 230 PAID", "2026-11-23 460 AT_DISCRETION");
    }

    @Test
    void askedForWithoutPayNeedsNobodyElse() {
        Asking asking = asking("COMPASSIONATE");
        for (int day = 23; day <= 29; day++) {
            asking.unpaid("2026-11-" + day, 450);
        }
        assertThat(asking.answer(EVL).route()).containsExactly(ApprovalLevel.LINE_MANAGER);
    }

    @Test
    void juryServiceIsPaidAndTheFeeIsDue() {
        Assessment answer = days("JURY_SERVICE", 16, 27, 450).answer(EVL);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(12 * 450);
        assertThat(answer.refusable()).isFalse();
        assertThat(answer.conditions()).containsExactly("FEE_DUE", "RETURN_WHEN_RELEASED");
        assertThat(codes(answer)).isEmpty();
    }

    @Test
    void publicDutiesArePaidForAWeekInProportion() {
        Assessment answer = days("PUBLIC_DUTY", 23, 25, 450).week(1125).answer(EVL);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(1125);
        assertThat(codes(answer)).contains("PUBLIC_DUTY_UNPAID", "SHORT_NOTICE", "UNPAID_PENSION_NOTE");
    }
}
