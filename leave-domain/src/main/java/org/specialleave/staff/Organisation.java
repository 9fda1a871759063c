package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A team, a directorate or the trust itself; its name and its place in the tree are told by date. */
@Entity
@Table(name = "organisation")
public class Organisation {
    @Id
    private long id;

    @Column(name = "esr_id")
    private String esrId;

    @Enumerated(EnumType.STRING)
    @Column(name = "system_of_record")
    private SystemOfRecord systemOfRecord;

    /** For the persistence provider. */
    protected Organisation() {}

    /** Our own number for the organisation. */
    public long id() {
        return id;
    }

    /** ESR's number for it. */
    public String esrId() {
        return esrId;
    }

    /** Sets where absences of its staff are recorded, and of those below it that say nothing themselves; null leaves it open. */
    public void recordIn(SystemOfRecord system) {
        systemOfRecord = system;
    }
}
