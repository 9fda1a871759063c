package org.specialleave.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.ledger.Figures;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.Posting;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/**
 * One shift or day of a request, or the part of one on one side of a limit.
 *
 * <p>Frozen once it is booked: only its state and, by the decision, its pay change; the database refuses more. Parts of
 * one shift share out its time, one after the other, so that no hour is booked twice.
 */
@Entity
@Table(name = "leave_line")
public class LeaveLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leave_line_seq")
    @SequenceGenerator(name = "leave_line_seq", sequenceName = "leave_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request_id")
    private LeaveRequest request;

    @Column(name = "assignment_id")
    private long assignmentId;

    private int position;
    private LocalDate date;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private int minutes;

    @Column(name = "shift_minutes")
    private int shiftMinutes;

    @Enumerated(EnumType.STRING)
    @Column(name = "pay_asked")
    private Pay payAsked;

    @Enumerated(EnumType.STRING)
    private Pay pay;

    @Column(name = "leave_year")
    private String leaveYear;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "counts_to_cap")
    private boolean countsToCap;

    @Enumerated(EnumType.STRING)
    private LineState state;

    /** For the persistence provider. */
    protected LeaveLine() {}

    LeaveLine(
            LeaveRequest request,
            int position,
            RequestedLine asked,
            AssessedLine part,
            Instant startsAt,
            Instant endsAt,
            boolean countsToCap) {
        this.request = request;
        this.assignmentId = request.assignmentId();
        this.position = position;
        this.date = part.date();
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.minutes = part.minutes();
        this.shiftMinutes = asked.shiftMinutes();
        this.payAsked = asked.pay();
        this.pay = part.pay();
        this.leaveYear = part.leaveYear();
        this.policyVersion = part.policyVersion();
        this.countsToCap = countsToCap;
        this.state = LineState.REQUESTED;
    }

    /** Holds its time until it is decided. */
    public List<Posting> hold() {
        return postings(LedgerKind.HOLD, minutes);
    }

    /** In effect by right, with the pay that the policy gives. */
    List<Posting> takeByRight() {
        state = LineState.GRANTED;
        return postings(LedgerKind.TAKE, minutes);
    }

    List<Posting> grant(Pay decided) {
        List<Posting> postings = new ArrayList<>(postings(LedgerKind.RELEASE, -minutes));
        pay = decided;
        state = LineState.GRANTED;
        postings.addAll(postings(LedgerKind.TAKE, minutes));
        return postings;
    }

    List<Posting> refuse() {
        state = LineState.REFUSED;
        return postings(LedgerKind.RELEASE, -minutes);
    }

    List<Posting> withdraw() {
        state = LineState.RELEASED;
        return postings(LedgerKind.RELEASE, -minutes);
    }

    /** Replaced by lines of another length or pay, before it was decided. */
    List<Posting> supersede() {
        state = LineState.SUPERSEDED;
        return postings(LedgerKind.RELEASE, -minutes);
    }

    List<Posting> cancel() {
        state = LineState.RELEASED;
        return postings(LedgerKind.ADJUST, -minutes);
    }

    /** What is at somebody's discretion counts as paid until it is decided (D17, D21). */
    private List<Posting> postings(LedgerKind kind, int signedMinutes) {
        if (signedMinutes == 0) {
            return List.of();
        }
        Pay counted = pay == Pay.UNPAID ? Pay.UNPAID : Pay.PAID;
        String type = request.leaveType();
        List<Posting> postings = new ArrayList<>(2);
        postings.add(new Posting(id, type, type, counted, date, signedMinutes, kind));
        if (countsToCap && counted == Pay.PAID) {
            postings.add(new Posting(id, Figures.SPECIAL_LEAVE_CAP, type, counted, date, signedMinutes, kind));
        }
        return postings;
    }

    /** Whether it holds or uses time. */
    public boolean active() {
        return state == LineState.REQUESTED || state == LineState.GRANTED;
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** Its place in the request, from 1. */
    public int position() {
        return position;
    }

    /** The day the shift starts. */
    public LocalDate date() {
        return date;
    }

    /** When the absence starts, or null where only minutes are known. */
    public Instant startsAt() {
        return startsAt;
    }

    /** When the absence ends, or null. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Whole minutes of absence. */
    public int minutes() {
        return minutes;
    }

    /** The shift's length in minutes. */
    public int shiftMinutes() {
        return shiftMinutes;
    }

    /** What the person asked for, or null for the type's own. */
    public Pay payAsked() {
        return payAsked;
    }

    /** How it is paid, or at whose discretion that stands. */
    public Pay pay() {
        return pay;
    }

    /** The leave year of its day, such as {@code 2026-27}. */
    public String leaveYear() {
        return leaveYear;
    }

    /** The policy version in force on its day. */
    public String policyVersion() {
        return policyVersion;
    }

    /** Where it stands. */
    public LineState state() {
        return state;
    }

    /** Whether it is granted leave that has begun on that day. */
    boolean begunBy(LocalDate today) {
        return state == LineState.GRANTED && !date.isAfter(today);
    }
}
