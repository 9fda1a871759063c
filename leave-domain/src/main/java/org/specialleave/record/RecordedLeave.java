package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;

/**
 * A line of leave that the ledger has as taken or held, and who asked and decided.
 *
 * @param lineId           the line
 * @param reference        the request
 * @param leaveType        its type
 * @param assignmentNumber the assignment: this one, or an earlier one of the person that had ended
 * @param date             its day
 * @param startsAt         when it starts, or null
 * @param endsAt           when it ends, or null
 * @param minutes          whole minutes, as the ledger sums them
 * @param pay              how it is paid, or at whose discretion that stands; null where the reader may not know it
 * @param counted          whether it counts as paid or as unpaid
 * @param taken            whether it is in force; held otherwise
 * @param confidential     whether the request is confidential
 * @param requestedAt      when it was asked
 * @param recordedBy       who wrote it down for the person; null where the person did
 * @param decidedBy        who decided or acknowledged it; null while nobody has
 * @param decidedAt        when
 * @param shiftMinutes     that day's rostered length in minutes
 * @param event            the number of the person's event that it is for; null where none is named
 * @param mayGoBeyond      whether the request may go beyond what is left because of leave that not everybody knows
 */
public record RecordedLeave(
        long lineId,
        String reference,
        String leaveType,
        String assignmentNumber,
        LocalDate date,
        Instant startsAt,
        Instant endsAt,
        int minutes,
        Pay pay,
        Pay counted,
        boolean taken,
        boolean confidential,
        Instant requestedAt,
        String recordedBy,
        String decidedBy,
        Instant decidedAt,
        int shiftMinutes,
        String event,
        boolean mayGoBeyond) {
    /** This and the part of the same shift that comes next. */
    RecordedLeave until(RecordedLeave next) {
        return new RecordedLeave(
                lineId,
                reference,
                leaveType,
                assignmentNumber,
                date,
                startsAt,
                next.endsAt,
                minutes + next.minutes,
                pay,
                counted,
                taken,
                confidential,
                requestedAt,
                recordedBy,
                decidedBy,
                decidedAt,
                Math.max(shiftMinutes, next.shiftMinutes),
                event,
                mayGoBeyond);
    }

    /** The same without a word of how it is paid. */
    RecordedLeave countedAs(Pay other) {
        return new RecordedLeave(
                lineId,
                reference,
                leaveType,
                assignmentNumber,
                date,
                startsAt,
                endsAt,
                minutes,
                null,
                other,
                taken,
                confidential,
                requestedAt,
                recordedBy,
                decidedBy,
                decidedAt,
                shiftMinutes,
                event,
                mayGoBeyond);
    }

    /** As an assessment is told it. */
    PriorLeave row() {
        return new PriorLeave(leaveType, date, minutes, counted, shiftMinutes, event);
    }
}
