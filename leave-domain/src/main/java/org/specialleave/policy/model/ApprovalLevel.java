package org.specialleave.policy.model;

/** Who decides, lowest first; Human Resources stand beside the line and come last in a route. */
public enum ApprovalLevel {
    /** The assignment's supervisor in ESR. */
    LINE_MANAGER,
    /** Appointed to an organisation; without an appointment the line manager's own manager. */
    SENIOR_MANAGER,
    /** Appointed to an organisation, inherited by those below it. */
    HEAD_OF_SERVICE,
    /** Appointed to an organisation, inherited by those below it. */
    DIRECTOR,
    /** Human Resources. */
    HR
}
