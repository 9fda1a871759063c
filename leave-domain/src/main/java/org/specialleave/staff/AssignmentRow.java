package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What ESR says of an assignment from a date on; read here, written by the staff import. */
@Entity
@Table(name = "assignment_row")
class AssignmentRow {
    @Id
    private long id;

    @Column(name = "assignment_id")
    private long assignmentId;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String status;

    @Column
    private boolean employed;

    @Column(name = "is_primary")
    private boolean primary;

    @Column(name = "weekly_minutes")
    private int weeklyMinutes;

    @Column(name = "full_time_weekly_minutes")
    private int fullTimeWeeklyMinutes;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "supervisor_person_id")
    private Long supervisorPersonId;

    @Column(name = "position_name")
    private String position;

    private String grade;

    private String job;

    @Column(name = "is_manager")
    private boolean manager;

    protected AssignmentRow() {}

    long assignmentId() {
        return assignmentId;
    }

    Long organisationId() {
        return organisationId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validTo() {
        return validTo;
    }

    int weeklyMinutes() {
        return weeklyMinutes;
    }

    int fullTimeWeeklyMinutes() {
        return fullTimeWeeklyMinutes;
    }

    AssignmentDetail detail(String organisationName) {
        return new AssignmentDetail(
                assignmentId,
                validFrom,
                validTo,
                status,
                primary,
                weeklyMinutes,
                fullTimeWeeklyMinutes,
                organisationId,
                organisationName,
                supervisorPersonId,
                position,
                grade,
                job,
                manager);
    }
}
