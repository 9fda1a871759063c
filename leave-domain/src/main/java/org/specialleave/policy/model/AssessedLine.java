package org.specialleave.policy.model;

import java.time.LocalDate;

/**
 * A line, or the part of one on one side of a limit, as the policy answers it.
 *
 * @param asked         the index of the line in the request, from 0
 * @param date          its day
 * @param minutes       whole minutes of this part
 * @param pay           how this part is paid
 * @param leaveYear     such as {@code 2026-27}
 * @param policyVersion such as {@code LPT-8}; null where no version in force has the type
 */
public record AssessedLine(int asked, LocalDate date, int minutes, Pay pay, String leaveYear, String policyVersion) {}
