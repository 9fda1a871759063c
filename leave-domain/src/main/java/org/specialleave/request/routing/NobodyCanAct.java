package org.specialleave.request.routing;

/**
 * A request waits, and nobody can act on it. Fired by the nightly check, in its transaction.
 *
 * @param reference the request's
 * @param eventId   the last row of its history
 */
public record NobodyCanAct(String reference, long eventId) {}
