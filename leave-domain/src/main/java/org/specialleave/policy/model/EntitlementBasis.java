package org.specialleave.policy.model;

import java.time.LocalDate;

/**
 * How an entitlement was reckoned, so that it can be explained: which figure of which clause, and from which hours.
 *
 * @param figure        the figure as the policy pack says it, such as {@code 1 working week}
 * @param clause        where it stands, such as {@code 5.8}
 * @param policyVersion whose figure it is, such as {@code LPT-8}
 * @param weeklyMinutes the week it was reckoned from, in minutes; 0 where no hours were contracted
 * @param hoursOn       the day on which those hours were in force: of the period's last line, or of the request where
 *                      the law says so
 */
public record EntitlementBasis(
        String figure, String clause, String policyVersion, int weeklyMinutes, LocalDate hoursOn) {
    public EntitlementBasis(
            EntitlementRule figure, Circumstances told, PolicyTerms terms, int weeklyMinutes, LocalDate hoursOn) {
        this(figure.quantity().inWords(told), figure.clause(), terms.version(), weeklyMinutes, hoursOn);
    }
}
