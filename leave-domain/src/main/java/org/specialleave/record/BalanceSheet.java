package org.specialleave.record;

import java.util.List;

/**
 * Every balance of an assignment in a leave year.
 *
 * @param assignmentNumber the assignment
 * @param leaveYear        such as {@code 2026-27}
 * @param weeklyMinutes    the normal week that the figures are reckoned from
 * @param balances         the cap first, then the types' own figures
 */
public record BalanceSheet(String assignmentNumber, String leaveYear, int weeklyMinutes, List<Balance> balances) {}
