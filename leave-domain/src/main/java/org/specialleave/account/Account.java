package org.specialleave.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A name and a password of our own. It is put in force, changed as often as need be, locked or ended; never deleted, since the audit
 * names it. Every change moves its version, which voids sessions and remembered credentials everywhere.
 */
@Entity
@Table(name = "account")
class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_seq")
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private long id;

    private String name;

    @Column(name = "employee_number")
    private String employeeNumber;

    @Column(name = "password_hash")
    private String passwordHash;

    // Counted by ourselves: a change of roles alone would not move JPA's own version.
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    private boolean locked;

    @Column(name = "ended_at")
    private Instant endedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    /** For JPA. */
    protected Account() {}

    Account(String name, PasswordHash password, Set<String> roles, String employeeNumber, Instant now) {
        this.name = name;
        this.passwordHash = password.text();
        this.roles = new HashSet<>(roles);
        this.employeeNumber = employeeNumber;
        this.changedAt = now;
    }

    PasswordHash password() {
        return PasswordHash.parse(passwordHash);
    }

    void changePassword(PasswordHash password, Instant now) {
        passwordHash = password.text();
        changed(now);
    }

    /** Gives it these roles and this person; nothing changes where it has them. */
    void belongTo(String person, Set<String> newRoles, Instant now) {
        if (!Objects.equals(employeeNumber, person) || !roles.equals(newRoles)) {
            employeeNumber = person;
            roles.retainAll(newRoles);
            roles.addAll(newRoles);
            changed(now);
        }
    }

    void lock(boolean shut, Instant now) {
        if (locked != shut) {
            locked = shut;
            changed(now);
        }
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
            changed(now);
        }
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
