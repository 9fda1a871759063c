package org.specialleave.policy.model;

import java.time.LocalDate;

/**
 * Leave that counts before the request: taken or held.
 *
 * @param leaveType    its type; null where it is not known, so that it is counted against every figure
 * @param date         its day
 * @param minutes      whole minutes; may be a sum and longer than a day
 * @param pay          {@link Pay#PAID} or {@link Pay#UNPAID}; null for the type's own
 * @param shiftMinutes that day's rostered length in minutes, which a figure in days counts by; 0 where it is not known
 * @param event        what tells the events of its type apart, for figures that are of each event (D38); null where
 *                     nothing was told
 */
public record PriorLeave(String leaveType, LocalDate date, int minutes, Pay pay, int shiftMinutes, String event) {
    /** Leave of no event that was told. */
    public PriorLeave(String leaveType, LocalDate date, int minutes, Pay pay, int shiftMinutes) {
        this(leaveType, date, minutes, pay, shiftMinutes, null);
    }

    /** Leave of a day whose shift is not known. */
    public PriorLeave(String leaveType, LocalDate date, int minutes, Pay pay) {
        this(leaveType, date, minutes, pay, 0);
    }

    /** The same leave with other minutes, as for a sum of rows that differ in their minutes alone. */
    public PriorLeave withMinutes(int others) {
        return new PriorLeave(leaveType, date, others, pay, shiftMinutes, event);
    }
}
