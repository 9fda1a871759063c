package org.specialleave.policy.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What a version of a policy sets for all of its types.
 *
 * @param policy          the policy's key, such as {@code LPT}
 * @param version         the version's name, such as {@code LPT-8}
 * @param inForceFrom     the first day it is in force; it stays so until a later version is released
 * @param leaveYearStarts the day of the calendar on which leave years start
 * @param cap             the cap on paid leave; null where the policy has none
 * @param changeOfHours   what an entitlement is when weekly hours change in its period
 * @param bodies          when each body for public duties is listed
 */
public record PolicyTerms(
        String policy,
        String version,
        LocalDate inForceFrom,
        MonthDay leaveYearStarts,
        EntitlementRule cap,
        ChangeOfHours changeOfHours,
        Map<String, List<ListedPeriod>> bodies) {
    /** Decision D11: the entitlement when weekly hours change in the leave year. */
    public enum ChangeOfHours {
        /** That of the hours in force on the line's date; what was taken stays taken. */
        HOURS_ON_THE_DAY,
        /** That of each day's hours, weighted by the days of the leave year; what was taken stays taken. */
        TIME_WEIGHTED,
        /** That of the hours in force on the line's date; what was taken counts in weeks of the hours then in force. */
        WEEKS_TAKEN
    }

    /**
     * A stretch of time in which a body is listed.
     *
     * @param from first day; null for always before
     * @param to   last day; null for as long as the version lasts
     */
    public record ListedPeriod(LocalDate from, LocalDate to) {
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Copies the bodies, in their order. */
    public PolicyTerms {
        bodies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(bodies));
    }

    /** The same terms as if they had come into force on that day. */
    PolicyTerms asOf(LocalDate day) {
        return new PolicyTerms(policy, version, day, leaveYearStarts, cap, changeOfHours, bodies);
    }

    /** Whether a body for public duties is listed on that day (6.7). */
    public boolean lists(String body, LocalDate day) {
        return bodies.getOrDefault(body, List.of()).stream().anyMatch(listed -> listed.covers(day));
    }

    /** The leave year that the day lies in. */
    public LeaveYear leaveYear(LocalDate day) {
        return LeaveYear.of(day, leaveYearStarts);
    }

    /**
     * What a figure is for somebody on a day, by decision D11, where nothing was told about the situation. Of a figure
     * in days it is what it comes to as far as no shift is known: a fifth of the week for each day.
     *
     * @return whole minutes; 0 where the person has no contracted hours that day, or is not employed
     */
    public int entitled(EntitlementRule figure, ContractHours contract, LocalDate day) {
        return entitled(figure, figure.quantity(), contract, day, Circumstances.NONE);
    }

    /** What an amount of a figure is for somebody on a day, by decision D11; the amount may be part of the figure. */
    int entitled(EntitlementRule figure, Quantity amount, ContractHours contract, LocalDate day, Circumstances told) {
        ContractHours.WeeklyHours hours = contract.on(day).orElse(null);
        if (hours == null || hours.weeklyMinutes() <= 0) {
            return 0;
        }
        if (changeOfHours == ChangeOfHours.TIME_WEIGHTED && figure.perLeaveYear()) {
            return timeWeighted(amount, contract, leaveYear(day), told);
        }
        return amount.minutes(hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes(), told);
    }

    /** An amount of a figure for somebody on a day, in what the figure counts: days, or minutes. */
    public int units(
            EntitlementRule figure, Quantity amount, ContractHours contract, LocalDate day, Circumstances told) {
        return amount.inDays() ? amount.days(told) : entitled(figure, amount, contract, day, told);
    }

    /**
     * Service in the year makes no difference (D12): the first and the last hours count to the year's ends. Rounded up,
     * once.
     */
    private static int timeWeighted(Quantity amount, ContractHours contract, LeaveYear year, Circumstances told) {
        List<ContractHours.WeeklyHours> stretches = contract.stretches();
        BigInteger parts = BigInteger.ZERO;
        BigInteger ofMinute = BigInteger.ONE;
        long days = 0;
        for (int at = 0; at < stretches.size(); at++) {
            ContractHours.WeeklyHours stretch = stretches.get(at);
            LocalDate first = at == 0 || stretch.from().isBefore(year.first()) ? year.first() : stretch.from();
            boolean open = at == stretches.size() - 1
                    || stretch.to() == null
                    || stretch.to().isAfter(year.last());
            long within = ChronoUnit.DAYS.between(first, open ? year.last() : stretch.to()) + 1;
            if (within > 0) {
                days += within;
                Quantity.Exact exact = amount.exact(stretch.weeklyMinutes(), stretch.fullTimeWeeklyMinutes(), told);
                BigInteger of = BigInteger.valueOf(exact.ofMinute());
                parts = parts.multiply(of)
                        .add(ofMinute.multiply(BigInteger.valueOf(exact.parts()))
                                .multiply(BigInteger.valueOf(within)));
                ofMinute = ofMinute.multiply(of);
            }
        }
        BigInteger whole = ofMinute.multiply(BigInteger.valueOf(days));
        return parts.add(whole).subtract(BigInteger.ONE).divide(whole).intValue();
    }
}
