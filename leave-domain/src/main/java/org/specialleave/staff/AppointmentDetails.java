package org.specialleave.staff;

import java.time.LocalDate;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * What an administrator says of an appointment.
 *
 * @param employeeNumber who
 * @param level          senior manager, head of service or director
 * @param organisation   ESR's number of the organisation
 * @param from           first day
 * @param to             last day; null: no end
 */
public record AppointmentDetails(
        String employeeNumber, ApprovalLevel level, String organisation, LocalDate from, LocalDate to) {}
