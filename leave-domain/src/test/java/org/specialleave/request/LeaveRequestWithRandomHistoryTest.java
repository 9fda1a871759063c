package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.ledger.Figures;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.assess.TwoVersions;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.request.LeaveOnPaper.Wish;

/**
 * What holds for every history of requests, decisions and changes of mind: across leave years, changes of hours and two
 * versions of the policy, by each way of counting when hours change (D11). The seeds are fixed, so a failure comes
 * again.
 */
class LeaveRequestWithRandomHistoryTest {
    private static final int HISTORIES = 400;
    private static final int ACTS = 8;

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void whatIsAskedIsBookedToTheMinuteAndAsThePolicySays(PolicyTerms.ChangeOfHours setting) {
        int asked = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            LeaveOnPaper leave = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(random));
            for (int act = 0; act < ACTS; act++) {
                Wish wish = AnyLeave.wish(random);
                Assessment answer = leave.assess(wish, leave.ledger());
                Optional<LeaveRequest> submitted = leave.submit(wish);
                assertThat(submitted.isPresent()).isEqualTo(!answer.blocked());
                if (submitted.isPresent()) {
                    List<LeaveLine> lines = submitted.get().lines();
                    assertThat(minutes(lines, null))
                            .isEqualTo(wish.lines().stream()
                                    .mapToInt(RequestedLine::minutes)
                                    .sum());
                    for (Pay pay : Pay.values()) {
                        assertThat(minutes(lines, pay)).as(pay.name()).isEqualTo(answer.minutes(pay));
                    }
                    leave.decide(submitted.get(), random);
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(HISTORIES * 3);
    }

    private static int minutes(List<LeaveLine> lines, Pay pay) {
        return lines.stream()
                .filter(line -> pay == null || line.pay() == pay)
                .mapToInt(LeaveLine::minutes)
                .sum();
    }

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void theLedgerInAnyOrderIsWhatTheLinesInForceComeTo(PolicyTerms.ChangeOfHours setting) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(1_000_000 + seed);
            LeaveOnPaper leave = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(random));
            for (int act = 0; act < ACTS; act++) {
                AnyLeave.step(leave, random);
                List<Posting> shuffled = new ArrayList<>(leave.ledger());
                Collections.shuffle(shuffled, random);
                assertThat(byLine(shuffled)).isEqualTo(inForce(leave));
                assertThat(LeaveOnPaper.taken(shuffled)).isEqualTo(LeaveOnPaper.taken(leave.ledger()));
                Wish wish = AnyLeave.wish(random);
                assertThat(leave.assess(wish, shuffled)).isEqualTo(leave.assess(wish, leave.ledger()));
            }
        }
    }

    /** What each line holds or has taken of each figure, by the ledger alone; nothing where it comes to nothing. */
    private static Map<String, Integer> byLine(List<Posting> rows) {
        Map<String, Integer> sums = new TreeMap<>();
        for (Posting row : rows) {
            boolean taken = row.kind() == LedgerKind.TAKE || row.kind() == LedgerKind.ADJUST;
            sums.merge(
                    String.join(" ", "" + row.lineId(), row.figure(), row.pay().name(), taken ? "taken" : "held"),
                    row.minutes(),
                    Integer::sum);
        }
        sums.values().removeIf(minutes -> minutes == 0);
        return sums;
    }

    /** The same by the lines themselves. */
    private static Map<String, Integer> inForce(LeaveOnPaper leave) {
        Map<String, Integer> sums = new TreeMap<>();
        for (LeaveRequest request : leave.requests()) {
            for (LeaveLine line : request.lines()) {
                if (line.active() && line.minutes() > 0) {
                    String pay = line.pay() == Pay.UNPAID ? "UNPAID" : "PAID";
                    String state = line.state() == LineState.GRANTED ? "taken" : "held";
                    sums.put(String.join(" ", "" + line.id(), request.leaveType(), pay, state), line.minutes());
                    if (countsToCap(request.leaveType()) && pay.equals("PAID")) {
                        sums.put(
                                String.join(" ", "" + line.id(), Figures.SPECIAL_LEAVE_CAP, pay, state),
                                line.minutes());
                    }
                }
            }
        }
        return sums;
    }

    private static boolean countsToCap(String type) {
        return List.of("CARERS", "EMERGENCY_DOMESTIC", "DOMESTIC_CRISIS", "BEREAVEMENT", "HOSPITAL_ATTENDANCE")
                .contains(type);
    }

    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void aLatestRequestThatIsTakenBackLeavesEveryLaterAnswerAsIfItHadNotBeen(PolicyTerms.ChangeOfHours setting) {
        int tried = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(2_000_000 + seed);
            LeaveOnPaper leave = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(random));
            for (int act = 0; act < ACTS; act++) {
                AnyLeave.step(leave, random);
                List<Wish> later = List.of(AnyLeave.wish(random), AnyLeave.wish(random), AnyLeave.wish(random));
                List<Assessment> before = answers(leave, later);
                Optional<LeaveRequest> latest = leave.submit(AnyLeave.wish(random));
                if (latest.isPresent()) {
                    if (random.nextBoolean()) {
                        leave.decide(latest.get(), random);
                    }
                    leave.takeBack(latest.get());
                    assertThat(answers(leave, later)).isEqualTo(before);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(HISTORIES * 2);
    }

    private static List<Assessment> answers(LeaveOnPaper leave, List<Wish> wishes) {
        return wishes.stream().map(wish -> leave.assess(wish, leave.ledger())).toList();
    }

    /** Each has its own entitlement (D13), so what happens to one says nothing of the other. */
    @ParameterizedTest
    @EnumSource(PolicyTerms.ChangeOfHours.class)
    void theAnswersForOneAssignmentAreTheSameWithAnotherBesideIt(PolicyTerms.ChangeOfHours setting) {
        for (int seed = 0; seed < HISTORIES / 5; seed++) {
            Random alone = new Random(3_000_000 + seed);
            Random beside = new Random(3_000_000 + seed);
            Random other = new Random(4_000_000 + seed);
            LeaveOnPaper one = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(alone));
            LeaveOnPaper same = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(beside));
            LeaveOnPaper second = new LeaveOnPaper(TwoVersions.of(setting), AnyLeave.contract(other));
            for (int act = 0; act < ACTS; act++) {
                AnyLeave.step(one, alone);
                AnyLeave.step(second, other);
                AnyLeave.step(same, beside);
            }
            assertThat(same.ledger()).isEqualTo(one.ledger());
        }
    }
}
