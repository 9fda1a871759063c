package org.specialleave.policy;

/**
 * A figure of the policy and the period it is meant for.
 *
 * @param name   {@code SPECIAL_LEAVE_CAP}, or the code of the type whose own figure it is
 * @param amount how much
 * @param period in what time
 * @param uses   which leave uses it up
 * @param clause where the policy gives it, as the policy numbers it
 */
public record Figure(String name, Amount amount, Period period, Uses uses, String clause) {
    /** Which leave uses a figure up. */
    public enum Uses {
        /** Paid leave alone; what is asked without pay leaves it whole. */
        PAID,
        /** Unpaid leave alone. */
        UNPAID,
        /** All leave of the type. */
        ANY;

        boolean counts(Pay pay) {
            return this == ANY || (this == UNPAID) == (pay == Pay.UNPAID);
        }
    }

    /** The time a figure is meant for. */
    public sealed interface Period permits EachLeaveYear, TwelveMonthsEnding, DaysFrom {}

    /** The leave year of the line. */
    public record EachLeaveYear() implements Period {}

    /** The twelve months that end on the line's date, and on each later day already booked. */
    public record TwelveMonthsEnding() implements Period {}

    /**
     * A window that opens on a day the person tells.
     *
     * @param days         how many days after it the window's last day is
     * @param circumstance where that day is told
     */
    public record DaysFrom(int days, String circumstance) implements Period {}
}
