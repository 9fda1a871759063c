package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.finding;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Severity;

/** Carer's leave (5.11 to 5.15): shifts of one incident, and the cap. */
class CarersLeaveTest {
    @Test
    void oneShiftBringsNothingButTheRightForDependants() {
        Assessment answer = asking("CARERS").line("2026-11-23", 450).answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(answer.refusable()).isTrue();
        assertThat(answer.conditions()).isEmpty();
        assertThat(codes(answer)).containsExactly("DEPENDANT_TIME_OFF");
        assertThat(finding(answer, "DEPENDANT_TIME_OFF").orElseThrow().clause()).isEqualTo("ERA 57A");
        assertThat(answer.lines()).allSatisfy(line -> {
            assertThat(line.policyVersion()).isEqualTo("LPT-8");
            assertThat(line.leaveYear()).isEqualTo("2026-27");
            assertThat(line.asked()).isZero();
        });
    }

    @Test
    void aMinuteMoreThanOneShiftIsExtenuating() {
        Assessment answer = asking("CARERS")
                .line("2026-11-23", 450)
                .line("2026-11-24", 1, 450)
                .answer();
        assertThat(codes(answer)).contains("CARERS_EXTENUATING").doesNotContain("CARERS_BEYOND_THREE_SHIFTS");
        assertThat(parameter(answer, "CARERS_EXTENUATING", "minutes")).isNull();
    }

    @Test
    void aMinuteMoreThanThreeShiftsIsTheHeadOfServices() {
        Assessment answer = asking("CARERS")
                .line("2026-11-23", 450)
                .line("2026-11-24", 450)
                .line("2026-11-25", 450)
                .line("2026-11-26", 1, 450)
                .answer();
        assertThat(codes(answer)).contains("CARERS_BEYOND_THREE_SHIFTS").doesNotContain("CARERS_EXTENUATING");
        assertThat(parameter(answer, "CARERS_BEYOND_THREE_SHIFTS", "minutes")).isEqualTo(1);
        assertThat(finding(answer, "CARERS_BEYOND_THREE_SHIFTS").orElseThrow().clause())
                .isEqualTo("5.15");
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(lines(answer))
                .containsExactly(
                        "2026-11-23 450 PAID",
                        "2026-11-24 450 PAID",
                        "2026-11-25 450 PAID",
                        "2026-11-26 1 AT_DISCRETION");
    }

    @Test
    void partsOfDifferentShiftsAddUpExactly() {
        // 1/3 + 2/3 + 1 + 1 shifts are three, whatever their lengths
        Assessment three = asking("CARERS")
                .line("2026-11-23", 150, 450)
                .line("2026-11-24", 460, 690)
                .line("2026-11-25", 690)
                .line("2026-11-26", 450)
                .answer();
        assertThat(codes(three)).contains("CARERS_EXTENUATING").doesNotContain("CARERS_BEYOND_THREE_SHIFTS");
    }

    @Test
    void theLimitInsideAMinuteIsRoundedUpToThePersonsGood() {
        // 0.5 of 451 minutes is within: 2.5 linked shifts leave half a shift, 225.5 minutes
        Assessment answer = asking("CARERS")
                .told("linkedShifts", new BigDecimal("2.5"))
                .line("2026-11-23", 300, 451)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-11-23 226 PAID", "2026-11-23 74 AT_DISCRETION");
        assertThat(parameter(answer, "CARERS_BEYOND_THREE_SHIFTS", "minutes")).isEqualTo(74);
    }

    @Test
    void lessThanAWholeMinuteBeyondIsNotBeyond() {
        Assessment answer = asking("CARERS")
                .told("linkedShifts", new BigDecimal("0.0001"))
                .line("2026-11-23", 450)
                .answer();
        assertThat(codes(answer)).doesNotContain("CARERS_EXTENUATING");
        Assessment three = asking("CARERS")
                .told("linkedShifts", new BigDecimal("2.0001"))
                .line("2026-11-23", 450)
                .answer();
        assertThat(codes(three)).contains("CARERS_EXTENUATING").doesNotContain("CARERS_BEYOND_THREE_SHIFTS");
    }

    @Test
    void linkedShiftsOfTheSameIncidentCountFirst() {
        Assessment second = asking("CARERS")
                .told("linkedShifts", BigDecimal.ONE)
                .line("2026-11-23", 450)
                .answer();
        assertThat(codes(second)).contains("CARERS_EXTENUATING");
        Assessment fourth = asking("CARERS")
                .told("linkedShifts", new BigDecimal(3))
                .line("2026-11-23", 450)
                .answer();
        assertThat(lines(fourth)).containsExactly("2026-11-23 450 AT_DISCRETION");
        assertThat(codes(fourth)).doesNotContain("CARERS_EXTENUATING");
    }

    @Test
    void unpaidLinesCountAsShiftsAndStayUnpaidBeyond() {
        Assessment answer = asking("CARERS")
                .unpaid("2026-11-23", 450)
                .unpaid("2026-11-24", 450)
                .unpaid("2026-11-25", 450)
                .unpaid("2026-11-26", 450)
                .line("2026-11-27", 450)
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(parameter(answer, "CARERS_BEYOND_THREE_SHIFTS", "minutes")).isEqualTo(900);
        assertThat(lines(answer)).contains("2026-11-26 450 UNPAID", "2026-11-27 450 AT_DISCRETION");
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 450 1800");
        assertThat(codes(answer)).contains("UNPAID_PENSION_NOTE").doesNotContain("NO_CONTRACTED_HOURS");
    }

    @Test
    void minutesBeyondOneLimitStillUseUpTheOther() {
        // three shifts of 12 h leave 90 minutes of the week; the fourth is beyond the shifts and, but for those, beyond
        // the cap
        Assessment answer = asking("CARERS")
                .line("2026-11-23", 720)
                .line("2026-11-24", 720)
                .line("2026-11-25", 720)
                .line("2026-11-26", 720)
                .answer();
        assertThat(parameter(answer, "CARERS_BEYOND_THREE_SHIFTS", "minutes")).isEqualTo(720);
        assertThat(parameter(answer, "OVER_CAP", "minutes")).isEqualTo(630);
        assertThat(lines(answer)).endsWith("2026-11-26 720 AT_DISCRETION");
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThat(entitlements(answer)).containsExactly("SPECIAL_LEAVE_CAP 2026-27 2250 0 2880 0");
    }

    @Test
    void linesAreTakenInOrderOfDateWhateverTheOrderGiven() {
        Assessment answer = asking("CARERS")
                .week(900)
                .line("2026-11-25", 450)
                .line("2026-11-23", 450)
                .line("2026-11-24", 450)
                .answer();
        assertThat(lines(answer))
                .containsExactly("2026-11-23 450 PAID", "2026-11-24 450 PAID", "2026-11-25 450 AT_DISCRETION");
        assertThat(answer.lines()).extracting(AssessedLine::asked).containsExactly(1, 2, 0);
    }

    @Test
    void linesOfOneDateAreTakenInTheOrderGiven() {
        Assessment answer = asking("CARERS")
                .week(200)
                .line("2026-11-23", 150, 450)
                .line("2026-11-23", 100, 450)
                .answer();
        assertThat(lines(answer))
                .containsExactly("2026-11-23 150 PAID", "2026-11-23 50 PAID", "2026-11-23 50 AT_DISCRETION");
        assertThat(answer.lines()).extracting(AssessedLine::asked).containsExactly(0, 1, 1);
    }

    @Test
    void theFormMayFollowTheAbsence() {
        Assessment answer = asking("CARERS").line("2026-11-20", 450).answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(finding(answer, "RETROSPECTIVE")).get().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ADVISE);
            assertThat(finding.clause()).isEqualTo("5.50");
            assertThat(finding.parameters()).isEmpty();
        });
        assertThat(codes(answer)).contains("POSSIBLY_UNAUTHORISED");
        Assessment told = asking("CARERS")
                .line("2026-11-20", 450)
                .told("managerToldAt", Instant.parse("2026-11-20T06:40:00Z"))
                .answer();
        assertThat(codes(told)).contains("RETROSPECTIVE").doesNotContain("POSSIBLY_UNAUTHORISED");
    }

    @Test
    void theDayOfTheRequestIsLondons() {
        Assessment sameDay = asking("CARERS")
                .at("2026-06-19T23:30:00Z")
                .line("2026-06-20", 450)
                .answer();
        assertThat(codes(sameDay)).doesNotContain("RETROSPECTIVE");
        Assessment dayBefore = asking("CARERS")
                .at("2026-06-19T23:30:00Z")
                .line("2026-06-19", 450)
                .answer();
        assertThat(codes(dayBefore)).contains("RETROSPECTIVE");
    }

    @Test
    void aDayThatIsNotWorkedStandsInTheAnswerAndCountsNowhere() {
        Assessment answer = asking("CARERS")
                .line("2026-11-19", 0)
                .line("2026-11-23", 450)
                .line("2027-04-02", 0)
                .answer();
        assertThat(lines(answer)).containsExactly("2026-11-19 0 PAID", "2026-11-23 450 PAID", "2027-04-02 0 PAID");
        assertThat(codes(answer)).doesNotContain("RETROSPECTIVE", "CARERS_EXTENUATING", "NO_HOURS");
        assertThat(entitlements(answer)).hasSize(1);
    }

    @Test
    void nothingButDaysNotWorkedIsBlockedAndSaysTheRightAllTheSame() {
        Assessment answer =
                asking("CARERS").line("2026-11-22", 0).line("2026-11-29", 0).answer();
        assertThat(answer.blocked()).isTrue();
        assertThat(answer.route()).isEmpty();
        assertThat(codes(answer)).containsExactly("NO_HOURS", "DEPENDANT_TIME_OFF");
        assertThat(answer.entitlements()).isEmpty();
    }

    @Test
    void anEmergencyAdmissionIsCarersLeave() {
        Assessment answer = asking("CARERS")
                .told("emergencyAdmission", true)
                .line("2026-11-23", 450)
                .answer();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void aHugeOrTinyNumberOfLinkedShiftsIsTakenInItsStride() {
        assertThat(codes(asking("CARERS")
                        .told("linkedShifts", new BigDecimal("1e400000000"))
                        .line("2026-11-23", 450)
                        .answer()))
                .contains("CARERS_BEYOND_THREE_SHIFTS");
        assertThat(codes(asking("CARERS")
                        .told("linkedShifts", new BigDecimal("1e-400000000"))
                        .line("2026-11-23", 450)
                        .answer()))
                .doesNotContain("CARERS_EXTENUATING");
    }
}
