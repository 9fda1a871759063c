package org.specialleave.policy.model;

import java.time.LocalDate;

/**
 * A figure of the policy and the period it is meant for.
 *
 * @param name   {@code SPECIAL_LEAVE_CAP}, or the code of the type whose own figure it is
 * @param quantity how much
 * @param period in what time
 * @param uses   which leave uses it up
 * @param clause where the policy gives it, as the policy numbers it
 */
public record EntitlementRule(String name, Quantity quantity, Period period, Uses uses, String clause) {
    /** Which leave uses a figure up. */
    public enum Uses {
        /** Paid leave alone; what is asked without pay leaves it whole. */
        PAID,
        /** Unpaid leave alone. */
        UNPAID,
        /** All leave of the type. */
        ANY;

        public boolean counts(Pay pay) {
            return this == ANY || (this == UNPAID) == (pay == Pay.UNPAID);
        }
    }

    /** The time a figure is meant for. */
    public sealed interface Period permits EachLeaveYear, TwelveMonthsEnding, DaysFrom, EachEvent {}

    /** The leave year of the line. */
    public record EachLeaveYear() implements Period {}

    /**
     * The twelve months that end on the line's date, and on each later day already booked; both must hold.
     *
     * @param byWeekOfRequest whether the figure is that of the hours on the day of the request, as regulation 6 of the
     *                        Carer's Leave Regulations has it, and without contracted hours that of the average week;
     *                        otherwise it is that of the hours on the day itself, and nothing is limited without
     *                        contracted hours but pay (D15)
     */
    public record TwelveMonthsEnding(boolean byWeekOfRequest) implements Period {}

    /**
     * A window that opens on a day the person tells.
     *
     * @param days         how many days after it the window's last day is
     * @param circumstance where that day is told
     */
    public record DaysFrom(int days, String circumstance) implements Period {
        /** The last day of the window that opens on that day. */
        public LocalDate lastDay(LocalDate opens) {
            return opens.plusDays(days);
        }

        public DateRange opening(LocalDate day) {
            return new DateRange(day, lastDay(day));
        }
    }

    /**
     * One event, such as the death of one child (D38): each has the whole figure, also where two are of one day.
     * Leave without an event is
     * all of one more event.
     *
     * @param within the window of the event; null where its leave may be taken at any time
     */
    public record EachEvent(DaysFrom within) implements Period {}

    /** The window in which it may be used; null where it has none. */
    public DaysFrom window() {
        if (period instanceof EachEvent each) {
            return each.within();
        }
        return period instanceof DaysFrom from ? from : null;
    }

    /** Whether each leave year has its own. */
    public boolean perLeaveYear() {
        return period instanceof EachLeaveYear;
    }

    /** Whether it is of the twelve months that end on a line. */
    public boolean perTwelveMonths() {
        return period instanceof TwelveMonthsEnding;
    }

    /** Whether it is of twelve months, and reckoned from the hours on the day of the request. */
    public boolean byWeekOfRequest() {
        return period instanceof TwelveMonthsEnding months && months.byWeekOfRequest();
    }

    /** Whether each event has its own. */
    public boolean eachEvent() {
        return period instanceof EachEvent;
    }

    /** Whether it is of an event or a window and of no year, so that there may be several of it at a time. */
    public boolean ofNoYear() {
        return eachEvent() || window() != null;
    }

    /**
     * How many minutes of a line make one of what the figure counts: its shift for a figure in days, otherwise one
     * minute.
     */
    public int unitMinutes(int shiftMinutes) {
        return quantity.inDays() ? shiftMinutes : 1;
    }

    /**
     * What was taken, in what the figure counts: shifts, or fifths of a week where the shift is not known, or minutes.
     */
    public Shifts units(PriorLeave row, int weeklyMinutes) {
        if (!quantity.inDays()) {
            return Shifts.whole(row.minutes());
        }
        if (row.shiftMinutes() > 0) {
            return Shifts.NONE.plus(row.minutes(), row.shiftMinutes());
        }
        return weeklyMinutes > 0
                ? Shifts.NONE.plus(Quantity.clamp((long) Quantity.WORKING_DAYS * row.minutes()), weeklyMinutes)
                : Shifts.whole(1);
    }

    /**
     * The entitlement in minutes. Where it counts days, the days used have their own length and each day left is a
     * fifth of the week, rounded up to the next whole minute. Where more was used than there is, only the part within
     * counts.
     *
     * @param entitled      how much there is, in what the figure counts
     * @param used          how many of them were used
     * @param usedMinutes   how long those were
     * @param weeklyMinutes the person's week now; 0 where no hours are contracted, which leaves nothing
     */
    public int minutes(int entitled, Shifts used, long usedMinutes, int weeklyMinutes) {
        if (!quantity.inDays()) {
            return entitled;
        }
        if (weeklyMinutes <= 0) {
            return 0;
        }
        return Quantity.clamp(
                used.within(entitled)
                        ? usedMinutes + used.leftOf(entitled).times(weeklyMinutes, Quantity.WORKING_DAYS)
                        : used.share(usedMinutes, entitled));
    }
}
