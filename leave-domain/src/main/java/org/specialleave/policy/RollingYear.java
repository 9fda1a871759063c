package org.specialleave.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;

/** What is used of a figure in any twelve months: days already booked, and the lines of the request as they come. */
final class RollingYear {
    private final long[] bookedDays;
    private final long[] bookedUpTo;
    private long[] lineDays = new long[8];
    private long[] linesUpTo = new long[8];
    private int lines;

    /**
     * Nothing of the request yet.
     *
     * @param booked minutes already booked, by the day as an epoch day
     */
    RollingYear(TreeMap<Long, Long> booked) {
        this.bookedDays = booked.keySet().stream().mapToLong(Long::longValue).toArray();
        this.bookedUpTo = booked.values().stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(bookedUpTo, Long::sum);
    }

    /** Adds a line of the request; lines come in order of date. */
    void add(LocalDate day, int minutes) {
        if (lines == lineDays.length) {
            lineDays = Arrays.copyOf(lineDays, 2 * lines);
            linesUpTo = Arrays.copyOf(linesUpTo, 2 * lines);
        }
        lineDays[lines] = day.toEpochDay();
        linesUpTo[lines] = minutes + (lines == 0 ? 0 : linesUpTo[lines - 1]);
        lines++;
    }

    /** The most that is used in the twelve months ending on that day, or on a later booked day that are not over by then. */
    long mostAround(LocalDate day) {
        long most = used(day);
        for (int at = upTo(bookedDays, bookedDays.length, day.toEpochDay()); at < bookedDays.length; at++) {
            LocalDate later = LocalDate.ofEpochDay(bookedDays[at]);
            if (!Span.yearEnding(later).contains(day)) {
                break;
            }
            most = Math.max(most, used(later));
        }
        return most;
    }

    long booked(LocalDate ending) {
        return within(bookedDays, bookedUpTo, bookedDays.length, Span.yearEnding(ending));
    }

    long requested(LocalDate ending) {
        return within(lineDays, linesUpTo, lines, Span.yearEnding(ending));
    }

    private long used(LocalDate ending) {
        return booked(ending) + requested(ending);
    }

    private static long within(long[] days, long[] upTo, int size, Span span) {
        int end = upTo(days, size, span.last().toEpochDay());
        int start = upTo(days, size, span.first().toEpochDay() - 1);
        return (end == 0 ? 0 : upTo[end - 1]) - (start == 0 ? 0 : upTo[start - 1]);
    }

    /** How many of the days are not after that one. */
    private static int upTo(long[] days, int size, long day) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
