package org.specialleave.staff.esr;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One row of a staff file, read and checked as far as it can be by itself. */
public sealed interface StaffRow {
    /** Its line in the file, the header being 1. */
    int line();

    /**
     * What is true of something from a day on.
     *
     * @param from first day
     * @param to   last day, or null
     */
    record Span(LocalDate from, LocalDate to) {}

    /**
     * An organisation from a date on.
     *
     * @param line       its line
     * @param esrId      ESR's number for it
     * @param span       from when
     * @param name       its name
     * @param kind       ESR's type, or null
     * @param parentId   the organisation above, or null
     * @param locationId where it is, or null
     */
    record OrganisationRecord(
            int line, String esrId, Span span, String name, String kind, String parentId, String locationId)
            implements StaffRow {}

    /**
     * A person from a date on.
     *
     * @param line            its line
     * @param esrId           ESR's number for the person
     * @param span            from when
     * @param employeeNumber  the employee number
     * @param name            what to call the person
     * @param officeEmail     or null
     * @param hireDate        or null
     * @param terminationDate last day of employment, or null
     * @param monitoring      for the yearly monitoring alone
     */
    record PersonRecord(
            int line,
            String esrId,
            Span span,
            String employeeNumber,
            Name name,
            String officeEmail,
            LocalDate hireDate,
            LocalDate terminationDate,
            Monitoring monitoring)
            implements StaffRow {}

    /**
     * A name; all but the last name may be null.
     *
     * @param title     form of address
     * @param first     first name
     * @param last      last name
     * @param preferred name to be used instead of the first
     */
    record Name(String title, String first, String last, String preferred) {}

    /**
     * What the trust must monitor and no decision may look at; each may be null.
     *
     * @param gender        ESR's code
     * @param dateOfBirth   the day
     * @param ethnicOrigin  ESR's code
     * @param maritalStatus ESR's code
     * @param disability    ESR's flag
     */
    record Monitoring(
            String gender, LocalDate dateOfBirth, String ethnicOrigin, String maritalStatus, String disability) {}

    /**
     * An assignment from a date on.
     *
     * @param line                line
     * @param esrId               ESR's number for it
     * @param personId            whose it is
     * @param number              assignment number
     * @param span                from when
     * @param status              user status, or null
     * @param employed            whether the status is one of somebody employed
     * @param primary             whether it is the person's main one
     * @param hours               contracted hours
     * @param organisationId      the team, or null
     * @param locationId          where, or null
     * @param supervisorId        the supervisor's person id, or null
     * @param supervisorJobId     the supervisor's assignment id, or null
     * @param departmentManagerId the department manager's person id, or null
     * @param job                 what the job is
     * @param manager             whether it is a manager's
     */
    record AssignmentRecord(
            int line,
            String esrId,
            String personId,
            String number,
            Span span,
            String status,
            boolean employed,
            boolean primary,
            Hours hours,
            String organisationId,
            String locationId,
            String supervisorId,
            String supervisorJobId,
            String departmentManagerId,
            Job job,
            boolean manager)
            implements StaffRow {}

    /**
     * Contracted hours.
     *
     * @param weeklyMinutes         normal week
     * @param fullTimeWeeklyMinutes full-time week
     * @param fte                   as ESR works it out, or null
     */
    record Hours(int weeklyMinutes, int fullTimeWeeklyMinutes, BigDecimal fte) {}

    /**
     * What a job is; each may be null.
     *
     * @param positionId   ESR's number of the position
     * @param positionName its name
     * @param grade        grade
     * @param name         staff group and role
     */
    record Job(String positionId, String positionName, String grade, String name) {}

    /** What can be removed. */
    enum Kind {
        /** An organisation. */
        ORGANISATION,
        /** A person. */
        PERSON,
        /** An assignment. */
        ASSIGNMENT
    }

    /**
     * Something is no more, and should never have been.
     *
     * @param line  its line
     * @param kind  what it is
     * @param esrId ESR's number for it
     */
    record Removed(int line, Kind kind, String esrId) implements StaffRow {}

    /**
     * A row set aside.
     *
     * @param line     its line
     * @param why      in a few words
     * @param personId the person it tells of, who is not missing therefore, or null
     */
    record Refused(int line, String why, String personId) implements StaffRow {}
}
