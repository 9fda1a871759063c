package org.specialleave.staff;

import java.time.LocalDate;

/**
 * Where absences of an organisation or an assignment are recorded in a period.
 *
 * @param id               our own number for it
 * @param organisation     ESR's number of the organisation; null for an assignment
 * @param assignmentNumber the assignment; null for an organisation
 * @param name             the organisation's or the person's name today, or null
 * @param system           where
 * @param from             first day
 * @param to               last day, or null
 */
public record RecordingView(
        long id,
        String organisation,
        String assignmentNumber,
        String name,
        SystemOfRecord system,
        LocalDate from,
        LocalDate to) {}
