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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A name and a password of our own. It is put in force, changed as often as need be, locked or ended; never deleted,
 * since the audit names it. Every change moves its version, which voids sessions and remembered credentials everywhere.
 */
@Entity
@Table(name = "account")
public class Account {
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

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "one_time_until")
    private Instant oneTimeUntil;

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

    /** An account whose owner has to choose a password at the first sign-in. */
    static Account withOneTimePassword(AccountDetails details, PasswordHash password, Instant until, Instant now) {
        Account account = new Account(details.name(), password, details.roles(), details.employeeNumber(), now);
        account.validFrom = details.from();
        account.validUntil = details.until();
        account.oneTimeUntil = until;
        return account;
    }

    PasswordHash password() {
        return PasswordHash.parse(passwordHash);
    }

    /** Gives it a password that its owner has chosen. */
    void changePassword(PasswordHash password, Instant now) {
        passwordHash = password.text();
        oneTimeUntil = null;
        changed(now);
    }

    /** Gives it a one-time password; what it had is void. */
    void resetPassword(PasswordHash password, Instant until, Instant now) {
        passwordHash = password.text();
        oneTimeUntil = until;
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

    /** Gives it these days; an account that was ended may be used again on them. */
    void allow(LocalDate from, LocalDate until, Instant now) {
        if (endedAt != null || !Objects.equals(validFrom, from) || !Objects.equals(validUntil, until)) {
            endedAt = null;
            validFrom = from;
            validUntil = until;
            changed(now);
        }
    }

    /** Whether it is so already. */
    boolean is(AccountDetails details) {
        return endedAt == null
                && Objects.equals(employeeNumber, details.employeeNumber())
                && roles.equals(details.roles())
                && Objects.equals(validFrom, details.from())
                && Objects.equals(validUntil, details.until());
    }

    long version() {
        return version;
    }

    boolean isLocked() {
        return locked;
    }

    boolean isEnded() {
        return endedAt != null;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    String employeeNumber() {
        return employeeNumber;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    Instant oneTimeUntil() {
        return oneTimeUntil;
    }

    String name() {
        return name;
    }

    private void changed(Instant now) {
        version++;
        changedAt = now;
    }
}
