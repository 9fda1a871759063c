package org.specialleave.request;

import static org.specialleave.request.Action.ACKNOWLEDGE;
import static org.specialleave.request.Action.ANSWER;
import static org.specialleave.request.Action.ASK_DEFERRAL;
import static org.specialleave.request.Action.CANCEL;
import static org.specialleave.request.Action.ENDORSE;
import static org.specialleave.request.Action.GRANT;
import static org.specialleave.request.Action.REFUSE;
import static org.specialleave.request.Action.SUBMIT;
import static org.specialleave.request.Action.WITHDRAW;
import static org.specialleave.request.Involvement.APPLICANT;
import static org.specialleave.request.Involvement.DECIDER;
import static org.specialleave.request.Involvement.LAST_DECIDER;
import static org.specialleave.request.RequestState.CANCELLED;
import static org.specialleave.request.RequestState.DRAFT;
import static org.specialleave.request.RequestState.ENDORSED;
import static org.specialleave.request.RequestState.GRANTED;
import static org.specialleave.request.RequestState.NOTIFIED;
import static org.specialleave.request.RequestState.PART_GRANTED;
import static org.specialleave.request.RequestState.REFUSED;
import static org.specialleave.request.RequestState.SUBMITTED;
import static org.specialleave.request.RequestState.WITHDRAWN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The one table of what may be done to a request: in which state, by whom, leading where.
 *
 * <p>What is not in it is not allowed. What depends on the request itself (whether it can be refused, whether it was
 * acknowledged, whether leave has begun) is asked of the request besides.
 */
public final class Moves {
    /**
     * One row.
     *
     * @param from   the state before
     * @param by     who does it
     * @param action what is done
     * @param to     the states it may lead to
     */
    public record Move(RequestState from, Involvement by, Action action, Set<RequestState> to) {}

    private static final List<Move> TABLE = List.of(
            move(DRAFT, APPLICANT, SUBMIT, SUBMITTED, NOTIFIED, GRANTED),
            move(DRAFT, APPLICANT, WITHDRAW, WITHDRAWN),
            move(SUBMITTED, APPLICANT, WITHDRAW, WITHDRAWN),
            move(ENDORSED, APPLICANT, WITHDRAW, WITHDRAWN),
            move(SUBMITTED, DECIDER, ENDORSE, ENDORSED),
            move(SUBMITTED, DECIDER, REFUSE, REFUSED),
            move(ENDORSED, DECIDER, ENDORSE, ENDORSED),
            move(ENDORSED, DECIDER, REFUSE, REFUSED),
            move(SUBMITTED, LAST_DECIDER, GRANT, GRANTED, PART_GRANTED),
            move(SUBMITTED, LAST_DECIDER, REFUSE, REFUSED),
            move(ENDORSED, LAST_DECIDER, GRANT, GRANTED, PART_GRANTED),
            move(ENDORSED, LAST_DECIDER, REFUSE, REFUSED),
            move(SUBMITTED, DECIDER, ASK_DEFERRAL, SUBMITTED),
            move(SUBMITTED, LAST_DECIDER, ASK_DEFERRAL, SUBMITTED),
            move(ENDORSED, DECIDER, ASK_DEFERRAL, ENDORSED),
            move(ENDORSED, LAST_DECIDER, ASK_DEFERRAL, ENDORSED),
            // In effect at once, and not acknowledged yet: jury service.
            move(GRANTED, LAST_DECIDER, ASK_DEFERRAL, GRANTED),
            move(SUBMITTED, APPLICANT, ANSWER, SUBMITTED),
            move(ENDORSED, APPLICANT, ANSWER, ENDORSED),
            move(GRANTED, APPLICANT, ANSWER, GRANTED),
            move(NOTIFIED, LAST_DECIDER, ACKNOWLEDGE, NOTIFIED),
            move(GRANTED, LAST_DECIDER, ACKNOWLEDGE, GRANTED),
            move(GRANTED, APPLICANT, CANCEL, CANCELLED),
            move(PART_GRANTED, APPLICANT, CANCEL, CANCELLED),
            move(NOTIFIED, APPLICANT, CANCEL, CANCELLED));

    private Moves() {}

    private static Move move(RequestState from, Involvement by, Action action, RequestState... to) {
        return new Move(from, by, action, Set.of(to));
    }

    /** Every row. */
    public static List<Move> table() {
        return TABLE;
    }

    /** Whether somebody who is all of that to the request may do it in that state. */
    public static boolean allows(RequestState from, Set<Involvement> by, Action action) {
        return TABLE.stream()
                .anyMatch(move -> move.from() == from && move.action() == action && by.contains(move.by()));
    }

    /** What somebody who is all of that to the request may do in that state. */
    public static Set<Action> from(RequestState from, Set<Involvement> by) {
        EnumSet<Action> actions = EnumSet.noneOf(Action.class);
        TABLE.stream()
                .filter(move -> move.from() == from && by.contains(move.by()))
                .forEach(move -> actions.add(move.action()));
        return actions;
    }

    static boolean leads(RequestState from, Action action, RequestState to) {
        return TABLE.stream()
                .anyMatch(move -> move.from() == from
                        && move.action() == action
                        && move.to().contains(to));
    }
}
