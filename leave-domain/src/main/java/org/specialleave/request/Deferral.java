package org.specialleave.request;

/**
 * Whether the person was asked to seek another date of whoever called them (6.15 and table 2): once for a request, and
 * it changes nothing by itself.
 */
public enum Deferral {
    /** Leave of this kind cannot be asked to be deferred. */
    NOT_FORESEEN,
    /** It can be asked. */
    POSSIBLE,
    /** It was asked, and not answered yet. */
    ASKED,
    /** The person has answered. */
    ANSWERED
}
