package org.specialleave.ledger;

/** What a row of the ledger does to a balance. */
public enum LedgerKind {
    /** Held since the submission, so that two open requests cannot both use the last hours (D21). Adds. */
    HOLD,
    /** Taken: granted, or in effect by right. Adds. */
    TAKE,
    /** A hold that ends: decided or withdrawn. Takes away. */
    RELEASE,
    /** Leave given back after it was taken into the record. Takes away. */
    ADJUST
}
