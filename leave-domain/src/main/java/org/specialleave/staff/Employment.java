package org.specialleave.staff;

import java.time.LocalDate;
import java.util.Optional;
import org.specialleave.policy.model.ContractHours;

/**
 * What of an assignment's rows counts as contracted hours: it ends with the person's employment, whatever the rows say.
 */
public final class Employment {
    private Employment() {}

    /**
     * The hours of one row; empty where it begins after the last day.
     *
     * @param from     the row's first day
     * @param to       the row's last day; null where it is open
     * @param lastDay  the person's last day; null where none is known
     * @param weekly   minutes of the week
     * @param fullTime minutes of the full-time week
     */
    public static Optional<ContractHours.WeeklyHours> stretch(
            LocalDate from, LocalDate to, LocalDate lastDay, int weekly, int fullTime) {
        if (lastDay != null && from.isAfter(lastDay)) {
            return Optional.empty();
        }
        LocalDate last = to == null || lastDay != null && lastDay.isBefore(to) ? lastDay : to;
        return Optional.of(new ContractHours.WeeklyHours(from, last, weekly, fullTime));
    }
}
