/**
 * What the trust says of itself by date: its name, whom to ask in Human Resources and payroll, helplines and addresses.
 *
 * <p>Everybody may read it ({@link org.specialleave.settings.TrustProfiles}); administrators change it ({@link
 * org.specialleave.settings.ManageTrustProfile}).
 */
package org.specialleave.settings;
