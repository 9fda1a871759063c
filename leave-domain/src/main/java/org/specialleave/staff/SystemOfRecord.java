package org.specialleave.staff;

/** Where an assignment's absences are recorded, and so which nightly file they go into: one of the two, never both. */
public enum SystemOfRecord {
    /** The Electronic Staff Record; so where nothing else is said. */
    ESR,
    /** The e-Roster, which passes them on to ESR itself. */
    ROSTER
}
