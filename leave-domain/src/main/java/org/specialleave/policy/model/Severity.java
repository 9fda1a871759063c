package org.specialleave.policy.model;

/** How much a finding weighs. */
public enum Severity {
    /** The request cannot be submitted. */
    BLOCK,
    /** A higher tier joins the route. */
    REFER,
    /** Something must be recorded before the decision. */
    REQUIRE,
    /** Shown to whom it helps; changes nothing. */
    ADVISE
}
