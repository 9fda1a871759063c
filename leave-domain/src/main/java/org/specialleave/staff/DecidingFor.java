package org.specialleave.staff;

import org.specialleave.policy.Tier;

/**
 * A tier of an assignment: what somebody holds who decides for it.
 *
 * @param assignmentId the assignment
 * @param tier         the tier
 */
public record DecidingFor(long assignmentId, Tier tier) {}
