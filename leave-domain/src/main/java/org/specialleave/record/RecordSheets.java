package org.specialleave.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;

/** The record sheet, for the person, those who decide for them, and Human Resources. A fixed number of statements. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class RecordSheets {
    private Balances balances;
    private Staff staff;

    protected RecordSheets() {}

    @Inject
    public RecordSheets(Balances balances, Staff staff) {
        this.balances = balances;
        this.staff = staff;
    }

    /**
     * The record sheet of a leave year.
     *
     * @param assignmentNumber the assignment
     * @param leaveYear        such as {@code 2026-27}; null for the present one
     * @throws NotFoundException where there is no such assignment, the caller may not know of it, or no policy has such
     *                           a year
     */
    public RecordSheet of(String assignmentNumber, String leaveYear) {
        return of(assignmentNumber, leaveYear, null);
    }

    /**
     * As {@link #of(String, String)}, beside a request that the caller has before them.
     *
     * @param beside the request's reference; null for none
     * @throws NotFoundException also where there is no such request, or the caller may not know of it
     */
    public RecordSheet of(String assignmentNumber, String leaveYear, String beside) {
        BalanceSheet sheet = balances.of(assignmentNumber, leaveYear, beside);
        Person person = staff.person(sheet.personId()).orElseThrow();
        AssignmentDetail detail = staff.detailsOn(List.of(sheet.assignmentId()), sheet.day()).stream()
                .findFirst()
                .orElse(null);
        return new RecordSheet(
                sheet.leaveYear(),
                person.displayName(),
                person.employeeNumber(),
                assignmentNumber,
                detail == null ? null : detail.position(),
                detail == null ? null : detail.grade(),
                detail == null ? null : detail.organisationName(),
                sheet.weeklyMinutes(),
                staff.systemOfRecord(sheet.assignmentId(), sheet.day()),
                sheet.rows(),
                sheet.balances(),
                sheet.years(),
                sheet.requestsOpen());
    }
}
