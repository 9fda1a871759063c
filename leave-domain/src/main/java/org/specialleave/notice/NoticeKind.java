package org.specialleave.notice;

import java.util.EnumSet;
import java.util.Set;

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
    CANCELLED,
    /** Somebody in the reader's team will be off: confidential leave, of which the reader may know dates and hours. */
    TEAM_ABSENCE,
    /** Somebody in the reader's team is not off after all. */
    TEAM_ABSENCE_ENDED,
    /** A request waits, and nobody can act on it; Human Resources see to it. */
    NOBODY_CAN_ACT;

    private static final Set<NoticeKind> OF_OWN_REQUEST =
            EnumSet.of(DECIDED, DECIDED_PAY_AFFECTED, ASKED_TO_DEFER, ASKED_SOMETHING, ACKNOWLEDGED);

    /**
     * Whether it tells a line manager of confidential leave. Its reference is then the number of the assignment, with
     * the leave year.
     */
    public boolean isOfTeam() {
        return this == TEAM_ABSENCE || this == TEAM_ABSENCE_ENDED;
    }

    /** Whether it tells somebody of their own request, so that it goes where they wish. */
    public boolean isOfOwnRequest() {
        return OF_OWN_REQUEST.contains(this);
    }
}
