package org.specialleave.request.access;

/** How much of a request somebody may know; each level includes those before it. */
public enum AccessLevel {
    /** Nothing, not even that there is one. */
    NONE,
    /** Dates, times and hours by day of what is granted or in effect by right; no type, no pay, no reference. */
    HOURS,
    /** The request, without what was written in confidence. */
    SUMMARY,
    /** All of it. */
    FULL;

    /** Whether the request itself may be read. */
    public boolean readsRequest() {
        return this == SUMMARY || this == FULL;
    }
}
