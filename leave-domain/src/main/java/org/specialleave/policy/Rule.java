package org.specialleave.policy;

import java.util.List;

/**
 * One sentence of the policy: when it applies, what is found then, and on which clause it rests.
 *
 * @param code          of the finding
 * @param when          the situation
 * @param severity      how much it weighs
 * @param clause        as the policy numbers it
 * @param to            the tiers that join the route, for {@link Severity#REFER}
 * @param toWhereUnpaid the tiers instead, where all that is beyond is asked unpaid; null where they are the same
 * @param rest          how what lies beyond is answered; null where it keeps its pay
 * @param redirect      the type (or {@code HR}) to turn to instead; null where there is none
 * @param ownWords      the words the policy pack brings for what is found
 */
public record Rule(
        String code,
        When when,
        Severity severity,
        String clause,
        List<Tier> to,
        List<Tier> toWhereUnpaid,
        Pay rest,
        String redirect,
        OwnWords ownWords) {
    /** Copies the tiers. */
    public Rule {
        to = List.copyOf(to);
        toWhereUnpaid = toWhereUnpaid == null ? null : List.copyOf(toWhereUnpaid);
    }
}
