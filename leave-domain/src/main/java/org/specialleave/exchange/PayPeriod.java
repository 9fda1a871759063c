package org.specialleave.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A week or month of the tax year, which begins on 6 April.
 *
 * @param type    weeks or months
 * @param taxYear the year in which the tax year ends: 2027 for 2026-27
 * @param number  from 1: weeks to 53, months to 12
 */
public record PayPeriod(Type type, int taxYear, int number) {
    private static final int FIRST_MONTH = 4;
    private static final int FIRST_DAY = 6;

    /** How long a period is. */
    public enum Type {
        /** Seven days from 6 April on. */
        W,
        /** From the 6th of a month to the 5th of the next. */
        M
    }

    /** The period that the day falls in. */
    public static PayPeriod on(LocalDate date, Type type) {
        LocalDate thisYears = LocalDate.of(date.getYear(), FIRST_MONTH, FIRST_DAY);
        LocalDate start = date.isBefore(thisYears) ? thisYears.minusYears(1) : thisYears;
        long whole = type == Type.W ? ChronoUnit.WEEKS.between(start, date) : ChronoUnit.MONTHS.between(start, date);
        return new PayPeriod(type, start.getYear() + 1, (int) whole + 1);
    }

    /** Type, the tax year's end in two digits and the number in two digits: {@code M2708}. */
    @Override
    public String toString() {
        return "%s%02d%02d".formatted(type, taxYear % 100, number);
    }
}
