package org.specialleave.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A type of leave as one version of a policy has it.
 *
 * @param code          such as {@code CARERS}
 * @param terms         what its version sets for all types
 * @param section       the part of the policy it stands in
 * @param clauses       where the policy speaks of it
 * @param pay           how it is paid
 * @param refusal       whether it may be refused
 * @param capUse        whether it counts to the cap
 * @param entitlement   how much leave of this type there is; null where the policy sets no limit of its own
 * @param circumstances what it asks about the situation, by name
 * @param rules         what may be found
 * @param conditions    what is due with it
 * @param handling      how it is handled beside the decision
 * @param words         how it is spoken of, by language
 * @param guide         what leads people to it, and what stands beside it to be read
 */
public record LeaveType(
        String code,
        PolicyTerms terms,
        Section section,
        List<String> clauses,
        PayTerms pay,
        Refusal refusal,
        CapUse capUse,
        EntitlementRule entitlement,
        Map<String, Circumstance> circumstances,
        List<Rule> rules,
        List<Condition> conditions,
        Handling handling,
        Map<String, TypeWords> words,
        Guide guide) {
    private static final RuleCondition NOT_ASKED_UNPAID = new RuleCondition.NotAskedUnpaid();

    /** Whether paid leave of a type counts to the cap on paid leave. */
    public enum CapUse {
        /** It does not. */
        NONE,
        /** It does, and is measured against the cap. */
        COUNTS,
        /** It does once somebody has granted it paid; asking for it is not measured. */
        WHEN_GRANTED
    }

    /**
     * How a type is paid.
     *
     * @param own               where a line says nothing of pay
     * @param byDiscretion      whether the policy itself offers it with or without pay
     * @param paidWhere         where an unpaid type is paid all the same; null for nowhere
     * @param exception         where lines that say nothing of pay ask for it as an exception; null where pay cannot be
     *                          asked for
     * @param keptWithoutHours  whether pay stays where no hours are contracted, to be worked out by payroll
     */
    public record PayTerms(
            Pay own,
            boolean byDiscretion,
            CircumstanceCondition paidWhere,
            CircumstanceCondition exception,
            boolean keptWithoutHours) {
        /** The type's own pay in that situation. */
        public Pay own(Circumstances circumstances) {
            return paidWhere != null && paidWhere.holds(circumstances) ? Pay.PAID : own;
        }

        /** What a line asks for, which is the type's own pay where it says nothing or what cannot be asked. */
        public Pay asked(Pay said, Circumstances circumstances) {
            if (said == Pay.UNPAID) {
                return Pay.UNPAID;
            }
            if (exception != null && (said == Pay.PAID || exception.holds(circumstances))) {
                return Pay.PAID;
            }
            return own(circumstances);
        }
    }

    /**
     * Whether a type may be refused.
     *
     * @param allowed          whether it may at all
     * @param unless           where it may not all the same; null for nowhere
     * @param onlyReferred     whether it is a right, only notified, unless a higher tier must decide
     * @param serviceNeedsOnly whether the needs of the service are the only ground
     */
    public record Refusal(
            boolean allowed, CircumstanceCondition unless, boolean onlyReferred, boolean serviceNeedsOnly) {}

    /**
     * How a type is handled beside the decision.
     *
     * @param evidence      {@code ASKED}, {@code MAY_BE_ASKED} or {@code NEVER_ASKED}
     * @param askToDefer    whether the person may be asked to seek another date
     * @param postponable   whether the trust may postpone it
     * @param reflectionLog whether a reflection log is due afterwards
     * @param deferUnless   where the person may not be asked to seek another date all the same; null for nowhere
     * @param neutralInRoster whether it carries the neutral reason in the roster, which a whole ward reads
     * @param atHome        whether its figure meets the person at each sign-in
     */
    public record Handling(
            Evidence evidence,
            boolean askToDefer,
            boolean postponable,
            boolean reflectionLog,
            CircumstanceCondition deferUnless,
            boolean neutralInRoster,
            AtHome atHome) {
        /**
         * Whether the person may be asked, in that situation, to seek another date, by the court or body that called
         * them.
         */
        public boolean mayAskToDefer(Circumstances circumstances) {
            return askToDefer && (deferUnless == null || !deferUnless.holds(circumstances));
        }
    }

    /** When the figure of a type stands on the home page. */
    public enum AtHome {
        /** Whether or not it is used, so that people know of it. */
        ALWAYS,
        /** Once something of it is taken or asked for. */
        WHEN_USED,
        /** Never: nobody is to be met by it. It stands in the record. */
        NEVER
    }

    /** Whether proof may be asked for. */
    public enum Evidence {
        /** The policy asks for it. */
        ASKED,
        /** A manager may ask. */
        MAY_BE_ASKED,
        /** Nobody may ask. */
        NEVER_ASKED
    }

    /**
     * What is due with the leave.
     *
     * @param code      such as {@code FEE_DUE}
     * @param paidLines whether only with paid lines
     * @param unless    where it is not due; null for nowhere
     * @param ownWords  the words the policy pack brings for it
     */
    public record Condition(String code, boolean paidLines, CircumstanceCondition unless, OwnWords ownWords) {}

    /** Copies lists and maps, in their order. */
    public LeaveType {
        clauses = List.copyOf(clauses);
        rules = List.copyOf(rules);
        conditions = List.copyOf(conditions);
        circumstances = Collections.unmodifiableMap(new LinkedHashMap<>(circumstances));
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** The version it stands in, such as {@code LPT-8}. */
    public String policyVersion() {
        return terms.version();
    }

    /** The words in that language; those of English where there are none. */
    public TypeWords words(String language) {
        return Optional.ofNullable(words.get(language)).orElseGet(() -> words.get("en"));
    }

    /** Whether the type can be refused at all, in some situation. */
    public boolean refusable() {
        return refusal.allowed() || refusal.onlyReferred();
    }

    /** Whether the roster shows it with the neutral reason: as it is said, and where its pages are discreet. */
    public boolean neutralInRoster() {
        return handling.neutralInRoster() || guide.discreet();
    }

    /** The entitlements that leave of this type is measured against: the cap where it counts, and its own. */
    public List<EntitlementRule> entitlements() {
        if (capUse == CapUse.COUNTS && terms.cap() != null) {
            return entitlement == null ? List.of(terms.cap()) : List.of(terms.cap(), entitlement);
        }
        return entitlement == null ? List.of() : List.of(entitlement);
    }

    /**
     * Whether a finding of that code says that this type is the wrong way: it blocks and looks at nothing but what was
     * told or how the leave is to be paid, or it names a type to turn to.
     */
    public boolean pointsElsewhere(String code) {
        return rules.stream()
                .filter(rule -> rule.code().equals(code) && rule.severity() == Severity.BLOCK)
                .anyMatch(rule -> rule.redirect() != null
                        || rule.condition().isAboutCircumstancesAlone()
                        || rule.condition().equals(NOT_ASKED_UNPAID));
    }

    /** Whether it asks for the same thing, in the same kind of values. */
    public boolean knows(Circumstance circumstance) {
        Circumstance own = circumstance == null ? null : circumstances.get(circumstance.name());
        return own != null && own.kind() == circumstance.kind() && own.choices().equals(circumstance.choices());
    }

    /** Whether it is given only where every line is asked for without pay. */
    public boolean onlyWithoutPay() {
        return rules.stream()
                .anyMatch(rule ->
                        rule.severity() == Severity.BLOCK && rule.condition().equals(NOT_ASKED_UNPAID));
    }

    /** The circumstance that tells shifts of the same incident already taken; null where shifts are not counted. */
    public String linkedShifts() {
        return rules.stream()
                .map(rule -> rule.condition().linkedShifts())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
