package org.specialleave.record;

import java.time.LocalDate;

/**
 * Leave from two jobs of one person that meets.
 *
 * @param date       the day on which it meets
 * @param one        the ESR number of one assignment
 * @param other      that of the other
 * @param hoursKnown whether both have times, which meet; otherwise only the day is the same
 */
public record CrossJobOverlap(LocalDate date, String one, String other, boolean hoursKnown) {}
