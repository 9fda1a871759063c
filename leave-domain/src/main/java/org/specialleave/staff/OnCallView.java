package org.specialleave.staff;

import java.time.Instant;

/**
 * A turn on call, as it is in the rota.
 *
 * @param id             our own number for it
 * @param employeeNumber who
 * @param person         that person's name
 * @param from           when it begins
 * @param to             when it has ended
 */
public record OnCallView(long id, String employeeNumber, String person, Instant from, Instant to) {}
