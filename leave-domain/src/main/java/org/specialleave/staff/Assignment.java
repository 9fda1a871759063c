package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * One job of a person: leave is asked for, counted and recorded by assignment.
 *
 * <p>Only what never changes stands here; hours, organisation and supervisor are told by date
 * ({@link AssignmentDetail}).
 */
@Entity
@Table(name = "assignment")
public class Assignment {
    @Id
    private long id;

    private String number;

    @Column(name = "person_id")
    private long personId;

    /** For the persistence provider. */
    protected Assignment() {}

    /** Our own number for the assignment. */
    public long id() {
        return id;
    }

    /** The ESR assignment number, such as {@code 10000009-2}. */
    public String number() {
        return number;
    }

    /** Whose it is. */
    public long personId() {
        return personId;
    }
}
