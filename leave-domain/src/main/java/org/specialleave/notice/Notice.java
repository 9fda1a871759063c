package org.specialleave.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something to be told to one reader by mail.
 *
 * <p>It is due from the moment it is written. A sender claims it for a while; then it is sent, put off or given up.
 * One that was given up is tried again only when somebody asks for it.
 */
@Entity
@Table(name = "notice")
public class Notice {
    private static final int LONGEST_ANSWER = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "event_id")
    private long eventId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private String reference;

    @Column(name = "person_id")
    private Long personId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column
    private int attempts;

    private int refusals;

    private String claim;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "given_up_at")
    private Instant givenUpAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_up_why")
    private GivenUp givenUpWhy;

    @Column(name = "last_answer")
    private String lastAnswer;

    /** For the persistence provider. */
    protected Notice() {}

    /** A notice that is due at once; {@code personId} is null for the mailbox of Human Resources. */
    Notice(String messageId, long eventId, NoticeKind kind, String reference, Long personId, Instant at) {
        this.messageId = messageId;
        this.eventId = eventId;
        this.kind = kind;
        this.reference = reference;
        this.personId = personId;
        recordedAt = at;
        dueAt = at;
    }

    String claimUntil(Instant until) {
        claim = UUID.randomUUID().toString();
        claimedUntil = until;
        attempts++;
        return claim;
    }

    void sent(Instant at) {
        sentAt = at;
        claim = null;
        claimedUntil = null;
        lastAnswer = null;
    }

    void putOff(Instant at, Duration wait, String answer, boolean refused) {
        dueAt = at.plus(wait);
        refusals += refused ? 1 : 0;
        release(answer);
    }

    void giveUp(Instant at, GivenUp why, String answer) {
        givenUpAt = at;
        givenUpWhy = why;
        release(answer);
    }

    void tryAgain(Instant at) {
        givenUpAt = null;
        givenUpWhy = null;
        refusals = 0;
        dueAt = at;
    }

    private void release(String answer) {
        claim = null;
        claimedUntil = null;
        lastAnswer = answer == null || answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    boolean isClaimedBy(String sender) {
        return sentAt == null && sender.equals(claim);
    }

    boolean isGivenUp() {
        return givenUpAt != null;
    }

    long id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    NoticeKind kind() {
        return kind;
    }

    String reference() {
        return reference;
    }

    Long personId() {
        return personId;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    int refusals() {
        return refusals;
    }
}
