/**
 * The audit: who did what to which thing and when, kept so that a later change of it is noticed.
 *
 * <p>Use cases write to it with {@link org.specialleave.audit.Audit}; the timetable seals it with
 * {@link org.specialleave.audit.AuditSealer}. No other package reads its tables.
 */
package org.specialleave.audit;
