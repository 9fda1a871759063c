package org.specialleave.replay;

/**
 * What a replay comes to for one type of leave, or for all.
 *
 * @param leaveType        the code of the type; null for all together
 * @param requests         how many were replayed
 * @param decidedOtherwise of them, those that would have been decided otherwise
 * @param advisedOtherwise of them, those of which only other things would have been said
 * @param before           the time that was really had
 * @param after            what would have become of it
 */
public record TypeTotals(
        String leaveType, int requests, int decidedOtherwise, int advisedOtherwise, Hours before, Hours after) {
    /** What the paid time would have cost more, in whole pence; below 0 where less. */
    public long pence() {
        return after.pence() - before.pence();
    }
}
