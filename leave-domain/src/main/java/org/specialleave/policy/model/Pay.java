package org.specialleave.policy.model;

/** How a line of leave is paid. */
public enum Pay {
    /** Basic pay, as the shift would have been. */
    PAID,
    /** No pay. */
    UNPAID,
    /** Beyond a limit: a higher tier decides paid, unpaid or not at all. Never asked for, only answered. */
    AT_DISCRETION
}
