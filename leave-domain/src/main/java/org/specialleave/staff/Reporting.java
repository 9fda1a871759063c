package org.specialleave.staff;

/**
 * Somebody and a person in whose reporting line they may stand.
 *
 * @param personId  somebody
 * @param managerId the person who may be above them, however many managers stand between
 */
public record Reporting(long personId, long managerId) {}
