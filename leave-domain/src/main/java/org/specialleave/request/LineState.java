package org.specialleave.request;

/** Where one line stands. */
public enum LineState {
    /** Asked for; its minutes are held. */
    REQUESTED,
    /** In force. */
    GRANTED,
    /** Not given. */
    REFUSED,
    /** Given back: withdrawn or cancelled. */
    RELEASED,
    /** Replaced by other lines of a change. */
    SUPERSEDED
}
