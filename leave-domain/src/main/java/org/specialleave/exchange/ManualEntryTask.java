package org.specialleave.exchange;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A line that a feed could not carry, for HR to see to.
 *
 * @param feed             which feed
 * @param reference        the request's
 * @param assignmentNumber whose it is
 * @param date             the line's date
 * @param minutes          the line's minutes
 * @param why              what stands against it
 * @param openedAt         when the feed first left it out
 */
public record ManualEntryTask(
        Feed feed, String reference, String assignmentNumber, LocalDate date, int minutes, Why why, Instant openedAt) {

    /** Why a line is left out. */
    public enum Why {
        /** The trust's codes have no place for this type in this feed. */
        TO_BE_KEYED,
        /** The assignment does not run on that day. */
        NOT_EMPLOYED,
        /** The assignment's status on that day is not an active one. */
        NOT_ACTIVE,
        /** Unpaid hours where none are contracted: there is no pay to take them from. */
        NO_CONTRACTED_HOURS
    }
}
