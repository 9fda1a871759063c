package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.policy.assess.Asking.asking;
import static org.specialleave.policy.assess.Asking.codes;
import static org.specialleave.policy.assess.Asking.entitlements;
import static org.specialleave.policy.assess.Asking.finding;
import static org.specialleave.policy.assess.Asking.lines;
import static org.specialleave.policy.assess.Asking.parameter;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Severity;

/** Sections B and C (6.1 to 7.6, T2). */
class PublicDutiesAndVolunteeringTest {
    @ParameterizedTest
    @CsvSource({
        "PUBLIC_DUTY, true, UNPAID", "MAGISTRATE, true, UNPAID", "JURY_SERVICE, false, PAID",
        "TRIBUNAL_MEMBER, true, PAID", "HEARING_WITNESS, true, UNPAID", "TRUST_APPEAL_WITNESS, false, PAID",
        "RESERVE_FORCES, true, PAID", "PARLIAMENTARY_CANDIDATE, true, UNPAID", "LOCAL_GOVERNMENT, true, UNPAID",
        "CIVIC_OFFICE, true, UNPAID", "VOLUNTEERING, true, PAID", "COURT_WITNESS, true, PAID"
    })
    void isPaidAndRefusedAsTheTableSays(String type, boolean refusable, Pay pay) {
        Assessment answer = asking(type).line("2027-01-11", 450).answer();
        assertThat(answer.refusable()).isEqualTo(refusable);
        assertThat(answer.lines()).extracting(AssessedLine::pay).containsExactly(pay);
        assertThat(answer.outcome()).isNotEqualTo(Outcome.NOTIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLIC_DUTY", "MAGISTRATE", "LOCAL_GOVERNMENT"})
    void payAskedOfAnUnpaidTypeIsIgnored(String type) {
        assertThat(lines(asking(type).line("2027-01-11", 450, 450, Pay.PAID).answer()))
                .containsExactly("2027-01-11 450 UNPAID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JURY_SERVICE", "COURT_WITNESS", "RESERVE_FORCES", "PUBLIC_DUTY"})
    void dutiesThatHavePassedArePointedOut(String type) {
        Finding finding = finding(asking(type).line("2026-11-20", 450).answer(), "RETROSPECTIVE")
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(Severity.ADVISE);
        assertThat(finding.clause()).isEqualTo("6.3");
    }

    @Test
    void aBodyIsListedOnTheDayOrNot() {
        Assessment police = asking("PUBLIC_DUTY")
                .told("body", "POLICE_AUTHORITY")
                .line("2027-01-11", 450)
                .answer();
        assertThat(parameter(police, "BODY_NOT_LISTED", "body")).isEqualTo("POLICE_AUTHORITY");
        assertThat(codes(asking("PUBLIC_DUTY")
                        .told("body", "LAY_OBSERVERS")
                        .line("2027-01-11", 450)
                        .answer()))
                .doesNotContain("BODY_NOT_LISTED");
        assertThat(codes(asking("PUBLIC_DUTY").line("2027-01-11", 450).answer()))
                .doesNotContain("BODY_NOT_LISTED");
    }

    @Test
    void fourteenDaysAreEnoughForADuty() {
        assertThat(codes(asking("PUBLIC_DUTY").line("2026-12-05", 450).answer()))
                .doesNotContain("SHORT_NOTICE");
        Assessment late = asking("PUBLIC_DUTY").line("2026-12-04", 450).answer();
        assertThat(parameter(late, "SHORT_NOTICE", "daysGiven")).isEqualTo(13);
        assertThat(parameter(late, "SHORT_NOTICE", "daysNeeded")).isEqualTo(14);
    }

    @Test
    void halfDaysOfAMagistrateAreCountedByLeaveYear() {
        Assessment longer = asking("MAGISTRATE")
                .told("priorHalfDays", 25)
                .line("2026-12-08", 226, 450)
                .answer();
        assertThat(parameter(longer, "ABOVE_MINIMUM", "halfDays")).isEqualTo(27);
        Assessment exact = asking("MAGISTRATE")
                .told("priorHalfDays", 25)
                .line("2026-12-08", 225, 450)
                .answer();
        assertThat(codes(exact)).doesNotContain("ABOVE_MINIMUM");
        Assessment nextYear = asking("MAGISTRATE")
                .told("priorHalfDays", 26)
                .line("2027-03-31", 0)
                .line("2027-04-01", 225, 450)
                .answer();
        assertThat(parameter(nextYear, "ABOVE_MINIMUM", "halfDays"))
                .as("of the first line's year")
                .isEqualTo(27);
        Assessment across = asking("MAGISTRATE")
                .told("priorHalfDays", 25)
                .line("2027-03-31", 225, 450)
                .line("2027-04-01", 225, 450)
                .taken("MAGISTRATE", "2027-03-01", 4500, null)
                .answer();
        assertThat(codes(across)).doesNotContain("ABOVE_MINIMUM");
    }

    @Test
    void aWitnessWithoutSummonsNeedsADirectorAndKeepsPay() {
        Assessment answer = asking("COURT_WITNESS").line("2027-01-11", 450).answer();
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        assertThat(lines(answer)).containsExactly("2027-01-11 450 PAID");
        assertThat(finding(answer, "DIRECTOR_DISCRETION").orElseThrow().clause())
                .isEqualTo("T2");
    }

    @Test
    void feesAreDueOnPaidLinesOnly() {
        assertThat(asking("JURY_SERVICE").unpaid("2027-01-11", 450).answer().conditions())
                .containsExactly("RETURN_WHEN_RELEASED");
        assertThat(asking("TRIBUNAL_MEMBER").line("2027-01-11", 450).answer().conditions())
                .containsExactly("FEE_DUE");
        assertThat(asking("TRUST_APPEAL_WITNESS")
                        .line("2027-01-11", 450)
                        .answer()
                        .conditions())
                .isEmpty();
    }

    @Test
    void aHearingAboutTheTrustsWorkIsPaidAndCannotBeRefused() {
        Assessment answer = asking("HEARING_WITNESS")
                .told("relatedToTrustWork", true)
                .line("2027-01-11", 450)
                .unpaid("2027-01-12", 450)
                .answer();
        assertThat(lines(answer)).containsExactly("2027-01-11 450 PAID", "2027-01-12 450 UNPAID");
        assertThat(answer.conditions()).isEmpty();
        assertThat(answer.refusable()).isFalse();
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
    }

    @Test
    void reserveDaysOverTheirFigureAreUnpaidAndWantNotice() {
        Assessment answer = asking("RESERVE_FORCES")
                .week(1350)
                .taken("RESERVE_FORCES", "2026-06-01", 2600, Pay.PAID)
                .taken("RESERVE_FORCES", "2026-06-02", 2600, Pay.UNPAID)
                .line("2026-12-18", 450)
                .answer();
        assertThat(entitlements(answer)).containsExactly("RESERVE_FORCES 2026-27 2700 2600 450 0");
        assertThat(lines(answer)).containsExactly("2026-12-18 100 PAID", "2026-12-18 350 UNPAID");
        assertThat(answer.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(parameter(answer, "SHORT_NOTICE", "daysNeeded")).isEqualTo(28);
        assertThat(answer.conditions()).containsExactly("PAY_OFFSET");
        assertThat(codes(asking("RESERVE_FORCES").line("2026-11-24", 450).answer()))
                .isEmpty();
        assertThat(codes(asking("RESERVE_FORCES").unpaid("2026-12-19", 450).answer()))
                .doesNotContain("SHORT_NOTICE");
    }

    @Test
    void aReservistCalledOutIsHumanResourcesMatterAndTheBlockedAnswerKeepsThePayAsked() {
        Assessment answer = asking("RESERVE_FORCES")
                .told("calledOut", true)
                .taken("RESERVE_FORCES", "2026-06-01", 4500, Pay.PAID)
                .line("2026-12-01", 450)
                .answer();
        assertThat(parameter(answer, "NOT_THIS_TYPE", "redirect")).isEqualTo("HR");
        assertThat(lines(answer)).containsExactly("2026-12-01 450 PAID");
        assertThat(codes(answer))
                .contains("UNPAID_BEYOND_ENTITLEMENT")
                .doesNotContain("UNPAID_PENSION_NOTE", "SHORT_NOTICE");
        assertThat(answer.conditions()).containsExactly("PAY_OFFSET");
    }

    @ParameterizedTest
    @CsvSource({"PARLIAMENTARY_CANDIDATE, 6.17", "CIVIC_OFFICE, 6.23"})
    void candidatesAndLordMayorsNeedADirector(String type, String clause) {
        Assessment answer = asking(type).line("2027-01-11", 450).answer();
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        assertThat(finding(answer, "DIRECTOR_DISCRETION").orElseThrow().clause())
                .isEqualTo(clause);
    }

    @ParameterizedTest
    @CsvSource({
        "360, 400, false",
        "180, 400, false",
        "400, 400, false",
        "200, 400, false",
        "201, 401, false",
        "200, 401, true",
        "100, 100, false",
        "50, 101, true",
        "51, 101, false"
    })
    void councilDutiesAreInUnitsOrTheDaysOwnShiftOrHalfOfIt(int minutes, int shift, boolean pointedOut) {
        Assessment answer = asking("LOCAL_GOVERNMENT")
                .week(1800)
                .line("2027-01-11", minutes, shift)
                .answer();
        assertThat(codes(answer).contains("NOT_IN_UNITS")).isEqualTo(pointedOut);
        if (pointedOut) {
            assertThat(parameter(answer, "NOT_IN_UNITS", "units")).isEqualTo(List.of(180, 360));
        }
    }

    @Test
    void volunteeringIsFifteenHoursProRataAndNeverRaised() {
        assertThat(entitlements(asking("VOLUNTEERING")
                        .week(2400)
                        .line("2026-12-28", 450)
                        .answer()))
                .containsExactly("VOLUNTEERING 2026-27 900 0 450 450");
        Assessment over =
                asking("VOLUNTEERING").week(900).line("2026-12-28", 450).answer();
        assertThat(over.blocked()).isTrue();
        assertThat(parameter(over, "OVER_ENTITLEMENT", "minutes")).isEqualTo(90);
        assertThat(lines(over)).containsExactly("2026-12-28 450 PAID");
    }

    @Test
    void volunteeringThatHasPassedIsBlockedAndSaysAllElse() {
        Assessment answer = asking("VOLUNTEERING")
                .told("hostRegistered", false)
                .told("volunteerRegistered", false)
                .line("2026-11-20", 450)
                .answer();
        assertThat(codes(answer))
                .containsExactlyInAnyOrder("RETROSPECTIVE", "SHORT_NOTICE", "REGISTER_FIRST", "HOST_NOT_REGISTERED");
        assertThat(finding(answer, "REGISTER_FIRST").orElseThrow().severity()).isEqualTo(Severity.REQUIRE);
        assertThat(finding(answer, "HOST_NOT_REGISTERED").orElseThrow().clause())
                .isEqualTo("7.1.5");
    }

    @Test
    void whatIsNotToldOfAnOpportunityBringsNoFinding() {
        assertThat(codes(asking("VOLUNTEERING").line("2026-12-28", 450).answer()))
                .isEmpty();
        assertThat(codes(asking("VOLUNTEERING")
                        .told("forTrustCharity", false)
                        .line("2026-12-28", 450)
                        .answer()))
                .isEmpty();
    }
}
