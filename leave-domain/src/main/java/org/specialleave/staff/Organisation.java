package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
}
