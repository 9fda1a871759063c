package org.specialleave.request;

/**
 * Something was done to a request. Fired inside the transaction that does it, so that what listens is written with it
 * or not at all. A record of names and numbers: who wants more reads it.
 *
 * @param requestId the request
 * @param reference its reference
 * @param eventId   the row of its history
 * @param action    what was done
 * @param from      the state before
 * @param to        the state after
 */
public record RequestChanged(
        long requestId, String reference, long eventId, Action action, RequestState from, RequestState to) {}
