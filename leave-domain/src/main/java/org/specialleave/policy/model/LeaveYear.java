package org.specialleave.policy.model;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A leave year: twelve months in which figures count together (2.4).
 *
 * @param first its first day
 * @param last  its last day
 */
public record LeaveYear(LocalDate first, LocalDate last) {
    private static final int CENTURY = 100;

    /** The leave year that the day lies in, where leave years start on that day of the calendar. */
    public static LeaveYear of(LocalDate day, MonthDay starts) {
        LocalDate first = starts.atYear(day.getYear());
        if (first.isAfter(day)) {
            first = starts.atYear(day.getYear() - 1);
        }
        return new LeaveYear(first, starts.atYear(first.getYear() + 1).minusDays(1));
    }

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Such as {@code 2026-27}; {@code 2026} where it is a calendar year. */
    public String label() {
        if (first.getYear() == last.getYear()) {
            return Integer.toString(first.getYear());
        }
        int end = last.getYear() % CENTURY;
        return first.getYear() + (end < 10 ? "-0" : "-") + end;
    }
}
