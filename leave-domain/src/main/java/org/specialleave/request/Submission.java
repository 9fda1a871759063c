package org.specialleave.request;

import java.util.List;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.Tier;

/**
 * What a submission fixes.
 *
 * @param answer        what the policy says; not blocked
 * @param shared        what it says to those who do not know all of the person's leave; null where nothing is kept from anybody
 * @param tiers         the tiers that decide, in order; at least one
 * @param decided       whether it waits for a decision even where the policy gives it as a right, since others could tell from that
 *                      which leave there is beside it
 * @param booked        the lines of the answer, in its order
 * @param mayBeDeferred whether the person may be asked to seek another date
 */
record Submission(
        Assessment answer,
        Assessment shared,
        List<Tier> tiers,
        boolean decided,
        LinesBooked booked,
        boolean mayBeDeferred) {
    /** A submission beside which there is no confidential leave. */
    Submission(Assessment answer, List<Tier> tiers, LinesBooked booked, boolean mayBeDeferred) {
        this(answer, null, tiers, false, booked, mayBeDeferred);
    }

    /** Where the request stands by it. */
    RequestState state() {
        return decided ? RequestState.SUBMITTED : RequestState.whenSubmitted(answer);
    }

    /** Who decides: only the first of the line has to know of a right, since nobody above it decides anything. */
    List<Tier> route() {
        return state().inEffectAtOnce() ? tiers.subList(0, 1) : tiers;
    }
}
