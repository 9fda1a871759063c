package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.Pay;
import org.specialleave.staff.SystemOfRecord;

/**
 * The special leave record sheet of an assignment and a leave year (Appendix 3).
 *
 * @param leaveYear        such as {@code 2026-27}
 * @param personName       whose it is
 * @param employeeNumber   the ESR employee number
 * @param assignmentNumber the ESR assignment number
 * @param job              the job title, or null
 * @param grade            the grade, or null
 * @param base             the organisation, or null
 * @param weeklyMinutes    the normal week, on the last day of the sheet that the person was employed
 * @param recordedIn       where its absences are recorded
 * @param rows             leave in force or asked for, by date
 * @param balances         what is left of each figure
 * @param years            the leave years there is a record of, and the next; latest first
 * @param requestsOpen     whether the reader may open the requests that are named
 */
public record RecordSheet(
        String leaveYear,
        String personName,
        String employeeNumber,
        String assignmentNumber,
        String job,
        String grade,
        String base,
        int weeklyMinutes,
        SystemOfRecord recordedIn,
        List<Row> rows,
        List<Balance> balances,
        List<String> years,
        boolean requestsOpen) {
    /**
     * One line of leave. Of a confidential request that is granted, or in effect by right, the line manager who may not
     * read it sees dates, times and minutes; the rest is null.
     *
     * @param reference        the request
     * @param leaveType        its type
     * @param assignmentNumber the assignment: that of the sheet, or an earlier one whose leave counts together with it
     * @param date             its day
     * @param startsAt         when it starts, or null
     * @param endsAt           when it ends, or null
     * @param minutes          whole minutes
     * @param pay              how it is paid, or at whose discretion that stands; null where the reader may not know it
     * @param decided          whether it is in force; held otherwise
     * @param leftOf           the figure that it uses up: the cap where it counts to it, else its type's own; null
     *                         where none
     * @param leftOfEvent      the number of the person's event that has that figure; null where it is of none
     * @param leftMinutes      what is left of that figure after it; 0 where there is none
     * @param requestedAt      when it was asked: the first signature
     * @param recordedBy       who wrote it down for the person; null where the person asked
     * @param decidedBy        who decided or acknowledged it: the second signature; null while nobody has
     * @param decidedAt        when
     */
    public record Row(
            String reference,
            String leaveType,
            String assignmentNumber,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            Pay pay,
            boolean decided,
            String leftOf,
            String leftOfEvent,
            int leftMinutes,
            Instant requestedAt,
            String recordedBy,
            String decidedBy,
            Instant decidedAt) {
        /** Leave of which the reader knows the hours alone. */
        static Row other(LocalDate date, Instant startsAt, Instant endsAt, int minutes) {
            return new Row(
                    null, null, null, date, startsAt, endsAt, minutes, null, true, null, null, 0, null, null, null,
                    null);
        }
    }
}
