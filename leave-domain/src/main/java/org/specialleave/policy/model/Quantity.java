package org.specialleave.policy.model;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure of the policy, such as {@code 1 working week}, {@code the greater of 75 h pro rata and 2 working weeks}, or
 * {@code 5 days, and 2 days more where travelAbroad is yes}.
 *
 * @param parts the greatest of them counts; at least one
 * @param more  what is added where something was told, in the unit of the one part; empty where nothing is
 */
public record Quantity(List<Part> parts, List<More> more) {
    static final int WORKING_DAYS = 5;
    private static final int MINUTES_AN_HOUR = 60;

    /**
     * One way the figure is reckoned.
     *
     * @param unit  in what
     * @param count how many of it
     */
    public record Part(Unit unit, int count) {
        Exact exact(int weeklyMinutes, int fullTimeWeeklyMinutes) {
            return switch (unit) {
                case WORKING_WEEKS -> new Exact((long) count * weeklyMinutes, 1);
                case FIFTHS_OF_THE_WEEK, DAYS -> new Exact((long) count * weeklyMinutes, WORKING_DAYS);
                case MINUTES -> new Exact(count, 1);
                case MINUTES_PRO_RATA ->
                    weeklyMinutes >= fullTimeWeeklyMinutes
                            ? new Exact(count, 1)
                            : new Exact((long) count * weeklyMinutes, fullTimeWeeklyMinutes);
            };
        }

        String inWords() {
            return switch (unit) {
                case WORKING_WEEKS -> count + (count == 1 ? " working week" : " working weeks");
                case DAYS -> count + (count == 1 ? " day" : " days");
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

    /**
     * What is added where something was told.
     *
     * @param count how many of the amount's unit
     * @param where what has to be told
     */
    public record More(int count, CircumstanceCondition where) {}

    /**
     * A figure for somebody before it is rounded.
     *
     * @param parts    how many parts of a minute
     * @param ofMinute how many of them make a minute
     */
    record Exact(long parts, long ofMinute) {
        private boolean isMoreThan(Exact other) {
            return parts * other.ofMinute > other.parts * ofMinute;
        }

        /** Up to the next whole minute (D1). */
        int roundedUp() {
            return clamp((parts + ofMinute - 1) / ofMinute);
        }
    }

    /** What a part of a figure is counted in. */
    public enum Unit {
        /** Normal weeks of the assignment itself (5.5), exact. */
        WORKING_WEEKS,
        /**
         * Days, each as long as its own shift; where that is not known, a fifth of the assignment's own normal week.
         */
        DAYS,
        /** Days, each a fifth of the assignment's own normal week, up to the next whole minute. */
        FIFTHS_OF_THE_WEEK,
        /** Minutes, the same for everybody. */
        MINUTES,
        /** Minutes of a full-time person. */
        MINUTES_PRO_RATA
    }

    /** Copies the parts. */
    public Quantity {
        parts = List.copyOf(parts);
        more = List.copyOf(more);
    }

    /** Whether it counts days by their own shifts, so that its minutes are known only as the days are taken. */
    public boolean inDays() {
        return parts.get(0).unit() == Unit.DAYS;
    }

    /** How many days it is, for an amount in days. */
    public int days(Circumstances told) {
        return with(told).get(0).count();
    }

    /**
     * What the figure is for somebody, where nothing was told about the situation; for an amount in days as far as no
     * shift is known.
     *
     * @param weeklyMinutes         the assignment's normal week
     * @param fullTimeWeeklyMinutes the full-time week of the grade
     * @return whole minutes
     */
    public int minutes(int weeklyMinutes, int fullTimeWeeklyMinutes) {
        return minutes(weeklyMinutes, fullTimeWeeklyMinutes, Circumstances.NONE);
    }

    public int minutes(int weeklyMinutes, int fullTimeWeeklyMinutes, Circumstances told) {
        return exact(weeklyMinutes, fullTimeWeeklyMinutes, told).roundedUp();
    }

    /** The same before it is rounded, for what is reckoned further and rounded once at the end. */
    Exact exact(int weeklyMinutes, int fullTimeWeeklyMinutes, Circumstances told) {
        Exact most = new Exact(0, 1);
        for (Part part : with(told)) {
            Exact one = part.exact(weeklyMinutes, fullTimeWeeklyMinutes);
            most = one.isMoreThan(most) ? one : most;
        }
        return most;
    }

    /** With what is added put in before anything is rounded (D1). */
    private List<Part> with(Circumstances told) {
        if (more.isEmpty()) {
            return parts;
        }
        int count = parts.get(0).count();
        for (More one : more) {
            count += one.where().holds(told) ? one.count() : 0;
        }
        return List.of(new Part(parts.get(0).unit(), count));
    }

    /** A full-time figure for somebody who works part of the week, up to the next whole minute, never raised (D1). */
    public static int proRata(int minutes, int weeklyMinutes, int fullTimeWeeklyMinutes) {
        return new Part(Unit.MINUTES_PRO_RATA, minutes)
                .exact(weeklyMinutes, fullTimeWeeklyMinutes)
                .roundedUp();
    }

    /** As a policy pack says it, such as {@code the greater of 75 h pro rata and 2 working weeks}. */
    public String inWords() {
        return inWords(CircumstanceCondition::inWords);
    }

    /** As a policy pack says it, but for what has to be told, which stands in words of the caller's. */
    public String inWords(Function<CircumstanceCondition, String> where) {
        StringBuilder words = new StringBuilder(inWords(Circumstances.NONE));
        for (More one : more) {
            words.append(", and ")
                    .append(new Part(parts.get(0).unit(), one.count()).inWords())
                    .append(" more where ")
                    .append(where.apply(one.where()));
        }
        return words.toString();
    }

    /** What it is where that was told, such as {@code 7 days}. */
    String inWords(Circumstances told) {
        List<Part> then = with(told);
        String words = then.stream().map(Part::inWords).collect(Collectors.joining(" and "));
        return then.size() == 1 ? words : "the greater of " + words;
    }

    public static int clamp(long minutes) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, minutes));
    }
}
