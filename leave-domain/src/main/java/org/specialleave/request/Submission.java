package org.specialleave.request;

import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;

/**
 * What a submission fixes.
 *
 * @param answer        what the policy says; not blocked
 * @param shared        what it says to those who do not know all of the person's leave; null where nothing is kept from
 *                      anybody
 * @param approval      who decides
 * @param decided       whether it waits for a decision even where the policy gives it as a right, since others could
 *                      tell from that which leave there is beside it
 * @param booked        the lines of the answer, in its order
 * @param mayBeDeferred whether the person may be asked to seek another date
 */
public record Submission(
        Assessment answer,
        Assessment shared,
        ApprovalRoute approval,
        boolean decided,
        LinesBooked booked,
        boolean mayBeDeferred) {
    /** A submission beside which there is no confidential leave. */
    public Submission(Assessment answer, ApprovalRoute approval, LinesBooked booked, boolean mayBeDeferred) {
        this(answer, null, approval, false, booked, mayBeDeferred);
    }

    /** Where the request stands by it. */
    ActionResult result() {
        if (decided) {
            return ActionResult.DONE;
        }
        return switch (RequestState.whenSubmitted(answer)) {
            case NOTIFIED -> ActionResult.NOTIFIED;
            case GRANTED -> ActionResult.IN_EFFECT;
            default -> ActionResult.DONE;
        };
    }

    /**
     * The levels that decide: only the first of them has to know of a right, since nobody above it decides anything.
     */
    List<ApprovalLevel> route() {
        return result() == ActionResult.DONE
                ? approval.levels()
                : approval.levels().subList(0, 1);
    }
}
