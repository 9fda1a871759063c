package org.specialleave.staff;

import java.time.LocalDate;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * An appointment as administrators see it.
 *
 * @param id               our own number for it
 * @param employeeNumber   who
 * @param person           that person's name
 * @param level            senior manager, head of service or director
 * @param organisation     ESR's number of the organisation
 * @param organisationName its name today, or null
 * @param from             first day
 * @param to               last day, or null
 * @param fromStaffFile    whether it follows the manager flag of the staff file
 */
public record AppointmentView(
        long id,
        String employeeNumber,
        String person,
        ApprovalLevel level,
        String organisation,
        String organisationName,
        LocalDate from,
        LocalDate to,
        boolean fromStaffFile) {}
