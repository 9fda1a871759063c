package org.specialleave.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who works, worked or will work for the trust, with the names in effect today.
 *
 * <p>Written by the staff import alone. A person who has left stays, since the record of leave names them.
 */
@Entity
@Table(name = "person")
public class Person {
    @Id
    private long id;

    @Column(name = "employee_number")
    private String employeeNumber;

    private String title;

    @Column(name = "first_name")
    private String firstName;

    @Column(name = "last_name")
    private String lastName;

    @Column(name = "preferred_name")
    private String preferredName;

    @Column(name = "office_email")
    private String officeEmail;

    @Column(name = "hire_date")
    private LocalDate hireDate;

    @Column(name = "termination_date")
    private LocalDate terminationDate;

    @Column(name = "missing_since")
    private LocalDate missingSince;

    /** For the persistence provider. */
    protected Person() {}

    /** Our own number for the person. */
    public long id() {
        return id;
    }

    /** The ESR employee number, unique in the trust. */
    public String employeeNumber() {
        return employeeNumber;
    }

    /** The form of address, or null. */
    public String title() {
        return title;
    }

    /** The first name, or null: some people have one name only. */
    public String firstName() {
        return firstName;
    }

    /** The last name. */
    public String lastName() {
        return lastName;
    }

    /** The name the person wants to be called by instead of the first name, or null. */
    public String preferredName() {
        return preferredName;
    }

    /** Where the trust writes to, empty where ESR has no address. */
    public Optional<String> officeEmail() {
        return Optional.ofNullable(officeEmail);
    }

    /** First day of employment, or null where ESR does not say. */
    public LocalDate hireDate() {
        return hireDate;
    }

    /**
     * Last day of employment, empty while none is known.
     *
     * <p>It is the termination date, or the day before the full file in which the person stood no more.
     */
    public Optional<LocalDate> lastDay() {
        LocalDate gone = missingSince == null ? null : missingSince.minusDays(1);
        if (terminationDate == null || gone == null) {
            return Optional.ofNullable(terminationDate == null ? gone : terminationDate);
        }
        return Optional.of(gone.isBefore(terminationDate) ? gone : terminationDate);
    }

    /** Preferred (else first) and last name, as pages and mails write it. */
    public String displayName() {
        String first = preferredName == null ? firstName : preferredName;
        return first == null ? lastName : first + " " + lastName;
    }
}
