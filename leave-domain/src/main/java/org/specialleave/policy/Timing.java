package org.specialleave.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;

/** When the leave is and when it was asked for: notice, service, windows, days of the past. */
public sealed interface Timing extends When {
    /** {@code a line before the window}. */
    record BeforeWindow() implements Timing {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Span window = course.window(line.type().figure());
            if (window != null && line.date().isBefore(window.first())) {
                course.found(rule);
            }
        }
    }

    /** {@code a line before the day of the request}, where something else holds too, or in any case. */
    record Retrospective(Told told) implements Timing {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.date().isBefore(course.requestedOn()) && (told == null || told.holds(course.circumstances()))) {
                course.found(rule);
            }
        }
    }

    /** {@code fewer than 28 days' notice}, in any case or where the answer has unpaid lines. */
    record ShortNotice(int days, boolean unpaidLines) implements Timing {
        @Override
        public void request(Rule rule, Course course) {
            if (!unpaidLines) {
                course.notice(rule, days);
            }
        }

        @Override
        public void answer(Rule rule, Course course) {
            if (unpaidLines && course.answers(Pay.UNPAID)) {
                course.notice(rule, days);
            }
        }

        @Override
        public boolean looksAtAnswer() {
            return unpaidLines;
        }

        @Override
        public Set<String> tells() {
            return Set.of("daysGiven", "daysNeeded");
        }
    }

    /** {@code notice shorter than the longer of 3 days and 2 days for each day asked for}; days are dates. */
    record ShortNoticeForLength(int atLeast, int forEachDay) implements Timing {
        @Override
        public void request(Rule rule, Course course) {
            long dates = course.counting().stream().map(Line::date).distinct().count();
            course.notice(rule, (int) Math.max(atLeast, Math.min(Integer.MAX_VALUE, forEachDay * dates)));
        }

        @Override
        public Set<String> tells() {
            return Set.of("daysGiven", "daysNeeded");
        }
    }

    /**
     * {@code fewer than 12 months' service}, or {@code fewer than 26 weeks' service}, on the first line; where it began
     * must be known.
     *
     * @param service how long; a service that began on 31 March is of six months on 30 September
     */
    record ShortService(Period service) implements Timing {
        @Override
        public void request(Rule rule, Course course) {
            if (course.counting().isEmpty()) {
                return;
            }
            LocalDate first = course.counting().get(0).date();
            if (course.facts()
                    .inServiceSince()
                    .filter(since -> first.isBefore(since.plus(service)))
                    .isPresent()) {
                course.found(rule);
            }
        }
    }

    /**
     * {@code more than 26 half days in the leave year, priorHalfDays counted first}; a line over half its shift counts
     * as two.
     */
    record BeyondHalfDays(int halfDays, String prior) implements Timing {
        @Override
        public void request(Rule rule, Course course) {
            List<Line> counting = course.counting();
            int from = 0;
            while (from < counting.size()) {
                LeaveYear year = counting.get(from).leaveYear();
                int to = from + 1;
                while (to < counting.size() && year.contains(counting.get(to).date())) {
                    to++;
                }
                long total = upTo(counting.get(to - 1), year, course);
                if (total > halfDays) {
                    course.found(rule, "halfDays", Amount.clamp(total));
                    return;
                }
                from = to;
            }
        }

        /** The half days of the leave year to that line, those under an earlier version too. */
        private long upTo(Line last, LeaveYear year, Course course) {
            List<Line> all = course.allCounting();
            long total = year.contains(all.get(0).date())
                    ? course.circumstances().value(prior, Integer.class).orElse(0)
                    : 0;
            for (Line line : all.subList(0, all.indexOf(last) + 1)) {
                if (year.contains(line.date())) {
                    total += 2L * line.minutes() <= line.shiftMinutes() ? 1 : 2;
                }
            }
            return total;
        }

        @Override
        public Set<String> tells() {
            return Set.of("halfDays");
        }
    }
}
