package org.specialleave.record;

import java.util.List;
import org.specialleave.ledger.LedgerRow;

/**
 * One figure of the policy in one period, and what is used of it.
 *
 * @param name            {@code SPECIAL_LEAVE_CAP}, or the code of the type that has the figure
 * @param period          a leave year ({@code 2026-27}) or two days ({@code 2025-11-24/2026-11-23})
 * @param policyVersion   the version whose figure it is
 * @param entitledMinutes what the figure is for this assignment
 * @param takenMinutes    granted, or in effect by right
 * @param heldMinutes     asked for and not decided
 * @param rows            the ledger rows that explain it; without confidential ones for those who may not read them
 */
public record Balance(
        String name,
        String period,
        String policyVersion,
        int entitledMinutes,
        int takenMinutes,
        int heldMinutes,
        List<LedgerRow> rows) {
    /** What is left, in minutes; never below 0. */
    public int leftMinutes() {
        return Math.max(0, entitledMinutes - takenMinutes - heldMinutes);
    }
}
