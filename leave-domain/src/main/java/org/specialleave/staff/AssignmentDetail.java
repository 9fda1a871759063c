package org.specialleave.staff;

import java.time.LocalDate;

/**
 * What is true of an assignment on a day.
 *
 * @param assignmentId          which assignment
 * @param from                  first day of the row in effect
 * @param to                    last day of that row, or null
 * @param status                the user status in ESR's words, such as {@code Active Assignment}
 * @param primary               whether it is the person's main assignment
 * @param weeklyMinutes         normal hours of a week, 0 for bank staff
 * @param fullTimeWeeklyMinutes hours of a full-time week
 * @param organisationId        the team, or null
 * @param organisationName      its name on that day, or null
 * @param supervisorPersonId    the supervisor as ESR has it, or null; who decides is told by {@link Approvers}
 * @param position              the position's name, or null
 * @param grade                 such as {@code XR05}, or null
 * @param job                   staff group and role, or null
 * @param manager               whether ESR marks it as a manager's
 */
public record AssignmentDetail(
        long assignmentId,
        LocalDate from,
        LocalDate to,
        String status,
        boolean primary,
        int weeklyMinutes,
        int fullTimeWeeklyMinutes,
        Long organisationId,
        String organisationName,
        Long supervisorPersonId,
        String position,
        String grade,
        String job,
        boolean manager) {}
