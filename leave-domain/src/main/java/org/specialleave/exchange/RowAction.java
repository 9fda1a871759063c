package org.specialleave.exchange;

/** What the receiver is to do with a row. */
public enum RowAction {
    /** Add it. */
    A,
    /** Put it in the place of the row of the same reference. */
    U,
    /** Take the row of the same reference away; it repeats the figures that were sent. */
    D
}
