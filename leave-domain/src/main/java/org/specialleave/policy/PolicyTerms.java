package org.specialleave.policy;

import java.time.LocalDate;
import java.time.MonthDay;
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
        Figure cap,
        ChangeOfHours changeOfHours,
        Map<String, List<Listed>> bodies) {
    /** Decision D11: the entitlement when weekly hours change in the leave year. */
    public enum ChangeOfHours {
        /** That of the hours in force on the line's date. */
        HOURS_ON_THE_DAY
    }

    /**
     * A stretch of time in which a body is listed.
     *
     * @param from first day; null for always before
     * @param to   last day; null for as long as the version lasts
     */
    public record Listed(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Copies the bodies, in their order. */
    public PolicyTerms {
        bodies = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(bodies));
    }

    /** Whether a body for public duties is listed on that day (6.7). */
    public boolean lists(String body, LocalDate day) {
        return bodies.getOrDefault(body, List.of()).stream().anyMatch(listed -> listed.covers(day));
    }

    /** The leave year that the day lies in. */
    public LeaveYear leaveYear(LocalDate day) {
        return LeaveYear.of(day, leaveYearStarts);
    }
}
