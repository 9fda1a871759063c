package org.specialleave.record;

import java.time.LocalDate;
import java.util.List;

/**
 * Every balance of an assignment in a leave year.
 *
 * @param assignmentId     the assignment
 * @param personId         whose it is
 * @param assignmentNumber the assignment's ESR number
 * @param leaveYear        such as {@code 2026-27}
 * @param first            its first day
 * @param last             its last day
 * @param weeklyMinutes    the normal week that the figures are reckoned from
 * @param balances         the cap first, then the types' own figures, then a row for each window that has a day in the
 *                         year
 * @param day              the day of which the hours are: today, or the nearest day of the year on which the person is
 *                         employed
 * @param years            the leave years there is a record of, and the next; latest first
 * @param rows             the year's leave that is taken or held, by date
 * @param requestsOpen     whether the reader may open the requests that are named
 */
public record BalanceSheet(
        long assignmentId,
        long personId,
        String assignmentNumber,
        String leaveYear,
        LocalDate first,
        LocalDate last,
        int weeklyMinutes,
        List<Balance> balances,
        LocalDate day,
        List<String> years,
        List<RecordSheet.Row> rows,
        boolean requestsOpen) {}
