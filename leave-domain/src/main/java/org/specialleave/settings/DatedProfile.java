package org.specialleave.settings;

import java.time.LocalDate;

/**
 * What the trust says of itself on a day.
 *
 * @param version the number of the last change there is, whatever its day; 0 where there is none
 * @param from    since when this holds; null where nothing was said
 * @param profile what holds
 */
public record DatedProfile(long version, LocalDate from, TrustProfile profile) {}
