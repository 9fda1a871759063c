/**
 * Who works here: organisations, people and their assignments over time, who manages whom, and who is appointed above
 * them.
 *
 * <p>All of it comes from ESR by file and is only read here, but for appointments and the system of record, which the
 * trust sets itself. Of a person no more is kept than deciding and recording leave needs; what is for monitoring alone
 * stands in a table that no use case of daily work reads. Any feature of the domain may call it; it calls
 * {@code policy} for the value of contracted hours and the tiers.
 */
package org.specialleave.staff;
