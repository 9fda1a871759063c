/**
 * What the trust says of itself by date: its name, the contacts of Human Resources and payroll, helplines, addresses,
 * and the level of those whom the staff file flags as managers.
 *
 * <p>It is kept in {@code trust_settings}, a row for each change, with {@code trust_helpline} and
 * {@code trust_address}. Everybody may read it ({@link org.specialleave.settings.TrustProfiles}); administrators change
 * it ({@link org.specialleave.settings.ManageTrustProfile}).
 */
package org.specialleave.settings;
