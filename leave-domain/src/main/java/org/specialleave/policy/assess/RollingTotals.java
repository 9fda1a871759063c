package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Shifts;

/**
 * What is used of a figure in any twelve months: days already booked, and the lines of the request as they come.
 *
 * <p>What is used is added up in the figure's own measure: shifts for a figure in days, otherwise minutes.
 */
final class RollingTotals {
    private final Sum booked;
    private final Sum lines = new Sum(8);

    /** Sums up to each day, in order of date. */
    private static final class Sum {
        private long[] days;
        private long[] minutesUpTo;
        private Shifts[] upTo;
        private int size;

        private Sum(int room) {
            days = new long[room];
            minutesUpTo = new long[room];
            upTo = new Shifts[room];
        }

        private void add(long day, long minutes, Shifts shifts) {
            if (size == days.length) {
                days = Arrays.copyOf(days, 2 * size + 1);
                minutesUpTo = Arrays.copyOf(minutesUpTo, 2 * size + 1);
                upTo = Arrays.copyOf(upTo, 2 * size + 1);
            }
            days[size] = day;
            minutesUpTo[size] = size == 0 ? minutes : minutesUpTo[size - 1] + minutes;
            upTo[size] = size == 0 ? shifts : upTo[size - 1].plus(shifts);
            size++;
        }

        private long minutes(DateRange span) {
            int end = upTo(span.last().toEpochDay());
            int start = upTo(span.first().toEpochDay() - 1);
            return (end == 0 ? 0 : minutesUpTo[end - 1]) - (start == 0 ? 0 : minutesUpTo[start - 1]);
        }

        private Shifts shifts(DateRange span) {
            int end = upTo(span.last().toEpochDay());
            int start = upTo(span.first().toEpochDay() - 1);
            return end == start ? Shifts.NONE : start == 0 ? upTo[end - 1] : upTo[end - 1].minus(upTo[start - 1]);
        }

        /** How many of the days are not after that one. */
        private int upTo(long day) {
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

    /** One day of leave that is already booked. */
    record Booked(LocalDate date, int minutes, Shifts shifts) {}

    /** Nothing of the request yet. */
    RollingTotals(List<Booked> rows) {
        TreeMap<LocalDate, Booked> byDay = new TreeMap<>();
        for (Booked row : rows) {
            byDay.merge(
                    row.date(),
                    row,
                    (one, other) -> new Booked(
                            one.date(),
                            Quantity.clamp((long) one.minutes() + other.minutes()),
                            one.shifts().plus(other.shifts())));
        }
        booked = new Sum(byDay.size());
        byDay.values().forEach(row -> booked.add(row.date().toEpochDay(), row.minutes(), row.shifts()));
    }

    /** Adds a line of the request; lines come in order of date. */
    void add(LocalDate day, int minutes, Shifts shifts) {
        lines.add(day.toEpochDay(), minutes, shifts);
    }

    /**
     * How many minutes of a line, which is not added yet, are beyond: in the twelve months that end on its day, or in
     * those that end on a later booked day and have it within, whichever are more.
     *
     * @param length how many minutes of it make one of the figure's measure
     * @param limit  how much there is on a day, in the figure's measure
     */
    int beyond(LocalDate day, int minutes, int length, ToIntFunction<LocalDate> limit) {
        int most = used(day).minutesBeyond(limit.applyAsInt(day), minutes, length);
        for (int at = booked.upTo(day.toEpochDay()); at < booked.size && most < minutes; at++) {
            LocalDate later = LocalDate.ofEpochDay(booked.days[at]);
            if (!DateRange.yearEnding(later).contains(day)) {
                break;
            }
            most = Math.max(most, used(later).minutesBeyond(limit.applyAsInt(later), minutes, length));
        }
        return most;
    }

    long bookedMinutes(LocalDate ending) {
        return booked.minutes(DateRange.yearEnding(ending));
    }

    long requestedMinutes(LocalDate ending) {
        return lines.minutes(DateRange.yearEnding(ending));
    }

    Shifts booked(LocalDate ending) {
        return booked.shifts(DateRange.yearEnding(ending));
    }

    Shifts used(LocalDate ending) {
        DateRange year = DateRange.yearEnding(ending);
        return booked.shifts(year).plus(lines.shifts(year));
    }
}
