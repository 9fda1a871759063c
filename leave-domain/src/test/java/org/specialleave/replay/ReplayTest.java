package org.specialleave.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.specialleave.policy.model.ApprovalLevel.HEAD_OF_SERVICE;
import static org.specialleave.policy.model.ApprovalLevel.LINE_MANAGER;
import static org.specialleave.replay.Asked.asked;
import static org.specialleave.replay.Asked.candidate;
import static org.specialleave.replay.Asked.job;
import static org.specialleave.replay.Asked.part;
import static org.specialleave.replay.Asked.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.replay.HistoricalPart.LineOutcome;

/** Real requests answered again, the policy as it is on one side and a candidate in force on the other. */
class ReplayTest {
    private static final Policies RELEASED = new ReleasedPolicies().policies();
    private static final PolicyPack HALF_A_WEEK = candidate(
            "LPT-9",
            "2030-01-01",
            "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
            "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");
    private static final PolicyPack TWO_WEEKS = candidate(
            "LPT-9",
            "2030-01-01",
            "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
            "figure: 2 working weeks\n  per: each leave year\n  clause: 5.8");

    private final List<Difference> differences = new ArrayList<>();
    private Totals totals;

    private void replay(PolicyPack candidate, HistoricalPerson person) {
        replay(RELEASED, candidate, person);
    }

    private void replay(Policies released, PolicyPack candidate, HistoricalPerson person) {
        Replay replay = new Replay(released, candidate, HourlyCosts.NONE);
        replay.replay(person, differences::add);
        totals = replay.totals();
    }

    @Test
    void aSmallerCapSendsTheRestOfAShiftToTheHeadOfService() {
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01")
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06")));

        Difference one = differences.get(0);
        assertThat(one.before()).isEqualTo(new AnswerOutline(Outcome.ALLOWED, true, List.of(LINE_MANAGER), 1350, 0, 0));
        assertThat(one.after())
                .isEqualTo(new AnswerOutline(
                        Outcome.REFERRED, true, List.of(LINE_MANAGER, HEAD_OF_SERVICE), 1125, 0, 225));
        assertThat(one.found()).extracting(Finding::code).containsExactly("OVER_CAP");
        assertThat(one.notFound()).isEmpty();
        assertThat(one.hoursBefore().paid()).isEqualTo(1350);
        assertThat(one.hoursAfter().paid()).isEqualTo(1125);
        assertThat(one.hoursAfter().atDiscretion()).isEqualTo(225);
        assertThat(totals.all().decidedOtherwise()).isEqualTo(1);
    }

    @Test
    void whatTheCandidateGivesAddsUpInItsOwnWorld() {
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01").day("2026-05-04").day("2026-05-05"),
                        asked("CARERS", "2026-06-01").day("2026-06-02").day("2026-06-03")));

        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-2");
        assertThat(differences.get(0).after().paid()).isEqualTo(225);
        assertThat(differences.get(0).after().atDiscretion()).isEqualTo(675);
    }

    @Test
    void timeAtDiscretionCountsAsItWasReallyDecided() {
        HistoricalPerson person = person(
                job(2250),
                asked("CARERS", "2026-05-01")
                        .told("linkedShifts", new java.math.BigDecimal(2))
                        .day("2026-05-04")
                        .line("2026-05-05", null, part(450, Pay.UNPAID, LineOutcome.GIVEN)));
        replay(TWO_WEEKS, person);

        assertThat(differences).isEmpty();
        assertThat(totals.all().before().paid()).isEqualTo(450);
        assertThat(totals.all().after()).isEqualTo(totals.all().before());
    }

    @Test
    void whatWasGrantedWithoutPayAtDiscretionIsPaidWhereTheCandidatePaysIt() {
        HistoricalPerson person = person(
                job(450),
                asked("CARERS", "2026-05-01")
                        .day("2026-05-04")
                        .line("2026-05-05", null, part(450, Pay.UNPAID, LineOutcome.GIVEN)));
        replay(TWO_WEEKS, person);

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).notFound()).extracting(Finding::code).containsExactly("OVER_CAP");
        assertThat(totals.all().before()).isEqualTo(new Hours(450, 450, 0, 450, 0, 0));
        assertThat(totals.all().after()).isEqualTo(new Hours(900, 0, 0, 900, 0, 0));
    }

    @Test
    void anUndecidedRequestIsHeldWithItsTimeAtDiscretionAsPaid() {
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01")
                                .open()
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06"),
                        asked("CARERS", "2026-06-01").day("2026-06-02").day("2026-06-03")));

        assertThat(differences.get(1).before().paid()).isEqualTo(900);
        assertThat(differences.get(1).after().atDiscretion()).isEqualTo(900);
    }

    @Test
    void whatWasRefusedOrWithdrawnIsHeldUntilThenAndUsesNothingAfterwards() {
        Asked refused = asked("CARERS", "2026-05-01")
                .fate(LineOutcome.NOT_GIVEN)
                .decided("2026-05-20")
                .day("2026-05-04")
                .day("2026-05-05")
                .day("2026-05-06");
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        refused,
                        asked("CARERS", "2026-05-10").day("2026-05-11"),
                        asked("CARERS", "2026-06-01").day("2026-06-02").day("2026-06-03")));

        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-1", "SL-2", "SL-3");
        assertThat(differences.get(0).hoursAfter()).isEqualTo(Hours.NONE);
        assertThat(differences.get(1).after().atDiscretion()).isEqualTo(450);
        assertThat(differences.get(2).after().paid()).isEqualTo(1125 - 450);
    }

    @Test
    void whatWasCancelledCountsUntilThen() {
        Asked cancelled = asked("CARERS", "2026-05-01")
                .givenBack("2026-05-20")
                .day("2026-05-24")
                .day("2026-05-25");
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        cancelled,
                        asked("CARERS", "2026-05-10").day("2026-05-11"),
                        asked("CARERS", "2026-06-01").day("2026-06-02")));

        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-2");
        assertThat(differences.get(0).after().paid()).isEqualTo(225);
        assertThat(totals.all().before().paid()).isEqualTo(900);
    }

    @Test
    void blockedGivesNothingAndLeavesItsHoursToThoseThatFollow() {
        PolicyPack threeShiftsAtMost = candidate(
                "LPT-9",
                "2030-01-01",
                "        severity: REFER\n        to: HEAD_OF_SERVICE\n        rest: AT_DISCRETION\n        clause: 5.15",
                "        severity: BLOCK\n        instead: {en: Annual leave is possible.}\n        clause: 5.15");
        HistoricalPart atDiscretion = part(450, Pay.PAID, LineOutcome.GIVEN);
        replay(
                threeShiftsAtMost,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01")
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06")
                                .line("2026-05-07", null, atDiscretion),
                        asked("CARERS", "2026-06-01").day("2026-06-02").line("2026-06-03", null, atDiscretion)));

        assertThat(differences).hasSize(2);
        assertThat(differences.get(0).after().outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(differences.get(0).hoursBefore().paid()).isEqualTo(1800);
        assertThat(differences.get(0).hoursAfter()).isEqualTo(Hours.NONE);
        assertThat(differences.get(1).before().atDiscretion()).isEqualTo(450);
        assertThat(differences.get(1).after().paid()).isEqualTo(900);
        assertThat(totals.all().after().paid()).isEqualTo(900);
    }

    @Test
    void aTypeThatTheCandidateHasNoMoreIsBlocked() {
        replay(
                Asked.without("JURY_SERVICE"),
                person(
                        job(2250),
                        asked("JURY_SERVICE", "2026-05-01").day("2026-05-24"),
                        asked("CARERS", "2026-05-10").day("2026-05-11")));

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).after()).isEqualTo(new AnswerOutline(Outcome.BLOCKED, false, List.of(), 0, 0, 0));
        assertThat(differences.get(0).found()).extracting(Finding::code).containsExactly("TYPE_NOT_IN_FORCE");
        assertThat(differences.get(0).hoursAfter()).isEqualTo(Hours.NONE);
    }

    @Test
    void ofTwoVersionsTheCandidateStandsForTheWholePeriod() {
        Policies both = new Policies(List.of(
                candidate("LPT-8", "2019-10-30"),
                candidate(
                        "LPT-9",
                        "2026-06-01",
                        "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
                        "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8")));
        HistoricalPerson person = person(
                job(2250),
                asked("CARERS", "2026-05-01")
                        .day("2026-05-04")
                        .day("2026-05-05")
                        .day("2026-05-06"),
                asked("CARERS", "2027-05-01")
                        .version("LPT-9")
                        .day("2027-05-04")
                        .day("2027-05-05")
                        .line(
                                "2027-05-06",
                                null,
                                new HistoricalPart(225, Pay.PAID, LineOutcome.GIVEN, "LPT-9"),
                                new HistoricalPart(225, Pay.PAID, LineOutcome.GIVEN, "LPT-9")));

        replay(both, both.packs().get(1), person);
        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-1");

        differences.clear();
        replay(both, both.packs().get(0), person);
        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-2");
    }

    @Test
    void aVersionReleasedAfterTheRequestNeverJudgedIt() {
        Policies both = new Policies(
                List.of(candidate("LPT-8", "2019-10-30"), HALF_A_WEEK.asOf(LocalDate.parse("2026-05-01"))));
        replay(
                both,
                both.packs().get(0),
                person(
                        job(2250),
                        asked("CARERS", "2026-04-01")
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06")));

        assertThat(differences).isEmpty();
    }

    @Test
    void hoursThatChangeAreThoseOfTheDay() {
        ContractHours contract =
                ContractHours.of(1350, 2250, List.of(new ContractHours.Change(LocalDate.parse("2026-06-01"), 2250)));
        replay(
                HALF_A_WEEK,
                person(
                        job(contract),
                        asked("CARERS", "2026-05-01").day("2026-05-04").day("2026-05-05"),
                        asked("CARERS", "2026-06-01").day("2026-06-02")));

        assertThat(differences.get(0).after().paid()).isEqualTo(675);
        assertThat(differences.get(1).after().paid()).isEqualTo(1125 - 900);
    }

    @Test
    void whatWasAskedBeforeThePeriodCountsAsItReallyWas() {
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01")
                                .beforeThePeriod()
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06"),
                        asked("CARERS", "2026-06-01").day("2026-06-02")));

        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-2");
        assertThat(differences.get(0).after().atDiscretion()).isEqualTo(450);
        assertThat(totals.all().requests()).isEqualTo(1);
    }

    @Test
    void aSecondAssignmentHasFiguresOfItsOwn() {
        HistoricalJob one = job(2250);
        HistoricalJob other = new HistoricalJob(one.contract(), one.grades(), Set.of(7L), null);
        HistoricalPerson person = person(
                one,
                asked("CARERS", "2026-05-01").day("2026-05-04").day("2026-05-05"),
                asked("CARERS", "2026-06-01").by(7).day("2026-06-02").day("2026-06-03"));
        replay(HALF_A_WEEK, new HistoricalPerson(Map.of(Asked.JOB, one, 7L, other), person.requests()));

        assertThat(differences).isEmpty();
    }

    @Test
    void otherAdviceIsToldAndIsNoOtherDecision() {
        PolicyPack lateNotice = candidate(
                "LPT-9", "2030-01-01", "when: fewer than 14 days' notice", "when: fewer than 60 days' notice");
        replay(
                lateNotice,
                person(
                        job(2250),
                        asked("PUBLIC_DUTY", "2026-05-01")
                                .told("body", "HEALTH_BODY")
                                .day("2026-06-02", Pay.UNPAID)));

        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).decidedOtherwise()).isFalse();
        assertThat(totals.all().advisedOtherwise()).isEqualTo(1);
        assertThat(totals.all().decidedOtherwise()).isZero();
    }

    @Test
    void aTypeStandsInOnePolicyAlone() {
        String beside =
                Asked.shipped().replace("version: LPT-8", "version: NEW-1").replace("policy: LPT", "policy: NEW");
        PolicyPack candidate = PackLoader.load("NEW-1.yaml", beside);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replay(RELEASED, candidate, HourlyCosts.NONE))
                .withMessageContaining("a type stands in one policy");
    }

    @Test
    void whatIsConfidentialIsCountedLikeAllElse() {
        replay(
                HALF_A_WEEK,
                person(
                        job(2250),
                        asked("CARERS", "2026-05-01")
                                .inConfidence()
                                .day("2026-05-04")
                                .day("2026-05-05")
                                .day("2026-05-06")));

        assertThat(totals.confidentialOtherwise()).isEqualTo(1);
        assertThat(totals.byType()).extracting(TypeTotals::decidedOtherwise).containsExactly(1);
    }

    @Test
    void leaveForOneChildUsesUpNothingOfAnothersUnlessTheCandidateSaysSo() {
        HistoricalPerson parent = person(job(2250), ofChild("1", "2026-05-04"), ofChild("2", "2026-06-01"));
        replay(HALF_A_WEEK, parent);
        assertThat(differences).isEmpty();
        assertThat(totals.all().after().paid()).isEqualTo(2 * 4500);

        replay(candidate("LPT-9", "2030-01-01", "per: each event\n      within: 392", "per: 392"), parent);
        assertThat(differences).extracting(one -> one.request().reference()).containsExactly("SL-2");
        assertThat(differences.get(0).after().atDiscretion()).isEqualTo(4500);
    }

    private static Asked ofChild(String event, String first) {
        Asked asked = asked("CHILD_BEREAVEMENT", "2026-05-01")
                .event(event)
                .told("dateOfDeath", LocalDate.parse("2026-05-01"));
        LocalDate day = LocalDate.parse(first);
        for (int days = 0; days < 10; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                asked = asked.day(day.toString());
                days++;
            }
        }
        return asked;
    }
}
