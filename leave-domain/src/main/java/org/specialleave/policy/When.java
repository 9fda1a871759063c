package org.specialleave.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * The situations a sentence of the policy can speak of: the few shapes of rules there are.
 *
 * <p>Figures, clauses and tiers stand in the policy pack; a shape only knows how to look. Each looks at the lines that count,
 * one after the other, or at the request as a whole, and tells the course of the assessment what it found.
 */
public sealed interface When {
    /** Looks at one line that counts; earlier lines have been looked at. */
    default void line(Rule rule, Line line, Course course) {}

    /** Looks at the request as a whole, after its lines and before it is known whether it is blocked. */
    default void request(Rule rule, Course course) {}

    /** Looks at the answer, whose lines have their pay. */
    default void answer(Rule rule, Course course) {}

    /** Whether it can only be seen in the answer, so that it cannot block one. */
    default boolean looksAtAnswer() {
        return false;
    }

    /** Whether it limits leave by minutes or shifts, so that the rest may be answered with another pay. */
    default boolean limits() {
        return false;
    }

    /** {@code always}. */
    record Always() implements When {
        @Override
        public void request(Rule rule, Course course) {
            course.found(rule);
        }
    }

    /** What was told about the situation, such as {@code emergencyAdmission is yes}. */
    record ToldSo(Told told) implements When {
        @Override
        public void request(Rule rule, Course course) {
            if (told.holds(course.circumstances())) {
                course.found(rule);
            }
        }
    }

    /** {@code more than 3 shifts in one incident, linkedShifts counted first}; parts of shifts count as their fraction. */
    record BeyondShifts(int shifts, String linked) implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            int beyond = line.beyondShifts(shifts);
            if (beyond > 0 && line.hasHours()) {
                course.foundBeyond(rule, line, beyond);
            }
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** {@code more than 1 and at most 3 shifts in one incident, linkedShifts counted first}. */
    record BetweenShifts(int moreThan, int atMost, String linked) implements When {
        @Override
        public void request(Rule rule, Course course) {
            boolean more = false;
            for (Line line : course.counting()) {
                if (line.beyondShifts(atMost) > 0) {
                    return;
                }
                more |= line.beyondShifts(moreThan) > 0;
            }
            if (more) {
                course.found(rule);
            }
        }
    }

    /** {@code over the figure}: beyond the type's own figure in its period. */
    record OverFigure() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            course.measure(rule, line, line.type().figure());
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** {@code over the cap}: beyond the cap on paid leave in the leave year. */
    record OverCap() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            course.measure(rule, line, line.type().terms().cap());
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** {@code a line after the window}. */
    record AfterWindow() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Span window = course.window(line.type().figure());
            if (window != null && line.date().isAfter(window.last())) {
                course.found(rule, "lastDay", window.last());
                line.rest(rule.rest(), line.minutes());
            }
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** {@code a line before the window}. */
    record BeforeWindow() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Span window = course.window(line.type().figure());
            if (window != null && line.date().isBefore(window.first())) {
                course.found(rule);
            }
        }
    }

    /** {@code a line before the day of the request}, where something else holds too, or in any case. */
    record Retrospective(Told told) implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.date().isBefore(course.requestedOn()) && (told == null || told.holds(course.circumstances()))) {
                course.found(rule);
            }
        }
    }

    /** {@code fewer than 28 days' notice}, in any case or where the answer has unpaid lines. */
    record ShortNotice(int days, boolean unpaidLines) implements When {
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
    }

    /** {@code notice shorter than the longer of 3 days and 2 days for each day asked for}; days are dates. */
    record ShortNoticeForLength(int atLeast, int forEachDay) implements When {
        @Override
        public void request(Rule rule, Course course) {
            long dates = course.counting().stream().map(Line::date).distinct().count();
            course.notice(rule, (int) Math.max(atLeast, Math.min(Integer.MAX_VALUE, forEachDay * dates)));
        }
    }

    /**
     * {@code fewer than 12 months' service}, or {@code fewer than 26 weeks' service}, on the first line; where it began must be known.
     *
     * @param service how long; a service that began on 31 March is of six months on 30 September
     */
    record ShortService(Period service) implements When {
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

    /** {@code a line that asks for pay}, of a type that is unpaid but in exception. */
    record AsksForPay() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.pay() != Pay.UNPAID) {
                course.found(rule);
                line.rest(rule.rest(), line.minutes());
            }
        }

        @Override
        public boolean limits() {
            return true;
        }
    }

    /** {@code a line not asked for without pay}, be it by silence. */
    record NotAskedUnpaid() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.said() != Pay.UNPAID) {
                course.found(rule);
            }
        }
    }

    /** {@code more than 26 half days in the leave year, priorHalfDays counted first}; a line over half its shift counts as two. */
    record BeyondHalfDays(int halfDays, String prior) implements When {
        @Override
        public void request(Rule rule, Course course) {
            List<Line> counting = course.counting();
            int from = 0;
            while (from < counting.size()) {
                LeaveYear year = counting.get(from).leaveYear();
                long total = from == 0
                        ? course.circumstances().value(prior, Integer.class).orElse(0)
                        : 0;
                int to = from;
                while (to < counting.size() && year.contains(counting.get(to).date())) {
                    Line line = counting.get(to++);
                    total += 2L * line.minutes() <= line.shiftMinutes() ? 1 : 2;
                }
                if (total > halfDays) {
                    course.found(rule, "halfDays", Amount.clamp(total));
                    return;
                }
                from = to;
            }
        }
    }

    /** {@code a line that is no unit of 7.5 h or 3.75 h pro rata}, nor the day's own shift or half of it. */
    record NoUnit(int minutes, int otherMinutes) implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (!line.hasHours()) {
                return;
            }
            int one = line.proRata(minutes);
            int other = line.proRata(otherMinutes);
            int asked = line.minutes();
            boolean shift = asked == line.shiftMinutes() || asked == (line.shiftMinutes() + 1L) / 2;
            if (asked != one && asked != other && !shift) {
                course.found(rule, "units", List.of(Math.min(one, other), Math.max(one, other)));
            }
        }
    }

    /** {@code a line under half its shift}. */
    record UnderHalfShift() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (2L * line.minutes() < line.shiftMinutes()) {
                course.found(rule);
            }
        }
    }

    /** {@code body is not listed on the day}. */
    record NotListed(String circumstance) implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Object body = course.circumstances().values().get(circumstance);
            if (body != null && !line.type().terms().lists(body.toString(), line.date())) {
                course.found(rule, "body", body);
            }
        }
    }

    /** {@code a paid line without contracted hours}. */
    record PaidWithoutHours() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (!line.hasHours() && line.pay() != Pay.UNPAID) {
                course.found(rule);
            }
        }
    }

    /** {@code pay lost for want of contracted hours} (D15). */
    record PayLostWithoutHours() implements When {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.payLost()) {
                course.found(rule);
            }
        }
    }

    /** {@code an unpaid line} in the answer. */
    record UnpaidLine() implements When {
        @Override
        public void answer(Rule rule, Course course) {
            if (course.answers(Pay.UNPAID)) {
                course.found(rule);
            }
        }

        @Override
        public boolean looksAtAnswer() {
            return true;
        }
    }

    /** {@code nothing but non-working days}. */
    record NoHours() implements When {
        @Override
        public void request(Rule rule, Course course) {
            if (course.lines().stream().allMatch(line -> line.minutes() <= 0)) {
                course.found(rule);
            }
        }
    }

    /** {@code lines that meet}, with each other or with leave that is booked. */
    record LinesMeet() implements When {
        @Override
        public void request(Rule rule, Course course) {
            Overlap.in(course).ifPresent(meeting -> {
                if (meeting.reference() == null) {
                    course.found(rule);
                } else {
                    course.found(rule, "reference", meeting.reference());
                }
            });
        }
    }

    /** {@code a line outside the assignment's dates}. */
    record NotEmployed() implements When {
        @Override
        public void request(Rule rule, Course course) {
            if (course.lines().stream().anyMatch(Line::outsideEmployment)) {
                course.found(rule);
            }
        }
    }
}
