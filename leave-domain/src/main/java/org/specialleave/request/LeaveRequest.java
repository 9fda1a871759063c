package org.specialleave.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.specialleave.ledger.Posting;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.JsonbConverter;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;

/**
 * A person's request for leave of one type from one assignment.
 *
 * <p>Its life: it begins as a draft that only the person sees. Submitting fixes what was asked, what the policy says to
 * it, and the route of those who decide, and books its lines, whose minutes are held from then on. Each tier of the
 * route but the last endorses or refuses; the last grants, line by line and paid or unpaid, or refuses. What cannot be
 * refused and is not referred is in effect by its submission and only acknowledged. Until it is decided the person may
 * withdraw it, and cancel it afterwards while no leave has begun. Nobody else changes its state, and no line of it is
 * ever removed.
 *
 * <p>Every act returns what it does to the ledger; what is not allowed is a {@link ConflictException} of reason
 * {@code STATE}.
 */
@Entity
@Table(name = "leave_request")
public class LeaveRequest extends RequestSubject {
    @Enumerated(EnumType.STRING)
    private RequestState state = RequestState.DRAFT;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Convert(converter = JsonbConverter.class)
    private String assessment;

    @Column(name = "assessment_shared")
    @Convert(converter = JsonbConverter.class)
    private String sharedAssessment;

    private boolean refusable = true;

    private boolean acknowledged;

    @Enumerated(EnumType.STRING)
    private Deferral deferral = Deferral.NOT_FORESEEN;

    /** Grows with every act, so that the version does, even where only a line changes. */
    @Column
    private int acts;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<LeaveLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position, id")
    private List<RouteStep> steps = new ArrayList<>();

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
    public static LeaveRequest draft(
            String reference, long personId, long assignmentId, Recorder recorder, LeaveApplication asked, Instant at) {
        LeaveRequest request = new LeaveRequest();
        request.begin(reference, personId, assignmentId, recorder, at);
        request.change(asked);
        return request;
    }

    /** Replaces the draft's answers. */
    public void change(LeaveApplication asked) {
        require(state == RequestState.DRAFT);
        acts++;
        answer(asked);
    }

    /** Asks for the leave, now. */
    public void submit(Submission submission, Instant at) {
        require(!submission.answer().blocked() && !submission.route().isEmpty());
        move(ActorRole.APPLICANT, Action.SUBMIT, submission.result());
        assess(submission);
        deferral = submission.mayBeDeferred() ? Deferral.POSSIBLE : Deferral.NOT_FORESEEN;
        submittedAt = at;
        routeOf().begin(submission.route());
        lines.addAll(submission.booked().of(this, 0));
    }

    private void assess(Submission submission) {
        assessment = AssessmentJson.write(submission.answer());
        sharedAssessment = submission.shared() == null ? null : AssessmentJson.write(submission.shared());
        refusable = submission.answer().refusable();
    }

    /** What the submission does to the ledger; asked once, after the lines have their keys. */
    public List<Posting> book() {
        boolean taken = state.inEffectAtOnce();
        return lines.stream()
                .flatMap(line -> (taken ? line.takeByRight() : line.hold()).stream())
                .toList();
    }

    /**
     * Takes over what the policy says by today's facts, before a decision. Levels above the one that waits join the
     * route.
     *
     * @param submission the new answer; not blocked
     */
    public void reassess(Submission submission) {
        require(!submission.answer().blocked() && waitingStep().isPresent());
        assess(submission);
        routeOf().grow(submission.route());
    }

    /** Whether its open lines are those that a submission would book. */
    public boolean isBookedAs(LinesBooked booked) {
        return booked.matches(openLines());
    }

    /** Gives back the open lines, so that others can be booked in their place. */
    public List<Posting> supersedeLines() {
        return openLines().stream().flatMap(line -> line.supersede().stream()).toList();
    }

    /** Books lines in the place of those that were superseded. */
    public List<LeaveLine> book(LinesBooked booked) {
        List<LeaveLine> added = booked.of(this, lines.size());
        lines.addAll(added);
        return added;
    }

    /** Passes it on to the next step of the route. */
    public void endorse() {
        move(ActorRole.DECIDER, Action.ENDORSE, ActionResult.DONE);
        routeOf().goOn();
    }

    /** Passes on to a higher level what the caller would grant, since only that level may by today's facts. */
    public void endorseInsteadOfGrant() {
        require(routeOf().next().isPresent());
        state = TransitionTable.next(state, ActorRole.LAST_DECIDER, Action.GRANT, ActionResult.AT_LATER_STEP)
                .orElseThrow(this::conflict);
        acts++;
        routeOf().goOn();
    }

    /**
     * Gives the step that waits to the level above, since nobody can take it any more.
     *
     * @param level the next level above that somebody holds
     */
    public void passOnTo(ApprovalLevel level) {
        move(ActorRole.SYSTEM, Action.PASS_ON, ActionResult.DONE);
        routeOf().skipTo(level);
    }

    /** Notes that other people hold the step that waits. */
    public void changeHolders() {
        move(ActorRole.SYSTEM, Action.PASS_ON, ActionResult.DONE);
    }

    /** Goes on to that level at a step that was just reached and that nobody can take. */
    public void skipTo(ApprovalLevel level) {
        routeOf().skipTo(level);
    }

    /**
     * Gives the leave.
     *
     * @param decisions by the line's position; a line that is not named is granted as it was asked, paid where it stood
     *                  at discretion
     * @return what it does to the ledger
     */
    public List<Posting> grant(Map<Integer, LineDecision> decisions) {
        List<LeaveLine> open = openLines();
        long granted = open.stream()
                .filter(line -> decisionOn(line, decisions).grant())
                .count();
        require(granted > 0 && (granted == open.size() || refusable));
        move(ActorRole.LAST_DECIDER, Action.GRANT, granted == open.size() ? ActionResult.DONE : ActionResult.IN_PART);
        List<Posting> postings = new ArrayList<>();
        for (LeaveLine line : open) {
            LineDecision decision = decisionOn(line, decisions);
            postings.addAll(decision.grant() ? line.grant(decision.payOf(line)) : line.refuse());
        }
        routeOf().close();
        acknowledged = true;
        return postings;
    }

    private static LineDecision decisionOn(LeaveLine line, Map<Integer, LineDecision> decisions) {
        return decisions.getOrDefault(line.position(), LineDecision.AS_ASKED);
    }

    /** Gives none of it. */
    public List<Posting> refuse() {
        require(refusable);
        move(deciderRole(), Action.REFUSE, ActionResult.DONE);
        routeOf().close();
        return openLines().stream().flatMap(line -> line.refuse().stream()).toList();
    }

    /** Tells that a right in effect has been seen. */
    public void acknowledge() {
        require(!acknowledged);
        move(ActorRole.LAST_DECIDER, Action.ACKNOWLEDGE, ActionResult.DONE);
        acknowledged = true;
        routeOf().close();
    }

    /** Asks the person to seek another date; changes nothing of the leave. */
    public void askDeferral() {
        require(deferral == Deferral.POSSIBLE);
        move(deciderRole(), Action.ASK_DEFERRAL, ActionResult.DONE);
        deferral = Deferral.ASKED;
    }

    /** Asks the person a question; the step stays with the decider who asks. */
    public void requestInformation() {
        move(deciderRole(), Action.REQUEST_INFORMATION, ActionResult.DONE);
    }

    /** Answers a question, or says whether another date is possible. */
    public void answer() {
        if (state == RequestState.INFO_REQUESTED) {
            boolean first = routeOf().isAtFirstStep();
            move(ActorRole.APPLICANT, Action.ANSWER, first ? ActionResult.AT_FIRST_STEP : ActionResult.AT_LATER_STEP);
        } else {
            require(deferral == Deferral.ASKED);
            move(ActorRole.APPLICANT, Action.ANSWER, ActionResult.DONE);
            deferral = Deferral.ANSWERED;
        }
    }

    /** Takes it back, or throws the draft away. */
    public List<Posting> withdraw() {
        move(ActorRole.APPLICANT, Action.WITHDRAW, ActionResult.DONE);
        routeOf().close();
        return openLines().stream().flatMap(line -> line.withdraw().stream()).toList();
    }

    /** Gives back leave of which nothing has begun on that day. */
    public List<Posting> cancel(LocalDate today) {
        require(possible(Action.CANCEL, today));
        move(ActorRole.APPLICANT, Action.CANCEL, ActionResult.DONE);
        List<Posting> postings = lines.stream()
                .filter(line -> line.state() == LineState.GRANTED)
                .flatMap(line -> line.cancel().stream())
                .toList();
        routeOf().close();
        return postings;
    }

    /** What whoever holds the step that waits is to the request. */
    public ActorRole deciderRole() {
        return routeOf().next().isPresent() ? ActorRole.DECIDER : ActorRole.LAST_DECIDER;
    }

    private List<LeaveLine> openLines() {
        return lines.stream()
                .filter(line -> line.state() == LineState.REQUESTED)
                .toList();
    }

    /** The one place where the state changes. */
    private void move(ActorRole by, Action action, ActionResult result) {
        boolean decides = by == ActorRole.DECIDER || by == ActorRole.LAST_DECIDER;
        require(!decides || waitingStep().isPresent() && by == deciderRole());
        state = TransitionTable.next(state, by, action, result).orElseThrow(this::conflict);
        acts++;
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw conflict();
        }
    }

    private ConflictException conflict() {
        return new ConflictException(ConflictException.Reason.STATE, Map.of("state", state.name()));
    }

    /**
     * What somebody may do now.
     *
     * @param roles what they are to it
     * @param today today, in London
     */
    public Set<Action> actionsOf(Set<ActorRole> roles, LocalDate today) {
        Set<Action> actions = TransitionTable.allowed(state, roles);
        actions.removeIf(action -> !possible(action, today));
        return actions;
    }

    /** What depends on the request itself and not on its state alone. */
    private boolean possible(Action action, LocalDate today) {
        return switch (action) {
            case REFUSE -> refusable;
            case ACKNOWLEDGE -> !acknowledged;
            case CANCEL -> lines.stream().noneMatch(line -> line.begunBy(today));
            case ASK_DEFERRAL ->
                deferral == Deferral.POSSIBLE
                        && waitingStep().isPresent()
                        && firstDate().isAfter(today);
            case ANSWER ->
                state == RequestState.INFO_REQUESTED
                        || deferral == Deferral.ASKED && waitingStep().isPresent();
            default -> true;
        };
    }

    /** The step whose turn it is; empty where nobody has to act. */
    public Optional<RouteStep> waitingStep() {
        return routeOf().waiting();
    }

    private Route routeOf() {
        return new Route(this, steps);
    }

    /** Where it stands. */
    public RequestState state() {
        return state;
    }

    /** When it was asked, or null. */
    public Instant submittedAt() {
        return submittedAt;
    }

    /** What the policy said at the submission; null for a draft. */
    public Assessment assessment() {
        return assessment == null ? null : AssessmentJson.read(assessment);
    }

    /** The same as those may read it who do not know all of the person's leave; null for a draft. */
    public Assessment sharedAssessment() {
        return sharedAssessment == null ? assessment() : AssessmentJson.read(sharedAssessment);
    }

    /** Whether the decider may refuse it. */
    public boolean refusable() {
        return refusable;
    }

    /** The levels that decide, in order, without those that were passed on; empty for a draft. */
    public List<ApprovalLevel> route() {
        return routeOf().levels();
    }

    /** The steps of its route, in order. */
    public List<RouteStep> steps() {
        return List.copyOf(steps);
    }

    /** The level that has to act; null where nobody has to. */
    public ApprovalLevel waitsFor() {
        return waitingStep().map(RouteStep::level).orElse(null);
    }

    /** Whether the decider has seen it. */
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
