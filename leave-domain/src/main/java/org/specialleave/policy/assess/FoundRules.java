package org.specialleave.policy.assess;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.OwnWords;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.model.Severity;

/**
 * What has been found so far; a code once, its minutes summed, its other parameters from the line that brought it
 * first.
 *
 * <p>Where versions differ in what follows from a code, in its clause, its words or its parameters, it comes once for
 * each (D10).
 */
final class FoundRules {
    private static final String MINUTES = "minutes";
    /** Its last day depends on the entitlement, so a version may change what is found although the rule stays. */
    private static final RuleCondition AFTER_WINDOW = new RuleCondition.AfterWindow();

    private static final Rule NOT_IN_FORCE = new Rule(
            "TYPE_NOT_IN_FORCE",
            new RuleCondition.Always(),
            Severity.BLOCK,
            null,
            List.of(),
            null,
            null,
            null,
            OwnWords.NONE);

    private final List<Found> found = new ArrayList<>(6);

    private static final class Found {
        private final Rule rule;
        private final Map<String, Object> parameters;
        private long minutes;
        private boolean paidToo;

        private Found(Rule rule, Map<String, Object> parameters) {
            this.rule = rule;
            this.parameters = parameters;
        }

        /** Whether a rule, be it of another version, says the same about a request. */
        private boolean saysLike(Rule other) {
            return rule.equals(other)
                    || rule.code().equals(other.code())
                            && rule.severity() == other.severity()
                            && Objects.equals(rule.clause(), other.clause())
                            && rule.referTo().equals(other.referTo())
                            && Objects.equals(rule.referToWhereUnpaid(), other.referToWhereUnpaid())
                            && Objects.equals(rule.redirect(), other.redirect())
                            && rule.ownWords().equals(other.ownWords());
        }

        /** Whether what a rule found is told already. */
        private boolean tells(Rule other, Map<String, Object> otherParameters) {
            boolean changed = !rule.equals(other) || rule.condition().equals(AFTER_WINDOW);
            return saysLike(other) && (!changed || parameters.equals(otherParameters));
        }

        private List<ApprovalLevel> referTo() {
            return rule.referToWhereUnpaid() != null && !paidToo ? rule.referToWhereUnpaid() : rule.referTo();
        }

        private Finding finding() {
            Map<String, Object> all = new LinkedHashMap<>(parameters);
            if (rule.redirect() != null) {
                all.put("redirect", rule.redirect());
            }
            if (minutes > 0) {
                all.put(MINUTES, Quantity.clamp(minutes));
            }
            return new Finding(rule.code(), rule.severity(), rule.clause(), all, rule.ownWords());
        }
    }

    void add(Rule rule, Map<String, Object> parameters) {
        for (Found one : found) {
            if (one.tells(rule, parameters)) {
                return;
            }
        }
        found.add(new Found(rule, parameters));
    }

    void addMinutes(Rule rule, int minutes, Pay pay) {
        Found one = like(rule);
        if (one == null) {
            one = new Found(rule, Map.of());
            found.add(one);
        }
        one.minutes += minutes;
        one.paidToo |= pay != Pay.UNPAID;
    }

    void notInForce() {
        add(NOT_IN_FORCE, Map.of());
    }

    private Found like(Rule rule) {
        for (Found one : found) {
            if (one.saysLike(rule)) {
                return one;
            }
        }
        return null;
    }

    boolean blocked() {
        return has(Severity.BLOCK);
    }

    boolean referred() {
        return has(Severity.REFER);
    }

    private boolean has(Severity severity) {
        for (Found one : found) {
            if (one.rule.severity() == severity) {
                return true;
            }
        }
        return false;
    }

    /** The line manager, then every tier referred to, lowest first; nobody where it is blocked. */
    List<ApprovalLevel> route() {
        if (blocked()) {
            return List.of();
        }
        Set<ApprovalLevel> tiers = EnumSet.of(ApprovalLevel.LINE_MANAGER);
        for (Found one : found) {
            if (one.rule.severity() == Severity.REFER) {
                tiers.addAll(one.referTo());
            }
        }
        return List.copyOf(tiers);
    }

    /** The findings, the heaviest first. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(found.size());
        for (Severity severity : Severity.values()) {
            for (Found one : found) {
                if (one.rule.severity() == severity) {
                    all.add(one.finding());
                }
            }
        }
        return all;
    }
}
