package org.specialleave.policy.model;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One rostered shift or day that leave is asked for.
 *
 * @param date         the day the shift starts, in London
 * @param minutes      paid minutes of the absence, 0 for a day that is not worked
 * @param shiftMinutes that day's rostered length in minutes, above 0 where minutes are
 * @param pay          what is asked for, {@link Pay#PAID} or {@link Pay#UNPAID}; null for the type's own
 * @param startsAt     when the absence starts, or null where only minutes are known
 * @param endsAt       when it ends; null exactly where {@code startsAt} is
 */
public record RequestedLine(LocalDate date, int minutes, int shiftMinutes, Pay pay, Instant startsAt, Instant endsAt) {
    /** Whether start and end are known. */
    public boolean timed() {
        return startsAt != null;
    }
}
