package org.specialleave.staff;

import java.time.Instant;

/**
 * A turn on call.
 *
 * @param employeeNumber who
 * @param from           when it begins
 * @param to             when it has ended
 */
public record OnCallDetails(String employeeNumber, Instant from, Instant to) {}
