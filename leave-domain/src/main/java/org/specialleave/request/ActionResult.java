package org.specialleave.request;

/** How an action came out, where the next state depends on it. */
public enum ActionResult {
    /** As the action says. */
    DONE,
    /** Submitted: a right that only has to be known. */
    NOTIFIED,
    /** Submitted: in effect at once, since nobody may refuse it. */
    IN_EFFECT,
    /** Granted in part. */
    IN_PART,
    /** Answered, and the first step of the route waits again. */
    AT_FIRST_STEP,
    /**
     * A later step of the route waits: after an answer, or since a higher level has to decide what a lower one would
     * grant.
     */
    AT_LATER_STEP
}
