package org.specialleave.request;

import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Outcome;

/** Where a request stands. */
public enum RequestState {
    /** Answers kept for the person alone; nothing is asked yet. */
    DRAFT,
    /** Asked; the first tier of the route has to act. */
    SUBMITTED,
    /** The decider has asked the person something. */
    INFO_REQUESTED,
    /** A lower tier has passed it on with its view. */
    ENDORSED,
    /** All lines are granted, whatever the pay. */
    GRANTED,
    /** Some lines are granted and some are refused. */
    PART_GRANTED,
    /** No line is granted; a ground and a reason are given. */
    REFUSED,
    /** A right that needs no leave: in effect, to be acknowledged. */
    NOTIFIED,
    /** Statutory carer's leave moved to other days. */
    POSTPONED,
    /** Taken back by the person before it was decided, or a draft that was thrown away. */
    WITHDRAWN,
    /** Given back by the person after it was granted. */
    CANCELLED,
    /** Ended by itself. */
    LAPSED;

    /**
     * Where a request stands once it is submitted: waiting for those who decide, or in effect where nobody can refuse
     * it.
     */
    public static RequestState whenSubmitted(Assessment answer) {
        if (answer.outcome() == Outcome.NOTIFIED) {
            return NOTIFIED;
        }
        return answer.outcome() == Outcome.ALLOWED && !answer.refusable() ? GRANTED : SUBMITTED;
    }

    /** Whether a submission that leads here needs nobody's decision. */
    public boolean inEffectAtOnce() {
        return this == NOTIFIED || this == GRANTED;
    }
}
