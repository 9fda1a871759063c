package org.specialleave.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms;

/**
 * How a balance comes about: from which figure and hours it was reckoned, and each line that uses it up.
 *
 * @param reckoning     the figure, its clause and version, and the hours it was reckoned from
 * @param changeOfHours what the policy version does when weekly hours change (D11)
 * @param hours         the weekly hours over the period, in order; one stretch where they did not change
 * @param uses          what is taken or held, by date; without confidential leave for those who may not read it
 * @param otherMinutes  minutes of leave in the period of which the reader knows the hours alone: they may use it up,
 *                      too, and count in no other number here
 */
public record Explanation(
        EntitlementBasis reckoning,
        PolicyTerms.ChangeOfHours changeOfHours,
        List<Hours> hours,
        List<Use> uses,
        int otherMinutes) {
    /**
     * Equal weekly hours for some time.
     *
     * @param from          first day within the period
     * @param to            last day within the period
     * @param weeklyMinutes minutes a week
     */
    public record Hours(LocalDate from, LocalDate to, int weeklyMinutes) {}

    /**
     * One line that uses the figure up.
     *
     * @param lineId         the line; for those who compare, not for people
     * @param reference      the request
     * @param leaveType      its type
     * @param clauses        where the policy speaks of that type
     * @param date           its day
     * @param minutes        whole minutes
     * @param countedMinutes what they are in minutes of the present figure: others than {@code minutes} only where
     *                       hours changed and the policy version counts in weeks
     * @param leftMinutes    what is left of the figure after this line; never below 0
     * @param pay            how it is paid, or at whose discretion that stands; null where the reader may not know it
     * @param taken          whether it is in force; held otherwise
     * @param decidedBy      who decided or acknowledged it; null while nobody has
     * @param decidedAt      when
     */
    public record Use(
            long lineId,
            String reference,
            String leaveType,
            List<String> clauses,
            LocalDate date,
            int minutes,
            int countedMinutes,
            int leftMinutes,
            Pay pay,
            boolean taken,
            String decidedBy,
            Instant decidedAt) {}

    /** Copies the lists. */
    public Explanation {
        hours = List.copyOf(hours);
        uses = List.copyOf(uses);
    }

    /** Whether weekly hours changed in the period, so that it matters how the version counts then. */
    public boolean hoursChanged() {
        return hours.size() > 1;
    }
}
