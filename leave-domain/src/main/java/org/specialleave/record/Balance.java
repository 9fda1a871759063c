package org.specialleave.record;

import java.util.List;
import org.specialleave.ledger.LedgerRow;

/**
 * One figure of the policy in one period, and what is used of it, in the figures that an assessment uses.
 *
 * <p>To those who may not read a confidential request its hours count in no figure: whether they do would tell its
 * type. So more may be used than they see.
 *
 * @param name            {@code SPECIAL_LEAVE_CAP}, or the code of the type that has the figure
 * @param period          a leave year ({@code 2026-27}) or two days ({@code 2025-11-24/2026-11-23}); null for a window
 *                        of which nobody told when it opens
 * @param event           the number of the person's event that has the figure, where it is of each event and one was
 *                        named; null otherwise
 * @param policyVersion   the version whose figure it is
 * @param entitledMinutes what the figure is for this assignment
 * @param takenMinutes    granted, or in effect by right
 * @param heldMinutes     asked for and not decided
 * @param rows            the ledger rows behind it, where they were asked for; without confidential ones for those who
 *                        may not read them
 * @param explanation     how it comes about
 * @param window          whether it is of a window that opened on a day told, and not of a leave year or of twelve
 *                        months
 */
public record Balance(
        String name,
        String period,
        String event,
        String policyVersion,
        int entitledMinutes,
        int takenMinutes,
        int heldMinutes,
        List<LedgerRow> rows,
        Explanation explanation,
        boolean window) {
    /** What is left, in minutes; never below 0. */
    public int leftMinutes() {
        return Math.max(0, entitledMinutes - takenMinutes - heldMinutes);
    }
}
