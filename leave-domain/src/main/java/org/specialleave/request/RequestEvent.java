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
import org.specialleave.policy.Tier;

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
    private Tier tier;

    @Enumerated(EnumType.STRING)
    private Ground ground;

    @Column(name = "has_words")
    private boolean hasWords;

    private Boolean discussed;

    /** For the persistence provider. */
    protected RequestEvent() {}

    RequestEvent(LeaveRequest request, RequestState from, Act act, String account, Long actorPersonId, Instant at) {
        this.requestId = request.id();
        this.at = at;
        this.action = act.action();
        this.from = from;
        this.to = request.state();
        this.account = account;
        this.actorPersonId = actorPersonId;
        this.tier = act.tier();
        this.ground = act.ground();
        this.hasWords = act.words() != null;
        this.discussed = act.discussion() == null ? null : act.discussion().held();
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
    public Tier tier() {
        return tier;
    }

    /** The ground of a refusal, or null. */
    public Ground ground() {
        return ground;
    }

    /** Whether it was talked over with the senior manager (5.4); null where nobody said. */
    public Boolean discussed() {
        return discussed;
    }

    /** Whether words were given with it; they are sealed under {@link Act#kindOfWords}. */
    public boolean hasWords() {
        return hasWords;
    }
}
