package org.specialleave.record;

import java.util.List;

/**
 * Every balance of an assignment in a leave year.
 *
 * @param assignmentId     the assignment
 * @param personId         whose it is
 * @param assignmentNumber the assignment's ESR number
 * @param leaveYear        such as {@code 2026-27}
 * @param weeklyMinutes    the normal week that the figures are reckoned from
 * @param balances         the cap first, then the types' own figures
 */
public record BalanceSheet(
        long assignmentId,
        long personId,
        String assignmentNumber,
        String leaveYear,
        int weeklyMinutes,
        List<Balance> balances) {}
