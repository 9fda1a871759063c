package org.specialleave.policy.model;

/** The part of the policy that a type of leave stands in; each has its own form. */
public enum Section {
    /** Urgent, domestic, personal and family reasons. */
    A,
    /** Public duties. */
    B,
    /** Volunteering. */
    C,
    /** A right given by law beside the trust's own policy. */
    STATUTORY
}
