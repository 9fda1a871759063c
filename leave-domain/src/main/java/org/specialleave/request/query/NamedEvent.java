package org.specialleave.request.query;

/**
 * An event that has an entitlement of its own, as the person who named it sees it.
 *
 * @param number    nine digits at random
 * @param leaveType the code of the type
 * @param name      in the person's own words
 */
public record NamedEvent(int number, String leaveType, String name) {}
