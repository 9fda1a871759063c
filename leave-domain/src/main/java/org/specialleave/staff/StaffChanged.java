package org.specialleave.staff;

import org.specialleave.policy.model.ApprovalLevel;

/**
 * Fired in the transaction that changed people, assignments, organisations or appointments: who decides may be others
 * now.
 *
 * @param organisationId where an appointment changed, which concerns that organisation and those below it; null where
 *                       anything may have changed
 * @param level          the level of that appointment; null where anything may have changed
 */
public record StaffChanged(Long organisationId, ApprovalLevel level) {
    /** Anything may have changed. */
    public static StaffChanged anything() {
        return new StaffChanged(null, null);
    }

    /** Somebody was appointed there, or is not any more. */
    public static StaffChanged appointment(long organisationId, ApprovalLevel level) {
        return new StaffChanged(organisationId, level);
    }

    /** Whether one appointment changed and nothing else. */
    public boolean isOneAppointment() {
        return organisationId != null;
    }
}
