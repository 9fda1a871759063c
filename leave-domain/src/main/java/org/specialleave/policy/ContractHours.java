package org.specialleave.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An assignment's contracted week over time.
 *
 * <p>A stretch is open at its end where {@code to} is null. On a day that no stretch covers the person was not employed.
 *
 * @param stretches in order of date, not overlapping
 */
public record ContractHours(List<Stretch> stretches) {
    /**
     * One stretch of equal hours.
     *
     * @param from                  first day
     * @param to                    last day, or null
     * @param weeklyMinutes         the assignment's normal week, 0 where no hours are contracted
     * @param fullTimeWeeklyMinutes the full-time week of the grade
     */
    public record Stretch(LocalDate from, LocalDate to, int weeklyMinutes, int fullTimeWeeklyMinutes) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Sorts the stretches by date. */
    public ContractHours {
        stretches =
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
    }

    /** The same hours on every day there is. */
    public static ContractHours always(int weeklyMinutes, int fullTimeWeeklyMinutes) {
        return new ContractHours(List.of(new Stretch(LocalDate.MIN, null, weeklyMinutes, fullTimeWeeklyMinutes)));
    }

    /** The stretch in force on that day; empty where the person was not employed. */
    public Optional<Stretch> on(LocalDate day) {
        return stretches.stream().filter(stretch -> stretch.covers(day)).findFirst();
    }
}
