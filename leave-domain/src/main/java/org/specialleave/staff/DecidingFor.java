package org.specialleave.staff;

import org.specialleave.policy.model.ApprovalLevel;

/**
 * A tier of an assignment: what somebody holds who decides for it.
 *
 * @param assignmentId the assignment
 * @param tier         the tier
 */
public record DecidingFor(long assignmentId, ApprovalLevel tier) {}
