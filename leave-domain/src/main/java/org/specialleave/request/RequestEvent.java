package org.specialleave.request;

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
import java.util.Locale;
import org.specialleave.account.Caller;
import org.specialleave.policy.model.ApprovalLevel;

/** One act in a request's history: who did what when. Rows are added and never changed; words are sealed elsewhere. */
@Entity
@Table(name = "request_event")
public class RequestEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "request_event_seq")
    @SequenceGenerator(name = "request_event_seq", sequenceName = "request_event_seq", allocationSize = 50)
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    private Action action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private RequestState from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state")
    private RequestState to;

    private String account;

    @Column(name = "actor_person_id")
    private Long actorPersonId;

    @Enumerated(EnumType.STRING)
    private ApprovalLevel tier;

    @Enumerated(EnumType.STRING)
    private RefusalGround ground;

    @Column(name = "has_words")
    private boolean hasWords;

    private Boolean discussed;

    @Column(name = "sealed_by_event")
    private boolean sealedByEvent;

    /** For the persistence provider. */
    protected RequestEvent() {}

    /**
     * What somebody did.
     *
     * @param request      the request as it is now
     * @param from         its state before
     * @param action       what was done
     * @param tier         the level held for it; null for what the applicant or the product does
     * @param ground       the ground of a refusal, or null
     * @param hasWords     whether words were given
     * @param consultation whether it was talked over (5.4); null where nobody said
     * @param actor        who did it
     * @param at           when
     */
    public RequestEvent(
            LeaveRequest request,
            RequestState from,
            Action action,
            ApprovalLevel tier,
            RefusalGround ground,
            boolean hasWords,
            Consultation consultation,
            Caller actor,
            Instant at) {
        this.requestId = request.id();
        this.at = at;
        this.action = action;
        this.from = from;
        this.to = request.state();
        this.account = actor.account();
        this.actorPersonId = actor.personId();
        this.tier = tier;
        this.ground = ground;
        this.hasWords = hasWords;
        this.discussed = consultation == null ? null : consultation.held();
        this.sealedByEvent = true;
    }

    /** The key under which its words are sealed. */
    public String kindOfWords() {
        return sealedByEvent ? "event-" + id + "-words" : olderKind();
    }

    /** The key under which the arrangement of cover is sealed. */
    public String kindOfCover() {
        return sealedByEvent ? "event-" + id + "-cover" : "cover";
    }

    /** The key under which it is sealed with whom it was talked over, or why not. */
    public String kindOfConsultation() {
        return sealedByEvent ? "event-" + id + "-consultation" : olderKind() + "-discussion";
    }

    /** Words were once sealed by action and level, so that a repeated action took the place of the one before. */
    private String olderKind() {
        return (action.name() + (tier == null ? "" : "-" + tier.name())).toLowerCase(Locale.ROOT);
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** When it was done. */
    public Instant at() {
        return at;
    }

    /** What was done. */
    public Action action() {
        return action;
    }

    /** The state before. */
    public RequestState from() {
        return from;
    }

    /** The state after. */
    public RequestState to() {
        return to;
    }

    /** The account that did it. */
    public String account() {
        return account;
    }

    /** The person it belongs to, or null. */
    public Long actorPersonId() {
        return actorPersonId;
    }

    /** The tier held for the act; null for the applicant's own acts. */
    public ApprovalLevel tier() {
        return tier;
    }

    /** The ground of a refusal, or null. */
    public RefusalGround ground() {
        return ground;
    }

    /** Whether it was talked over with the senior manager (5.4); null where nobody said. */
    public Boolean discussed() {
        return discussed;
    }

    /** Whether words were given with it; they are sealed under {@link #kindOfWords}. */
    public boolean hasWords() {
        return hasWords;
    }
}
