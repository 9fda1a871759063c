package org.specialleave.policy.model;

import java.util.List;

/**
 * A rule of the policy: when it applies, what is found then, and on which clause it rests.
 *
 * @param code                of the finding
 * @param condition           when it applies
 * @param severity            what follows from the finding
 * @param clause              as the policy numbers it
 * @param referTo             the levels that join the route, for {@link Severity#REFER}
 * @param referToWhereUnpaid  the levels instead where all of the excess is asked for unpaid; null where they are the
 *                            same
 * @param excessPay           how the excess over a limit is paid; null where it keeps its pay
 * @param redirect            the type (or {@code HR}) to turn to instead; null where there is none
 * @param ownWords            the words that the policy pack brings for the finding
 */
public record Rule(
        String code,
        RuleCondition condition,
        Severity severity,
        String clause,
        List<ApprovalLevel> referTo,
        List<ApprovalLevel> referToWhereUnpaid,
        Pay excessPay,
        String redirect,
        OwnWords ownWords) {
    /** Copies the levels. */
    public Rule {
        referTo = List.copyOf(referTo);
        referToWhereUnpaid = referToWhereUnpaid == null ? null : List.copyOf(referToWhereUnpaid);
    }
}
