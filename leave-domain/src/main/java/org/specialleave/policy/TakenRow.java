package org.specialleave.policy;

import java.time.LocalDate;

/**
 * Leave that counts before the request: taken or held.
 *
 * @param leaveType its type
 * @param date      its day
 * @param minutes   whole minutes; may be a sum and longer than a day
 * @param pay       {@link Pay#PAID} or {@link Pay#UNPAID}; null for the type's own
 */
public record TakenRow(String leaveType, LocalDate date, int minutes, Pay pay) {}
