package org.specialleave.policy.model;

/** What becomes of a request by the policy alone. */
public enum Outcome {
    /** The line manager decides. */
    ALLOWED,
    /** A right: only acknowledged. */
    NOTIFIED,
    /** A higher tier decides. */
    REFERRED,
    /** Cannot be submitted; the findings say why and what to do instead. */
    BLOCKED
}
