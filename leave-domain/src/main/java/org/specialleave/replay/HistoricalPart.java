package org.specialleave.replay;

import org.specialleave.policy.model.Pay;

/**
 * A part of a line and what really became of it.
 *
 * @param minutes whole minutes
 * @param pay     how it was paid where it was given; what was asked where it is still open
 * @param fate    what became of it
 * @param version the version of the policy that it was judged by then
 */
public record HistoricalPart(int minutes, Pay pay, LineOutcome fate, String version) {
    /** What became of a part. */
    public enum LineOutcome {
        /** It was granted, or in effect by right. */
        GIVEN,
        /** It was granted and given back later. */
        GIVEN_BACK,
        /** It was refused or withdrawn, or replaced by another. */
        NOT_GIVEN,
        /** Nobody has decided yet. */
        OPEN
    }
}
