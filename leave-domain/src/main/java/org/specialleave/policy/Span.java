package org.specialleave.policy;

import java.time.LocalDate;

/**
 * Days on end.
 *
 * @param first the first of them
 * @param last  the last of them
 */
record Span(LocalDate first, LocalDate last) {
    /** The twelve months that end on that day: they begin the day after the same date a year before. */
    static Span yearEnding(LocalDate last) {
        return new Span(last.minusYears(1).plusDays(1), last);
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
