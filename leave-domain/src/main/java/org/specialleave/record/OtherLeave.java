package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Leave of which a reader knows when it is and nothing else: granted or in effect by right, from a request they may not
 * read.
 *
 * @param date     its day
 * @param startsAt when it starts, or null
 * @param endsAt   when it ends, or null
 * @param minutes  whole minutes
 */
record OtherLeave(LocalDate date, Instant startsAt, Instant endsAt, int minutes) {}
