package org.specialleave.policy;

import java.util.Set;

/** Limits to leave in minutes or shifts: what is beyond may be answered with another pay. */
public sealed interface Limit extends When {
    @Override
    default Set<String> tells() {
        return Set.of("minutes");
    }

    /**
     * {@code more than 3 shifts in one incident, linkedShifts counted first}; parts of shifts count as their fraction.
     */
    record BeyondShifts(int shifts, String linked) implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            int beyond = line.beyondShifts(shifts);
            if (beyond > 0 && line.hasHours()) {
                course.foundBeyond(rule, line, beyond);
            }
        }
    }

    /** {@code over the figure}: beyond the type's own figure in its period. */
    record OverFigure() implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Figure figure = line.type().figure();
            course.measure(rule, line, figure, figure.amount());
        }
    }

    /**
     * {@code more than 3 days of the figure}: beyond part of the type's own figure in its period, so that one figure
     * may be granted by one person up to here and by another beyond.
     *
     * @param amount counted in days exactly where the figure is
     */
    record BeyondPart(Amount amount) implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            course.measure(rule, line, line.type().figure(), amount);
        }
    }

    /** {@code over the cap}: beyond the cap on paid leave in the leave year. */
    record OverCap() implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Figure cap = line.type().terms().cap();
            course.measure(rule, line, cap, cap.amount());
        }
    }

    /** {@code a line after the window}. */
    record AfterWindow() implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            Span window = course.window(line.type().figure());
            if (window != null && line.date().isAfter(window.last())) {
                course.found(rule, "lastDay", window.last());
                line.rest(rule.rest(), line.minutes());
            }
        }

        @Override
        public boolean tellsOfTheFigure() {
            return true;
        }

        @Override
        public Set<String> tells() {
            return Set.of("lastDay");
        }
    }

    /** {@code a line that asks for pay}, of a type that is unpaid but in exception. */
    record AsksForPay() implements Limit {
        @Override
        public void line(Rule rule, Line line, Course course) {
            if (line.pay() != Pay.UNPAID) {
                course.found(rule);
                line.rest(rule.rest(), line.minutes());
            }
        }

        @Override
        public Set<String> tells() {
            return Set.of();
        }
    }
}
