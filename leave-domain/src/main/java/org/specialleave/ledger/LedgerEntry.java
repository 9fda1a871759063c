package org.specialleave.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.policy.model.Pay;

/**
 * One row of the ledger, which is the only source of every balance. Rows are added and never changed; the database
 * refuses anything else.
 */
@Entity
@Table(name = "ledger_entry")
public class LedgerEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 50)
    private Long id;

    @Column(name = "assignment_id")
    private long assignmentId;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "line_id")
    private long lineId;

    @Column(name = "event_id")
    private long eventId;

    @Column
    private String figure;

    @Column(name = "leave_type")
    private String leaveType;

    @Column
    @Enumerated(EnumType.STRING)
    private Pay pay;

    @Column
    private LocalDate date;

    @Column
    private int minutes;

    @Column
    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    @Column
    private Instant at;

    /** For the persistence provider. */
    protected LedgerEntry() {}

    LedgerEntry(long assignmentId, long requestId, long eventId, Posting posting, Instant at) {
        this.assignmentId = assignmentId;
        this.requestId = requestId;
        this.lineId = posting.lineId();
        this.eventId = eventId;
        this.figure = posting.figure();
        this.leaveType = posting.leaveType();
        this.pay = posting.pay();
        this.date = posting.date();
        this.minutes = posting.minutes();
        this.kind = posting.kind();
        this.at = at;
    }
}
