package org.specialleave.policy.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An assignment's contracted week over time.
 *
 * <p>A stretch is open at its end where {@code to} is null. On a day that no stretch covers the person was not
 * employed.
 *
 * @param stretches in order of date, not overlapping
 */
public record ContractHours(List<WeeklyHours> stretches) {
    /**
     * One stretch of equal hours.
     *
     * @param from                  first day
     * @param to                    last day, or null
     * @param weeklyMinutes         the assignment's normal week, 0 where no hours are contracted
     * @param fullTimeWeeklyMinutes the full-time week of the grade
     */
    public record WeeklyHours(LocalDate from, LocalDate to, int weeklyMinutes, int fullTimeWeeklyMinutes) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** Sorts the stretches by date. */
    public ContractHours {
        stretches = stretches.stream()
                .sorted(Comparator.comparing(WeeklyHours::from))
                .toList();
    }

    /** The same hours on every day there is. */
    public static ContractHours always(int weeklyMinutes, int fullTimeWeeklyMinutes) {
        return new ContractHours(List.of(new WeeklyHours(LocalDate.MIN, null, weeklyMinutes, fullTimeWeeklyMinutes)));
    }

    /** New weekly hours from a day on. */
    public record Change(LocalDate from, int weeklyMinutes) {}

    /**
     * Hours as an inline assessment tells them: effective-dated changes win over a week told beside them.
     *
     * @param weeklyMinutes         the week before the first change; null where the person was not employed then
     * @param fullTimeWeeklyMinutes the full-time week throughout
     * @param changes               in any order; none where the week never changes. Of two on one day the later one
     *                              counts
     */
    public static ContractHours of(Integer weeklyMinutes, int fullTimeWeeklyMinutes, List<Change> changes) {
        java.util.TreeMap<LocalDate, Integer> weeks = new java.util.TreeMap<>();
        if (weeklyMinutes != null) {
            weeks.put(LocalDate.MIN, weeklyMinutes);
        }
        changes.forEach(change -> weeks.put(change.from(), change.weeklyMinutes()));
        return new ContractHours(weeks.entrySet().stream()
                .map(week -> {
                    LocalDate next = weeks.higherKey(week.getKey());
                    LocalDate last = next == null ? null : next.minusDays(1);
                    return new WeeklyHours(week.getKey(), last, week.getValue(), fullTimeWeeklyMinutes);
                })
                .toList());
    }

    /** The stretch in force on that day; empty where the person was not employed. */
    public Optional<WeeklyHours> on(LocalDate day) {
        for (WeeklyHours stretch : stretches) {
            if (stretch.covers(day)) {
                return Optional.of(stretch);
            }
        }
        return Optional.empty();
    }
}
