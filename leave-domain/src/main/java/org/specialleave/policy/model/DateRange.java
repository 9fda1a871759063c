package org.specialleave.policy.model;

import java.time.LocalDate;

/**
 * Days on end.
 *
 * @param first the first of them
 * @param last  the last of them
 */
public record DateRange(LocalDate first, LocalDate last) {
    /** The twelve months that end on that day: they begin the day after the same date a year before. */
    public static DateRange yearEnding(LocalDate last) {
        return new DateRange(last.minusYears(1).plusDays(1), last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
