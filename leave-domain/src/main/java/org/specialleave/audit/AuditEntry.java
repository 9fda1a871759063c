package org.specialleave.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** One act, as it was written down. The database refuses to change or remove it. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    private String account;
    private String action;
    private String subject;
    private String details;

    protected AuditEntry() {}

    AuditEntry(Instant recordedAt, String account, String action, String subject, String details) {
        // To the microsecond, as PostgreSQL keeps it: the hash must come out the same when the row is read again.
        this.recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
        this.account = account;
        this.action = action;
        this.subject = subject;
        this.details = details;
    }

    long id() {
        return id;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String account() {
        return account;
    }

    String action() {
        return action;
    }

    String subject() {
        return subject;
    }

    String details() {
        return details;
    }
}
