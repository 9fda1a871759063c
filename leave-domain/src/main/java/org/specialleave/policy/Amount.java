package org.specialleave.policy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A figure of the policy, such as {@code 1 working week} or {@code the greater of 75 h pro rata and 2 working weeks}.
 *
 * @param parts the greatest of them counts; at least one
 */
public record Amount(List<Part> parts) {
    private static final int WORKING_DAYS = 5;
    private static final int MINUTES_AN_HOUR = 60;

    /**
     * One way the figure is reckoned.
     *
     * @param unit  in what
     * @param count how many of it
     */
    record Part(Unit unit, int count) {
        int minutes(int weeklyMinutes, int fullTimeWeeklyMinutes) {
            return switch (unit) {
                case WORKING_WEEKS -> clamp((long) count * weeklyMinutes);
                case FIFTHS_OF_THE_WEEK -> clamp(((long) count * weeklyMinutes + WORKING_DAYS - 1) / WORKING_DAYS);
                case MINUTES -> count;
                case MINUTES_PRO_RATA -> proRata(count, weeklyMinutes, fullTimeWeeklyMinutes);
            };
        }

        String inWords() {
            return switch (unit) {
                case WORKING_WEEKS -> count + (count == 1 ? " working week" : " working weeks");
                case FIFTHS_OF_THE_WEEK -> count + (count == 1 ? " day" : " days") + " of a fifth of the week";
                case MINUTES -> hours() + " h";
                case MINUTES_PRO_RATA -> hours() + " h pro rata";
            };
        }

        /** As short as it can be said without losing a minute: 75, 7.5, and 0.35 for 21 minutes. */
        private String hours() {
            return BigDecimal.valueOf(count)
                    .divide(BigDecimal.valueOf(MINUTES_AN_HOUR), MathContext.DECIMAL32)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    /** What a part of a figure is counted in. */
    enum Unit {
        /** Normal weeks of the assignment itself (5.5), exact. */
        WORKING_WEEKS,
        /** Days, each a fifth of the assignment's own normal week, up to the next whole minute. */
        FIFTHS_OF_THE_WEEK,
        /** Minutes, the same for everybody. */
        MINUTES,
        /** Minutes of a full-time person. */
        MINUTES_PRO_RATA
    }

    /** Copies the parts. */
    public Amount {
        parts = List.copyOf(parts);
    }

    /**
     * What the figure is for somebody.
     *
     * @param weeklyMinutes         the assignment's normal week
     * @param fullTimeWeeklyMinutes the full-time week of the grade
     * @return whole minutes
     */
    public int minutes(int weeklyMinutes, int fullTimeWeeklyMinutes) {
        int most = 0;
        for (Part part : parts) {
            most = Math.max(most, part.minutes(weeklyMinutes, fullTimeWeeklyMinutes));
        }
        return most;
    }

    /** A full-time figure for somebody who works part of the week, up to the next whole minute, never raised (D1). */
    static int proRata(int minutes, int weeklyMinutes, int fullTimeWeeklyMinutes) {
        if (weeklyMinutes >= fullTimeWeeklyMinutes) {
            return minutes;
        }
        long product = (long) minutes * weeklyMinutes;
        return clamp((product + fullTimeWeeklyMinutes - 1) / fullTimeWeeklyMinutes);
    }

    /** As a policy pack says it, such as {@code the greater of 75 h pro rata and 2 working weeks}. */
    public String inWords() {
        if (parts.size() == 1) {
            return parts.get(0).inWords();
        }
        return "the greater of " + parts.stream().map(Part::inWords).collect(Collectors.joining(" and "));
    }

    static int clamp(long minutes) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minutes));
    }
}
