package org.specialleave.request.routing;

/**
 * A request waits, and nobody is there who could take it further. Fired by the nightly check, in its transaction.
 *
 * @param reference the request's
 * @param eventId   the last row of its history
 */
public record NobodyCanAct(String reference, long eventId) {}
