package org.specialleave.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.policy.model.Pay;

/**
 * A line of a request as it stands now, with all that a row about it needs.
 *
 * @param lineId           which line
 * @param reference        the request's reference
 * @param position         the line's place in the request, from 1
 * @param inEffect         granted, or in effect by right; false once it was taken back
 * @param leaveType        the policy's code
 * @param confidential     whether the request is known to HR alone
 * @param pay              how it is paid
 * @param date             the day the shift begins
 * @param startsAt         the shift's beginning; null where no times are known
 * @param endsAt           the shift's end; null where no times are known
 * @param minutes          of leave
 * @param shiftMinutes     of the day's shift; 0 where it is not known
 * @param notifiedOn       the day the request was submitted
 * @param assignmentId     whose line it is
 * @param assignmentNumber ESR's number of that assignment
 * @param employeeNumber   ESR's number of the person
 */
public record BookedLine(
        long lineId,
        String reference,
        int position,
        boolean inEffect,
        String leaveType,
        boolean confidential,
        Pay pay,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        int shiftMinutes,
        LocalDate notifiedOn,
        long assignmentId,
        String assignmentNumber,
        String employeeNumber) {

    /** Whether it takes the whole of that day's shift. */
    boolean isWholeDay() {
        return minutes >= shiftMinutes;
    }
}
