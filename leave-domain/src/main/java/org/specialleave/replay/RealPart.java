package org.specialleave.replay;

import org.specialleave.policy.Pay;

/**
 * A part of a line and what really became of it.
 *
 * @param minutes whole minutes
 * @param pay     how it was paid where it was given; what was asked where it is still open
 * @param fate    what became of it
 * @param version the version of the policy that it was judged by then
 */
public record RealPart(int minutes, Pay pay, Fate fate, String version) {
    /** What became of a part. */
    public enum Fate {
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
