package org.specialleave.request;

import static org.specialleave.request.Action.ACKNOWLEDGE;
import static org.specialleave.request.Action.ANSWER;
import static org.specialleave.request.Action.ASK_DEFERRAL;
import static org.specialleave.request.Action.CANCEL;
import static org.specialleave.request.Action.ENDORSE;
import static org.specialleave.request.Action.GRANT;
import static org.specialleave.request.Action.PASS_ON;
import static org.specialleave.request.Action.REFUSE;
import static org.specialleave.request.Action.REQUEST_INFORMATION;
import static org.specialleave.request.Action.SUBMIT;
import static org.specialleave.request.Action.WITHDRAW;
import static org.specialleave.request.ActionResult.AT_FIRST_STEP;
import static org.specialleave.request.ActionResult.AT_LATER_STEP;
import static org.specialleave.request.ActionResult.DONE;
import static org.specialleave.request.ActionResult.IN_EFFECT;
import static org.specialleave.request.ActionResult.IN_PART;
import static org.specialleave.request.ActorRole.APPLICANT;
import static org.specialleave.request.ActorRole.DECIDER;
import static org.specialleave.request.ActorRole.LAST_DECIDER;
import static org.specialleave.request.ActorRole.SYSTEM;
import static org.specialleave.request.RequestState.CANCELLED;
import static org.specialleave.request.RequestState.DRAFT;
import static org.specialleave.request.RequestState.ENDORSED;
import static org.specialleave.request.RequestState.GRANTED;
import static org.specialleave.request.RequestState.INFO_REQUESTED;
import static org.specialleave.request.RequestState.NOTIFIED;
import static org.specialleave.request.RequestState.PART_GRANTED;
import static org.specialleave.request.RequestState.REFUSED;
import static org.specialleave.request.RequestState.SUBMITTED;
import static org.specialleave.request.RequestState.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The table of what may be done to a request: in which state, by whom, and which state follows.
 *
 * <p>What is not in it is not allowed. What depends on the request itself (whether it may be refused, whether it was
 * acknowledged, whether leave has begun) is asked of the request besides.
 */
public final class TransitionTable {
    /**
     * One row.
     *
     * @param from   the state before
     * @param by     who does it
     * @param action what is done
     * @param result how it came out
     * @param to     the state after
     */
    public record Transition(RequestState from, ActorRole by, Action action, ActionResult result, RequestState to) {}

    private static final List<Transition> ROWS = new ArrayList<>();

    static {
        row(DRAFT, APPLICANT, SUBMIT, DONE, SUBMITTED);
        row(DRAFT, APPLICANT, SUBMIT, ActionResult.NOTIFIED, NOTIFIED);
        row(DRAFT, APPLICANT, SUBMIT, IN_EFFECT, GRANTED);
        row(DRAFT, APPLICANT, WITHDRAW, DONE, WITHDRAWN);
        for (RequestState open : List.of(SUBMITTED, ENDORSED, INFO_REQUESTED)) {
            row(open, APPLICANT, WITHDRAW, DONE, WITHDRAWN);
            row(open, DECIDER, ENDORSE, DONE, ENDORSED);
            row(open, DECIDER, REFUSE, DONE, REFUSED);
            row(open, LAST_DECIDER, GRANT, DONE, GRANTED);
            row(open, LAST_DECIDER, GRANT, IN_PART, PART_GRANTED);
            row(open, LAST_DECIDER, GRANT, AT_LATER_STEP, ENDORSED);
            row(open, LAST_DECIDER, REFUSE, DONE, REFUSED);
            row(open, SYSTEM, PASS_ON, DONE, open);
        }
        for (RequestState asked : List.of(SUBMITTED, ENDORSED)) {
            for (ActorRole decider : List.of(DECIDER, LAST_DECIDER)) {
                row(asked, decider, REQUEST_INFORMATION, DONE, INFO_REQUESTED);
                row(asked, decider, ASK_DEFERRAL, DONE, asked);
            }
            row(asked, APPLICANT, ANSWER, DONE, asked);
        }
        row(INFO_REQUESTED, APPLICANT, ANSWER, AT_FIRST_STEP, SUBMITTED);
        row(INFO_REQUESTED, APPLICANT, ANSWER, AT_LATER_STEP, ENDORSED);
        // In effect at once, and not acknowledged yet: jury service.
        row(GRANTED, LAST_DECIDER, ASK_DEFERRAL, DONE, GRANTED);
        row(GRANTED, APPLICANT, ANSWER, DONE, GRANTED);
        for (RequestState right : List.of(NOTIFIED, GRANTED)) {
            row(right, LAST_DECIDER, ACKNOWLEDGE, DONE, right);
            row(right, SYSTEM, PASS_ON, DONE, right);
        }
        for (RequestState given : List.of(GRANTED, PART_GRANTED, NOTIFIED)) {
            row(given, APPLICANT, CANCEL, DONE, CANCELLED);
        }
    }

    private TransitionTable() {}

    private static void row(RequestState from, ActorRole by, Action action, ActionResult result, RequestState to) {
        ROWS.add(new Transition(from, by, action, result, to));
    }

    /** Every row. */
    public static List<Transition> rows() {
        return List.copyOf(ROWS);
    }

    /** The state that follows; empty where that is not allowed. */
    public static Optional<RequestState> next(RequestState from, ActorRole by, Action action, ActionResult result) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.by() == by && row.action() == action && row.result() == result)
                .map(Transition::to)
                .findFirst();
    }

    /** What somebody with those roles may do in that state. */
    public static Set<Action> allowed(RequestState from, Set<ActorRole> roles) {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        ROWS.stream()
                .filter(row -> row.from() == from && roles.contains(row.by()))
                .forEach(row -> actions.add(row.action()));
        return actions;
    }
}
