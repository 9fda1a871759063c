package org.specialleave.replay;

/**
 * Time and what it costs.
 *
 * <p>Only time that somebody really had is in it. Money is kept as minutes times pence an hour and rounded once, where
 * it is told.
 *
 * @param paid          minutes with pay
 * @param unpaid        minutes without
 * @param atDiscretion  minutes that nobody has decided on
 * @param withoutRate   of the minutes paid and at discretion, those of a grade that no rate is known of: they cost
 *                      something, and nobody knows what
 * @param paidCost      of the minutes with pay, in sixtieths of a penny
 * @param discretionCost what the minutes at discretion would cost if all were paid, in sixtieths of a penny
 */
public record Hours(long paid, long unpaid, long atDiscretion, long withoutRate, long paidCost, long discretionCost) {
    /** No time. */
    public static final Hours NONE = new Hours(0, 0, 0, 0, 0, 0);

    private static final int MINUTES_AN_HOUR = 60;

    /** Both together. */
    Hours plus(Hours other) {
        if (equals(NONE)) {
            return other;
        }
        return other.equals(NONE)
                ? this
                : new Hours(
                        paid + other.paid,
                        unpaid + other.unpaid,
                        atDiscretion + other.atDiscretion,
                        withoutRate + other.withoutRate,
                        paidCost + other.paidCost,
                        discretionCost + other.discretionCost);
    }

    /**
     * What the minutes with pay cost, in whole pence; half a penny and more goes up. Minutes without a rate are not in
     * it.
     */
    public long pence() {
        return pence(paidCost);
    }

    /** What the minutes at discretion would cost if all were paid, in whole pence. */
    public long discretionPence() {
        return pence(discretionCost);
    }

    private static long pence(long sixtieths) {
        return Math.floorDiv(sixtieths + MINUTES_AN_HOUR / 2, MINUTES_AN_HOUR);
    }
}
