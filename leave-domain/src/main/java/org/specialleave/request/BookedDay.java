package org.specialleave.request;

import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.RequestedLine;

/**
 * An active line of some request of the assignment.
 *
 * @param reference    the request
 * @param confidential whether the request is confidential
 * @param granted      whether the line is in force; it still waits for a decision otherwise
 * @param line         its day, minutes, shift and times
 */
public record BookedDay(String reference, boolean confidential, boolean granted, RequestedLine line) {
    /** For the overlap check of somebody who may know the request. */
    public LeaveFacts.BookedLine withReference() {
        return new LeaveFacts.BookedLine(reference, line);
    }

    /** For the overlap check of somebody who may know its hours alone. */
    public LeaveFacts.BookedLine withoutReference() {
        return new LeaveFacts.BookedLine(null, line);
    }
}
