package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.specialleave.ledger.UsedTime;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.assess.SharedAssessment;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.request.facts.PriorLeaveFacts;

/** Whatever is asked beside confidential leave, its type and pay change nothing of what others are answered. */
class PriorLeaveWithConfidentialRequestsTest {
    private static final int MANY = 3000;
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final Instant AT = Instant.parse("2026-11-20T09:00:00Z");
    private static final ReleasedPolicies POLICIES = new ReleasedPolicies();
    private static final Assessor ASSESSOR = POLICIES.assessor();
    private static final List<String> TYPES =
            POLICIES.policies().typesOn(MONDAY).stream().map(LeaveType::code).toList();

    /** A day of leave that somebody has. */
    private record Had(String reference, boolean confidential, boolean granted, RequestedLine line) {}

    private static List<Had> had(Random random) {
        List<Had> had = new ArrayList<>();
        for (int at = random.nextInt(10); at > 0; at--) {
            String reference = "SL-" + random.nextInt(4);
            boolean confidential = reference.equals("SL-0") || reference.equals("SL-1");
            boolean granted = reference.equals("SL-0") || reference.equals("SL-2");
            LocalDate day = MONDAY.plusDays(random.nextInt(500) - 250);
            int shift = random.nextBoolean() ? 450 : 690;
            had.add(new Had(reference, confidential, granted, line(random, day, shift)));
        }
        return had;
    }

    private static RequestedLine line(Random random, LocalDate day, int shift) {
        int minutes = random.nextInt(4) == 0 ? shift / 2 : shift;
        if (random.nextBoolean()) {
            return new RequestedLine(day, minutes, shift, null, null, null);
        }
        Instant start = day.atTime(LocalTime.of(7, 30)).atZone(TrustTime.ZONE).toInstant();
        return new RequestedLine(day, minutes, shift, null, start, start.plusSeconds(60L * minutes));
    }

    /**
     * The leave that is not confidential as it is; of the rest, types and pay at random, and each day in one part or in
     * two.
     */
    private static PriorLeaveFacts with(LeaveFacts facts, List<Had> had, Random random) {
        Map<String, String> types = new HashMap<>();
        List<UsedTime> used = new ArrayList<>();
        List<BookedDay> booked = new ArrayList<>();
        for (Had one : had) {
            String type = one.confidential()
                    ? types.computeIfAbsent(one.reference(), reference -> TYPES.get(random.nextInt(TYPES.size())))
                    : "CARERS";
            int first =
                    one.confidential() && random.nextInt(3) == 0 ? one.line().minutes() / 3 : 0;
            for (int minutes : first == 0
                    ? new int[] {one.line().minutes()}
                    : new int[] {first, one.line().minutes() - first}) {
                Pay pay = one.confidential() && random.nextInt(3) == 0 ? Pay.UNPAID : Pay.PAID;
                used.add(new UsedTime(
                        one.reference(),
                        one.confidential(),
                        one.granted(),
                        new org.specialleave.policy.model.PriorLeave(
                                type,
                                one.line().date(),
                                minutes,
                                pay,
                                one.line().shiftMinutes())));
            }
            booked.add(new BookedDay(one.reference(), one.confidential(), one.granted(), one.line()));
        }
        LeaveFacts whole = facts.with(
                UsedTime.together(used),
                booked.stream().map(BookedDay::withReference).toList());
        return new PriorLeaveFacts(whole, used, booked);
    }

    private static LeaveFacts asked(Random random) {
        List<RequestedLine> lines = new ArrayList<>();
        LocalDate day = MONDAY.plusDays(random.nextInt(120) - 10);
        for (int at = 1 + random.nextInt(6); at > 0; at--) {
            lines.add(line(random, day, 450));
            day = day.plusDays(1);
        }
        Circumstances told = random.nextBoolean()
                ? Circumstances.NONE
                : new Circumstances(Map.of("dateOfDeath", MONDAY.minusDays(random.nextInt(200))));
        int week = random.nextInt(5) == 0 ? 0 : 900 + random.nextInt(1350);
        return new LeaveFacts(
                TYPES.get(random.nextInt(TYPES.size())),
                AT,
                ContractHours.always(week, 2250),
                List.of(),
                lines,
                told,
                List.of());
    }

    private static Map<String, AccessLevel> levels(Random random) {
        AccessLevel level = random.nextBoolean() ? AccessLevel.HOURS : AccessLevel.NONE;
        return Map.of("SL-0", level, "SL-1", level);
    }

    @Test
    void givesTheSameAnswersToOthersWhateverItsTypeAndPay() {
        Random random = new Random(20261123);
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        int beyond = 0;
        for (int at = 0; at < MANY; at++) {
            LeaveFacts asked = asked(random);
            List<Had> had = had(random);
            PriorLeaveFacts one = with(asked, had, random);
            PriorLeaveFacts twin = with(asked, had, random);
            Map<String, AccessLevel> levels = levels(random);

            Assessment probed = probed(one, levels);
            assertThat(probed(twin, levels)).isEqualTo(probed);
            assertThat(recorded(twin, levels)).isEqualTo(recorded(one, levels));
            assertThat(one.known(Map.of())).isEqualTo(twin.known(Map.of()));
            outcomes.merge(probed.outcome(), 1, Integer::sum);
            beyond += SharedAssessment.mayGoBeyond(probed) ? 1 : 0;
        }
        assertThat(outcomes.keySet()).contains(Outcome.ALLOWED, Outcome.REFERRED, Outcome.BLOCKED);
        assertThat(beyond).isGreaterThan(MANY / 50);
    }

    private static Assessment probed(PriorLeaveFacts prior, Map<String, AccessLevel> levels) {
        return SharedAssessment.of(ASSESSOR.assess(prior.known(levels)), ASSESSOR.assess(prior.knownAtMost(levels)));
    }

    private static Assessment recorded(PriorLeaveFacts prior, Map<String, AccessLevel> levels) {
        return SharedAssessment.of(ASSESSOR.assess(prior.known(levels)), ASSESSOR.assess(prior.atMost(levels)));
    }

    @Test
    void isWithinEveryFigureWhereItWouldBeIfAllOfItCounted() {
        Random random = new Random(20261124);
        int compared = 0;
        for (int at = 0; at < MANY; at++) {
            PriorLeaveFacts prior = with(asked(random), had(random), random);
            Assessment known = ASSESSOR.assess(prior.known(Map.of()));
            if (SharedAssessment.agree(known, ASSESSOR.assess(prior.atMost(Map.of())))) {
                Assessment whole = ASSESSOR.assess(prior.whole());
                assertThat(whole.outcome()).isEqualTo(known.outcome());
                assertThat(whole.route()).isEqualTo(known.route());
                assertThat(whole.lines()).isEqualTo(known.lines());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(MANY / 4);
    }

    @Test
    void tellsTheDayButNoReferenceOfWhatIsBookedThen() {
        RequestedLine line = new RequestedLine(MONDAY, 450, 450, null, null, null);
        LeaveFacts asked = new LeaveFacts(
                "CARERS",
                AT,
                ContractHours.always(2250, 2250),
                List.of(),
                List.of(line),
                Circumstances.NONE,
                List.of());
        Random random = new Random(1);
        PriorLeaveFacts granted = with(asked, List.of(new Had("SL-0", true, true, line)), random);
        assertThat(probed(granted, Map.of("SL-0", AccessLevel.HOURS)).findings())
                .contains(new Finding("OVERLAP", Severity.BLOCK, "5.7", Map.of()));
        assertThat(probed(granted, Map.of()).blocked()).isFalse();
        PriorLeaveFacts undecided = with(asked, List.of(new Had("SL-1", true, false, line)), random);
        assertThat(probed(undecided, Map.of("SL-1", AccessLevel.HOURS)).blocked())
                .isFalse();
        assertThat(recorded(undecided, Map.of("SL-1", AccessLevel.HOURS)).findings())
                .extracting(Finding::code)
                .contains(SharedAssessment.MAY_GO_BEYOND)
                .doesNotContain("OVERLAP");
    }

    @Test
    void isPassedToHumanResourcesWhereItMayGoBeyondAndKeepsTheKnownLevels() {
        LeaveFacts asked = new LeaveFacts(
                "BEREAVEMENT",
                AT,
                ContractHours.always(2250, 2250),
                List.of(),
                List.of(new RequestedLine(MONDAY, 450, 450, null, null, null)),
                Circumstances.NONE,
                List.of());
        List<Had> week = new ArrayList<>();
        for (int day = 7; day < 12; day++) {
            week.add(new Had("SL-0", true, true, new RequestedLine(MONDAY.minusDays(day), 450, 450, null, null, null)));
        }
        Assessment answer = probed(with(asked, week, new Random(2)), Map.of("SL-0", AccessLevel.HOURS));
        assertThat(answer.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(answer.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HR);
        assertThat(answer.minutes(Pay.PAID)).isEqualTo(450);
        assertThat(answer.entitlements())
                .allSatisfy(row -> assertThat(row.takenMinutes()).isZero());
    }
}
