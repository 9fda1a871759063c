package org.specialleave.request;

/** What somebody is to a request who acts on it. */
public enum ActorRole {
    /** The person whose leave it is, or who recorded it for that person while it is a draft. */
    APPLICANT,
    /** Holds the step that waits, and other steps follow. */
    DECIDER,
    /** Holds the step that waits, the last of the route. */
    LAST_DECIDER,
    /** The product itself, when staff data change or time runs out. */
    SYSTEM
}
