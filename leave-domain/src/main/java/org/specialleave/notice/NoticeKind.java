package org.specialleave.notice;

/** What a notice tells. The mail's words stand in the integration's bundle. */
public enum NoticeKind {
    /** A request waits for the reader's decision or view. */
    TO_DECIDE,
    /** Leave that cannot be refused is in effect; the reader is asked to acknowledge it. */
    TO_ACKNOWLEDGE,
    /** The reader's own request was decided. */
    DECIDED,
    /** The reader's own request was decided, and some of it is granted without pay. */
    DECIDED_PAY_AFFECTED,
    /** The reader is asked to seek another date. */
    ASKED_TO_DEFER,
    /** The reader was asked a question about their own request. */
    ASKED_SOMETHING,
    /** Somebody whom the reader asked something has answered. */
    ANSWERED,
    /** The reader's own leave was acknowledged. */
    ACKNOWLEDGED,
    /** A request that waited for the reader was taken back. */
    WITHDRAWN,
    /** Leave that the reader knew of was given back. */
    CANCELLED
}
