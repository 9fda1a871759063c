package org.specialleave.staff;

import java.time.LocalDate;

/**
 * Where absences are to be recorded from a day on, of an organisation or of one assignment.
 *
 * @param organisation     ESR's number of the organisation; null for an assignment
 * @param assignmentNumber the assignment; null for an organisation
 * @param system           where
 * @param from             first day
 * @param to               last day; null: until something else is said
 */
public record RecordingDetails(
        String organisation, String assignmentNumber, SystemOfRecord system, LocalDate from, LocalDate to) {}
