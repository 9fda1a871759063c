package org.specialleave.policy;

import java.time.LocalDate;

/**
 * Leave that counts before the request: taken or held.
 *
 * @param leaveType    its type; null where it is not known, so that it is counted against every figure
 * @param date         its day
 * @param minutes      whole minutes; may be a sum and longer than a day
 * @param pay          {@link Pay#PAID} or {@link Pay#UNPAID}; null for the type's own
 * @param shiftMinutes that day's rostered length in minutes, which a figure in days counts by; 0 where it is not known
 */
public record TakenRow(String leaveType, LocalDate date, int minutes, Pay pay, int shiftMinutes) {
    /** Leave of a day whose shift is not known. */
    public TakenRow(String leaveType, LocalDate date, int minutes, Pay pay) {
        this(leaveType, date, minutes, pay, 0);
    }
}
