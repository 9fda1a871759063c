package org.specialleave.policy.release;

/** Where a version of a policy stands. */
public enum VersionState {
    /** HR works at it; nobody is judged by it. */
    DRAFT,
    /** In force from its day on, and never changed. */
    RELEASED
}
