package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * Who is senior manager, head of service or director for an organisation and for all below it that have no such
 * appointment of their own.
 */
@Entity
@Table(name = "appointment")
public class Appointment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appointment_seq")
    @SequenceGenerator(name = "appointment_seq", sequenceName = "appointment_seq", allocationSize = 50)
    private long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column
    @Enumerated(EnumType.STRING)
    private ApprovalLevel tier;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "from_staff_file")
    private boolean fromStaffFile;

    /** For the persistence provider. */
    protected Appointment() {}

    /**
     * An appointment.
     *
     * @param personId       who
     * @param organisationId for which organisation and those below it
     * @param tier           senior manager, head of service or director; the others are nobody's appointment
     * @param from           first day
     * @param to             last day, or null
     * @throws IllegalArgumentException for another tier
     */
    public Appointment(long personId, long organisationId, ApprovalLevel tier, LocalDate from, LocalDate to) {
        if (tier == ApprovalLevel.LINE_MANAGER || tier == ApprovalLevel.HR) {
            throw new IllegalArgumentException(tier + " is not by appointment");
        }
        this.personId = personId;
        this.organisationId = organisationId;
        this.tier = tier;
        this.validFrom = from;
        this.validTo = to;
    }

    /** An appointment that follows the manager flag of the staff file, from a day on. */
    static Appointment fromStaffFile(long personId, long organisationId, ApprovalLevel tier, LocalDate from) {
        Appointment appointment = new Appointment(personId, organisationId, tier, from, null);
        appointment.fromStaffFile = true;
        return appointment;
    }

    /** Our own number for the appointment. */
    public long id() {
        return id;
    }

    /** For which organisation and those below it. */
    long organisationId() {
        return organisationId;
    }

    /** Senior manager, head of service or director. */
    ApprovalLevel tier() {
        return tier;
    }

    /** First day. */
    LocalDate validFrom() {
        return validFrom;
    }

    /** Whether it begins after that day. */
    boolean beginsAfter(LocalDate day) {
        return validFrom.isAfter(day);
    }

    /** Makes that day its last; null takes the last day away. */
    void endOn(LocalDate lastDay) {
        validTo = lastDay;
    }
}
