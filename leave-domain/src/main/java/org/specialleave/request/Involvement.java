package org.specialleave.request;

/** What somebody is to a request, as far as acting on it goes. */
public enum Involvement {
    /** The person whose leave it is, or who wrote it down for that person while it is a draft. */
    APPLICANT,
    /** Holds the tier that it waits for, and others decide after. */
    DECIDER,
    /** Holds the tier that it waits for, the last of the route. */
    LAST_DECIDER
}
