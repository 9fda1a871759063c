package org.specialleave.staff;

/**
 * Fired in the transaction that changed people, assignments, organisations or appointments: who decides may be others
 * now.
 */
public record StaffChanged() {}
