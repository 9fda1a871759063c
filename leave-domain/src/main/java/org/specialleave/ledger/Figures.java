package org.specialleave.ledger;

/** Names of figures that the ledger is kept in, beside the leave types' own codes. */
public final class Figures {
    /** The paid special-leave cap of a leave year (2.4, 5.8). */
    public static final String SPECIAL_LEAVE_CAP = "SPECIAL_LEAVE_CAP";

    private Figures() {}
}
