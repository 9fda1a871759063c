package org.specialleave.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Turns minutes into hours of two decimals so that the rows of an assignment in a period add up to the true total.
 *
 * <p>Each row gets what the total, rounded, has grown by: of three rows of 20 minutes, 0.33, 0.34 and 0.33 hours.
 */
final class RunningSum {
    private static final BigDecimal MINUTES_AN_HOUR = BigDecimal.valueOf(60);

    private long minutes;
    private BigDecimal hours;

    /** Goes on from what stands with the receiver already. */
    RunningSum(long minutes, BigDecimal hours) {
        this.minutes = minutes;
        this.hours = hours;
    }

    /** The hours of the next row. */
    BigDecimal add(int rowMinutes) {
        minutes += rowMinutes;
        BigDecimal total = BigDecimal.valueOf(minutes).divide(MINUTES_AN_HOUR, 2, RoundingMode.HALF_UP);
        BigDecimal row = total.subtract(hours);
        hours = total;
        return row;
    }

    /** A row was taken back, with the hours it was sent with. */
    void takeBack(int rowMinutes, BigDecimal rowHours) {
        minutes -= rowMinutes;
        hours = hours.subtract(rowHours);
    }
}
