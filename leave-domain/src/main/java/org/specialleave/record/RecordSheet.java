package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.Pay;
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
 * @param weeklyMinutes    the normal week
 * @param recordedIn       where its absences are recorded
 * @param rows             leave in force or asked for, by date
 * @param balances         what is left of each figure
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
        List<Balance> balances) {
    /**
     * One line of leave. Of a confidential request those who may not read it see minutes and pay alone; the rest is null.
     *
     * @param reference   the request
     * @param leaveType   its type
     * @param date        its day
     * @param startsAt    when it starts, or null
     * @param endsAt      when it ends, or null
     * @param minutes     whole minutes
     * @param pay         how it is paid, or at whose discretion that stands
     * @param decided     whether it is in force; held otherwise
     * @param capLeftMinutes what is left of the cap after it, in its leave year
     * @param requestedAt when the person asked: the first signature
     * @param decidedBy   who decided or acknowledged it: the second signature; null while nobody has
     * @param decidedAt   when
     */
    public record Row(
            String reference,
            String leaveType,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            Pay pay,
            boolean decided,
            int capLeftMinutes,
            Instant requestedAt,
            String decidedBy,
            Instant decidedAt) {}
}
