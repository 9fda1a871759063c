package org.specialleave.testing.largetrust;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Who asks for what in which week. No two requests of a person lie in one week, so that no leave meets other leave.
 *
 * <p>Most people ask for leave some times a year, one in forty four times as often. Most requests were decided long
 * ago; those that are open lie around today, and the teams of a few managers have many of them.
 */
final class RequestPlan {
    private static final int OFTEN = 40;
    private static final int TIMES_AS_OFTEN = 4;
    private static final int MANAGERS_WITH_MANY_OPEN = 12;
    private static final int OPEN_WEEKS_BACK = 2;
    private static final int OPEN_WEEKS_AHEAD = 4;

    /**
     * A request that is to be written.
     *
     * @param pattern   what it looks like
     * @param applicant whose it is
     * @param monday    the week of the leave
     */
    record Planned(RequestPattern pattern, Member applicant, LocalDate monday) {}

    private final TrustSize size;
    private final List<RequestPattern> patterns;
    private final List<Member> applicants;
    private final Random random;
    private final List<LocalDate> weeks = new ArrayList<>();
    private final BitSet[] taken;
    private final List<Planned> planned = new ArrayList<>();

    /**
     * A plan.
     *
     * @param applicants those who ask for leave
     */
    RequestPlan(TrustSize size, List<RequestPattern> patterns, List<Member> applicants, Random random) {
        this.size = size;
        this.patterns = patterns;
        this.applicants = applicants;
        this.random = random;
        LocalDate first = TrustSize.FIRST_DAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = first;
                week.isBefore(TrustSize.TODAY.plusWeeks(OPEN_WEEKS_AHEAD));
                week = week.plusWeeks(1)) {
            // A week that lies in two leave years would need lines of both.
            if (week.getMonthValue() != 3 || week.plusDays(4).getMonthValue() == 3) {
                weeks.add(week);
            }
        }
        taken = new BitSet[applicants.size()];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = new BitSet(weeks.size());
        }
    }

    /** So many requests, in the order of the weeks. */
    List<Planned> requests(int count) {
        int open = Math.min(size.open(), count);
        int often = Math.max(1, applicants.size() / OFTEN);
        List<Member> managers = applicants.stream()
                .map(member -> member.part(Member.Part.LINE_MANAGER))
                .distinct()
                .limit(MANAGERS_WITH_MANY_OPEN)
                .toList();
        for (int i = 0; i < applicants.size() && planned.size() < open / 2; i++) {
            if (managers.contains(applicants.get(i).part(Member.Part.LINE_MANAGER))) {
                for (int more = 0; more < TIMES_AS_OFTEN; more++) {
                    tryOpen(i);
                }
            }
        }
        while (planned.size() < open) {
            tryOpen(random.nextInt(applicants.size()));
        }
        while (planned.size() < count) {
            int who = random.nextInt(applicants.size() + often * (TIMES_AS_OFTEN - 1));
            tryDecided(who < applicants.size() ? who : applicants.size() - 1 - (who - applicants.size()) % often);
        }
        Collections.shuffle(planned, random);
        planned.sort(java.util.Comparator.comparing(Planned::monday));
        return planned;
    }

    private void tryOpen(int who) {
        int today = weeks.size() - OPEN_WEEKS_AHEAD;
        plan(who, today - OPEN_WEEKS_BACK + random.nextInt(OPEN_WEEKS_BACK + OPEN_WEEKS_AHEAD - 1), true);
    }

    private void tryDecided(int who) {
        plan(who, random.nextInt(weeks.size()), false);
    }

    private void plan(int who, int week, boolean open) {
        Member applicant = applicants.get(who);
        LocalDate monday = weeks.get(week);
        if (taken[who].get(week)
                || monday.isBefore(applicant.from())
                || applicant.to() != null && monday.plusDays(6).isAfter(applicant.to())) {
            return;
        }
        List<RequestPattern> possible = patterns.stream()
                .filter(pattern -> pattern.kind().open() == open
                        && pattern.weeklyMinutes() == applicant.weeklyMinutes()
                        && !monday.isBefore(pattern.kind().notBefore())
                        && !monday.plusDays(pattern.lastDay()).isAfter(TrustSize.TODAY.minusDays(1)))
                .toList();
        if (possible.isEmpty()) {
            return;
        }
        taken[who].set(week);
        planned.add(new Planned(drawn(possible), applicant, monday));
    }

    private RequestPattern drawn(List<RequestPattern> possible) {
        int all = possible.stream().mapToInt(pattern -> pattern.kind().weight()).sum();
        int at = random.nextInt(all);
        for (RequestPattern pattern : possible) {
            at -= pattern.kind().weight();
            if (at < 0) {
                return pattern;
            }
        }
        throw new AssertionError("weights add up");
    }
}
