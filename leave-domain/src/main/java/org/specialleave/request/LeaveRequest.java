package org.specialleave.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.specialleave.ledger.Posting;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.Tier;

/**
 * A person's request for leave of one type from one assignment.
 *
 * <p>Its life: it begins as a draft that only the person sees. Submitting fixes what was asked, what the policy says to it, and
 * the route of those who decide, and books its lines, whose minutes are held from then on. Each tier of the route but the last
 * endorses or refuses; the last grants, line by line and paid or unpaid, or refuses. What cannot be refused and is not referred
 * is in effect by its submission and only acknowledged. Until it is decided the person may withdraw it, and cancel it
 * afterwards while no leave has begun. Nobody else changes its state, and no line of it is ever removed.
 *
 * <p>Every act returns what it does to the ledger; what is not allowed is a {@link ConflictException} of reason {@code STATE}.
 */
@Entity
@Table(name = "leave_request")
public class LeaveRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "leave_request_seq")
    @SequenceGenerator(name = "leave_request_seq", sequenceName = "leave_request_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Version
    private long version;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "assignment_id")
    private long assignmentId;

    @Column(name = "leave_type")
    private String leaveType;

    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.DRAFT;

    private boolean confidential;

    @Embedded
    private Recorder recorder;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    private String answers;
    private String assessment;

    @Column(name = "assessment_shared")
    private String sharedAssessment;

    private boolean refusable = true;
    private String route = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "waits_for")
    private Tier waitsFor;

    private boolean acknowledged;

    @Enumerated(EnumType.STRING)
    private Deferral deferral = Deferral.NOT_FORESEEN;

    /** Grows with every act, so that the version does, even where only a line changes. */
    private int acts;

    @Column(name = "first_date")
    private LocalDate firstDate;

    @Column(name = "last_date")
    private LocalDate lastDate;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<LeaveLine> lines = new ArrayList<>();

    /** For the persistence provider. */
    protected LeaveRequest() {}

    /**
     * Begins a draft.
     *
     * @param reference    a new reference
     * @param personId     whose leave it is
     * @param assignmentId from which assignment
     * @param recorder     who writes it down for the person; null for the person
     * @param asked        the answers so far
     * @param at           now
     */
    static LeaveRequest draft(
            String reference, long personId, long assignmentId, Recorder recorder, LeaveAsked asked, Instant at) {
        LeaveRequest request = new LeaveRequest();
        request.reference = reference;
        request.personId = personId;
        request.assignmentId = assignmentId;
        request.recorder = recorder;
        request.createdAt = at;
        request.change(asked);
        return request;
    }

    /** Replaces the draft's answers. */
    void change(LeaveAsked asked) {
        require(state == RequestState.DRAFT);
        acts++;
        leaveType = asked.leaveType();
        confidential = asked.confidential();
        answers = AnswersText.write(asked);
        firstDate = asked.firstDate();
        lastDate = asked.lastDate();
    }

    /** Asks for the leave, now. */
    void submit(Submission submission, Instant at) {
        require(Moves.allows(state, Set.of(Involvement.APPLICANT), Action.SUBMIT));
        require(!submission.answer().blocked() && !submission.tiers().isEmpty());
        acts++;
        assessment = AssessmentText.write(submission.answer());
        sharedAssessment = submission.shared() == null ? null : AssessmentText.write(submission.shared());
        refusable = submission.answer().refusable();
        deferral = submission.mayBeDeferred() ? Deferral.POSSIBLE : Deferral.NOT_FORESEEN;
        state = submission.state();
        route = new Route(submission.route()).text();
        waitsFor = submission.tiers().get(0);
        submittedAt = at;
        lines.addAll(submission.booked().of(this));
    }

    /** What the submission does to the ledger; asked once, after the lines have their keys. */
    List<Posting> book() {
        boolean taken = state.inEffectAtOnce();
        return lines.stream()
                .flatMap(line -> (taken ? line.takeByRight() : line.hold()).stream())
                .toList();
    }

    /** Passes it on to the next tier of the route. */
    public void endorse() {
        requireMove(Involvement.DECIDER, Action.ENDORSE);
        waitsFor = Route.read(route).after(waitsFor);
        state = RequestState.ENDORSED;
    }

    /**
     * Gives the leave.
     *
     * @param decisions by the line's position; a line that is not named is granted as it was asked, paid where it stood at
     *                  discretion
     * @return what it does to the ledger
     */
    public List<Posting> grant(Map<Integer, LineDecision> decisions) {
        requireMove(Involvement.LAST_DECIDER, Action.GRANT);
        List<Posting> postings = new ArrayList<>();
        for (LeaveLine line : openLines()) {
            LineDecision decision = decisions.getOrDefault(line.position(), LineDecision.AS_ASKED);
            require(decision.grant() || refusable);
            postings.addAll(decision.grant() ? line.grant(decision.payOf(line)) : line.refuse());
        }
        long granted =
                lines.stream().filter(line -> line.state() == LineState.GRANTED).count();
        require(granted > 0);
        state = granted == lines.size() ? RequestState.GRANTED : RequestState.PART_GRANTED;
        waitsFor = null;
        acknowledged = true;
        return postings;
    }

    /** Gives none of it. */
    public List<Posting> refuse() {
        requireMove(waitsForLast() ? Involvement.LAST_DECIDER : Involvement.DECIDER, Action.REFUSE);
        require(refusable);
        state = RequestState.REFUSED;
        waitsFor = null;
        return openLines().stream().flatMap(line -> line.refuse().stream()).toList();
    }

    /** Tells that a right in effect has been seen. */
    public void acknowledge() {
        requireMove(Involvement.LAST_DECIDER, Action.ACKNOWLEDGE);
        require(!acknowledged);
        acknowledged = true;
        waitsFor = null;
    }

    /** Asks the person to seek another date; changes nothing of the leave. */
    public void askDeferral() {
        requireMove(waitsForLast() ? Involvement.LAST_DECIDER : Involvement.DECIDER, Action.ASK_DEFERRAL);
        require(deferral == Deferral.POSSIBLE);
        deferral = Deferral.ASKED;
    }

    /** Says whether another date is possible. */
    void answer() {
        requireMove(Involvement.APPLICANT, Action.ANSWER);
        require(deferral == Deferral.ASKED);
        deferral = Deferral.ANSWERED;
    }

    /** Takes it back, or throws the draft away. */
    List<Posting> withdraw() {
        requireMove(Involvement.APPLICANT, Action.WITHDRAW);
        state = RequestState.WITHDRAWN;
        waitsFor = null;
        return openLines().stream().flatMap(line -> line.withdraw().stream()).toList();
    }

    /** Gives back leave of which nothing has begun on that day. */
    List<Posting> cancel(LocalDate today) {
        requireMove(Involvement.APPLICANT, Action.CANCEL);
        require(possible(Action.CANCEL, today));
        List<Posting> postings = lines.stream()
                .filter(line -> line.state() == LineState.GRANTED)
                .flatMap(line -> line.cancel().stream())
                .toList();
        state = RequestState.CANCELLED;
        waitsFor = null;
        return postings;
    }

    private List<LeaveLine> openLines() {
        return lines.stream()
                .filter(line -> line.state() == LineState.REQUESTED)
                .toList();
    }

    private void requireMove(Involvement by, Action action) {
        require(Moves.allows(state, Set.of(by), action) && (by == Involvement.APPLICANT || waitsFor != null));
        require(by == Involvement.APPLICANT
                || action == Action.REFUSE
                || action == Action.ASK_DEFERRAL
                || (by == Involvement.LAST_DECIDER) == waitsForLast());
        acts++;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new ConflictException(ConflictException.Reason.STATE, Map.of("state", state.name()));
        }
    }

    /**
     * What somebody may do now.
     *
     * @param involvements what they are to it
     * @param today        today, in London
     */
    public Set<Action> actionsOf(Set<Involvement> involvements, LocalDate today) {
        Set<Action> actions = Moves.from(state, involvements);
        actions.removeIf(action -> !possible(action, today));
        return actions;
    }

    /** What depends on the request itself and not on its state alone. */
    private boolean possible(Action action, LocalDate today) {
        return switch (action) {
            case REFUSE -> refusable;
            case ACKNOWLEDGE -> !acknowledged;
            case CANCEL -> lines.stream().noneMatch(line -> line.begunBy(today));
            case ASK_DEFERRAL -> deferral == Deferral.POSSIBLE && waitsFor != null && firstDate.isAfter(today);
            case ANSWER -> deferral == Deferral.ASKED && waitsFor != null;
            default -> true;
        };
    }

    /** Whether the tier that it waits for is the last of the route. */
    public boolean waitsForLast() {
        return Route.read(route).endsWith(waitsFor);
    }

    /** Its key in the database. */
    public long id() {
        return id;
    }

    /** What people and other systems call it. */
    public String reference() {
        return reference;
    }

    /** Grows with every act; the entity tag. */
    public long version() {
        return version;
    }

    /** Whose leave it is. */
    public long personId() {
        return personId;
    }

    /** From which assignment. */
    public long assignmentId() {
        return assignmentId;
    }

    /** The code of its type. */
    public String leaveType() {
        return leaveType;
    }

    /** Where it stands. */
    public RequestState state() {
        return state;
    }

    /** Whether Human Resources stand in for the line manager (5.49). */
    public boolean confidential() {
        return confidential;
    }

    /** Who wrote it down for the person; empty where the person did. */
    public Optional<Recorder> recorder() {
        return Optional.ofNullable(recorder).filter(known -> known.account() != null);
    }

    /** When the draft was begun. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was asked, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** What was asked, without the assignment's number. */
    public LeaveAsked asked(String assignmentNumber) {
        return AnswersText.read(answers, assignmentNumber, leaveType, confidential);
    }

    /** What the policy said at the submission; null for a draft. */
    public Assessment assessment() {
        return assessment == null ? null : AssessmentText.read(assessment);
    }

    /** The same as those may read it who do not know all of the person's leave; null for a draft. */
    public Assessment sharedAssessment() {
        return sharedAssessment == null ? assessment() : AssessmentText.read(sharedAssessment);
    }

    /** Whether whoever decides may refuse it. */
    public boolean refusable() {
        return refusable;
    }

    /** The tiers that decide, in order; empty for a draft. */
    public List<Tier> route() {
        return Route.read(route).tiers();
    }

    /** The tier that has to act; null where nobody has to. */
    public Tier waitsFor() {
        return waitsFor;
    }

    /** Whether whoever decides has seen it. */
    public boolean acknowledged() {
        return acknowledged;
    }

    /** Whether the person was asked to seek another date. */
    public Deferral deferral() {
        return deferral;
    }

    /** Its lines in order; none for a draft. */
    public List<LeaveLine> lines() {
        return List.copyOf(lines);
    }
}
