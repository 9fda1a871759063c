package org.specialleave.web.api;

import java.io.IOException;

/** A body did not come in to its end, or not in time. The sender's mistake, answered 408. */
public final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * A body that ended too early or came too slowly.
     *
     * @param why   for the log
     * @param cause what reading it failed with, or null
     */
    public UnreadableBodyException(String why, IOException cause) {
        super(why, cause);
    }
}
