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
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Severity;

/** Section A but for carer's leave (5.16 to 5.46). */
class FamilyAndHomeLeaveTest {
    @Test
    void moreThanOneShiftAtHomeGoesToTheSeniorManagerAndADirector() {
        Assessment answer = asking("EMERGENCY_DOMESTIC")
                .told("linkedShifts", new BigDecimal("0.5"))
                .line("2026-11-23", 450)
                .answer();
        assertThat(answer.route())
                .containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.DIRECTOR);
        assertThat(lines(answer)).containsExactly("2026-11-23 225 PAID", "2026-11-23 225 AT_DISCRETION");
        assertThat(codes(answer)).doesNotContain("DEPENDANT_TIME_OFF");
    }

    @Test
    void whereAllBeyondIsUnpaidTheSeniorManagerAloneAgrees() {
        Assessment unpaid = asking("EMERGENCY_DOMESTIC")
                .line("2026-11-23", 450)
                .unpaid("2026-11-24", 450)
                .answer();
        assertThat(unpaid.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.SENIOR_MANAGER);
        assertThat(lines(unpaid)).containsExactly("2026-11-23 450 PAID", "2026-11-24 450 UNPAID");
        Assessment some = asking("EMERGENCY_DOMESTIC")
                .line("2026-11-23", 450)
                .unpaid("2026-11-24", 450)
                .line("2026-11-25", 1, 450)
                .answer();
        assertThat(some.route())
                .containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.DIRECTOR);
        assertThat(parameter(some, "EMERGENCY_BEYOND_ONE_SHIFT", "minutes")).isEqualTo(451);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CARERS", "EMERGENCY_DOMESTIC", "DOMESTIC_CRISIS", "HOSPITAL_ATTENDANCE"})
    void leaveNobodyKnewOfIsPointedOut(String type) {
        assertThat(codes(asking(type).line("2026-11-20", 450).answer()))
                .contains("RETROSPECTIVE", "POSSIBLY_UNAUTHORISED");
        assertThat(codes(asking(type)
                        .line("2026-11-20", 450)
                        .told("managerToldAt", Instant.parse("2026-11-20T07:00:00Z"))
                        .answer()))
                .contains("RETROSPECTIVE")
                .doesNotContain("POSSIBLY_UNAUTHORISED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEREAVEMENT", "CHILD_BEREAVEMENT", "INTERVIEW", "RELIGIOUS_OBSERVANCE"})
    void ofOtherLeaveNobodySaysIt(String type) {
        assertThat(codes(asking(type).line("2026-11-20", 450).answer()))
                .contains("RETROSPECTIVE")
                .doesNotContain("POSSIBLY_UNAUTHORISED");
    }

    @Test
    void bereavementHasItsOwnFigureBesideTheCap() {
        Assessment answer = asking("BEREAVEMENT")
                .taken("BEREAVEMENT", "2026-05-04", 2000, Pay.PAID)
                .taken("BEREAVEMENT", "2026-05-05", 2000, Pay.UNPAID)
                .taken("CARERS", "2026-05-06", 100, Pay.PAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer))
                .containsExactlyInAnyOrder(
                        "BEREAVEMENT 2026-27 2250 2000 450 0", "SPECIAL_LEAVE_CAP 2026-27 2250 2100 450 0");
        assertThat(parameter(answer, "BEREAVEMENT_EXTENSION", "minutes")).isEqualTo(200);
        assertThat(parameter(answer, "OVER_CAP", "minutes")).isEqualTo(300);
        assertThat(lines(answer)).containsExactly("2026-11-23 150 PAID", "2026-11-23 300 AT_DISCRETION");
        assertThat(answer.route())
                .containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE, ApprovalLevel.DIRECTOR);
        assertThat(codes(answer)).contains("DEPENDANT_TIME_OFF");
    }

    @Test
    void theFigureForAChildIsTheGreaterOf75HoursProRataAndTwoOwnWeeks() {
        assertThat(child().week(2400).line("2026-11-23", 450).answer().entitlements())
                .extracting(Entitlement::entitledMinutes)
                .containsExactly(4800);
        assertThat(child().contract(ContractHours.always(1000, 2400))
                        .line("2026-11-23", 450)
                        .answer()
                        .entitlements())
                .extracting(Entitlement::entitledMinutes)
                .containsExactly(2000);
        assertThat(child().contract(ContractHours.always(1000, 2000))
                        .line("2026-11-23", 450)
                        .answer()
                        .entitlements())
                .extracting(Entitlement::entitledMinutes)
                .containsExactly(2250);
    }

    @Test
    void theWindowIsThePeriodAndOnlyRowsInItCount() {
        Assessment answer = child().taken("CHILD_BEREAVEMENT", "2026-11-19", 450, Pay.PAID)
                .taken("CHILD_BEREAVEMENT", "2026-11-20", 450, Pay.PAID)
                .taken("CHILD_BEREAVEMENT", "2026-11-21", 450, Pay.UNPAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2026-11-20/2027-12-17 4500 450 450 3600");
        assertThat(answer.outcome()).isEqualTo(Outcome.NOTIFIED);
        assertThat(answer.refusable()).isFalse();
    }

    @Test
    void withoutADateOfDeathAllRowsCountAndThePeriodIsNotKnown() {
        Assessment answer = asking("CHILD_BEREAVEMENT")
                .taken("CHILD_BEREAVEMENT", "2020-11-19", 4300, Pay.PAID)
                .line("2026-11-23", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT null 4500 4300 450 0");
        assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(answer.refusable()).isTrue();
    }

    @Test
    void linesAfterTheWindowUseNothingOfTheFigureAndStayUnpaidIfAskedSo() {
        Assessment answer = child().line("2027-12-17", 450)
                .line("2027-12-18", 450)
                .unpaid("2027-12-20", 450)
                .answer();
        assertThat(lines(answer))
                .containsExactly("2027-12-17 450 PAID", "2027-12-18 450 AT_DISCRETION", "2027-12-20 450 UNPAID");
        assertThat(parameter(answer, "OUTSIDE_WINDOW", "lastDay")).isEqualTo(LocalDate.parse("2027-12-17"));
        assertThat(entitlements(answer)).containsExactly("CHILD_BEREAVEMENT 2026-11-20/2027-12-17 4500 0 450 4050");
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HR);
        Assessment allAfter = child().line("2027-12-18", 450).answer();
        assertThat(allAfter.entitlements()).isEmpty();
    }

    @Test
    void aLineBeforeTheDeathIsCarersLeaveAndABlockedAnswerKeepsThePayAsked() {
        Assessment answer =
                child().line("2026-11-19", 450).line("2027-12-18", 450).answer();
        assertThat(finding(answer, "BEFORE_EVENT")).get().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.BLOCK);
            assertThat(finding.clause()).isEqualTo("5.30");
            assertThat(finding.parameters()).containsEntry("redirect", "CARERS");
        });
        assertThat(lines(answer)).containsExactly("2026-11-19 450 PAID", "2027-12-18 450 PAID");
        assertThat(codes(answer)).contains("OUTSIDE_WINDOW");
    }

    @Test
    void weeksOfPregnancyDecideAndNeedNotBeTold() {
        assertThat(codes(child().told("stillbirthWeeks", 24)
                        .line("2026-11-23", 450)
                        .answer()))
                .isEmpty();
        Assessment early =
                child().told("stillbirthWeeks", 23).line("2026-11-23", 450).answer();
        assertThat(codes(early)).containsExactly("EARLY_LOSS");
        assertThat(lines(early)).containsExactly("2026-11-23 450 PAID");
        Assessment earlier = child().told("stillbirthWeeks", 22)
                .told("stillbirthDays", 6)
                .line("2026-11-23", 450)
                .answer();
        assertThat(finding(earlier, "NOT_THIS_TYPE")).get().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("5.26");
            assertThat(finding.parameters()).containsEntry("redirect", "BEREAVEMENT");
        });
        assertThat(codes(child().told("stillbirthDays", 6)
                        .line("2026-11-23", 450)
                        .answer()))
                .isEmpty();
    }

    @Test
    void aFestivalIsUnpaidOrOtherLeave() {
        Assessment unpaid =
                asking("RELIGIOUS_OBSERVANCE").unpaid("2026-12-21", 450).answer();
        assertThat(unpaid.outcome()).isEqualTo(Outcome.ALLOWED);
        Assessment paid = asking("RELIGIOUS_OBSERVANCE")
                .unpaid("2026-12-21", 450)
                .line("2026-12-22", 450, 450, Pay.PAID)
                .answer();
        assertThat(codes(paid)).containsExactly("USE_OTHER_LEAVE", "UNPAID_PENSION_NOTE");
        assertThat(lines(paid)).containsExactly("2026-12-21 450 UNPAID", "2026-12-22 450 UNPAID");
        assertThat(codes(asking("RELIGIOUS_OBSERVANCE").line("2026-12-21", 0).answer()))
                .containsExactly("NO_HOURS");
    }

    @Test
    void anInterviewIsElsewhereUnlessSaidOtherwise() {
        Assessment elsewhere = asking("INTERVIEW").line("2026-12-01", 120).answer();
        assertThat(codes(elsewhere)).containsExactly("USE_OWN_TIME");
        assertThat(elsewhere.refusable()).isTrue();
        Assessment atRisk =
                asking("INTERVIEW").told("atRisk", true).line("2026-12-01", 120).answer();
        assertThat(atRisk.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(atRisk.refusable()).isFalse();
    }

    @Test
    void hospitalAttendanceBeyondAWeekGoesToTheHeadOfServiceAndStaysAsItIs() {
        Assessment answer = asking("HOSPITAL_ATTENDANCE")
                .taken("HOSPITAL_ATTENDANCE", "2026-05-04", 1000, Pay.PAID)
                .taken("HOSPITAL_ATTENDANCE", "2026-05-05", 1000, null)
                .line("2026-12-01", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("HOSPITAL_ATTENDANCE 2026-27 2250 2000 450 0");
        assertThat(parameter(answer, "HOSPITAL_FURTHER_DAYS", "minutes")).isEqualTo(200);
        assertThat(lines(answer)).containsExactly("2026-12-01 450 UNPAID");
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
    }

    @Test
    void payForHospitalAttendanceIsAnException() {
        Assessment said = asking("HOSPITAL_ATTENDANCE")
                .told("paidInException", true)
                .line("2026-12-01", 450)
                .unpaid("2026-12-02", 450)
                .answer();
        assertThat(lines(said)).containsExactly("2026-12-01 450 AT_DISCRETION", "2026-12-02 450 UNPAID");
        assertThat(finding(said, "PAID_IN_EXCEPTION")).get().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("5.46");
            assertThat(finding.parameters()).isEmpty();
        });
        Assessment asked = asking("HOSPITAL_ATTENDANCE")
                .line("2026-12-01", 450, 450, Pay.PAID)
                .line("2026-12-02", 450)
                .answer();
        assertThat(lines(asked)).containsExactly("2026-12-01 450 AT_DISCRETION", "2026-12-02 450 UNPAID");
    }

    private static Asking child() {
        return asking("CHILD_BEREAVEMENT").told("dateOfDeath", LocalDate.parse("2026-11-20"));
    }
}
