package org.specialleave.policy.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.OwnWords;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.text.FindingSentences;

/** Reads what a policy pack may find and what is due, and checks that it speaks of what its type has. */
final class RuleReader {
    private static final Pattern NAME_IN_BRACES = Pattern.compile("\\{([^}]*)}?");

    private RuleReader() {}

    static Rule rule(String code, PackNode node) {
        RuleCondition condition = RuleGrammar.condition(node.at("when"));
        RuleShape<?> shape = RuleShapes.of(condition);
        Severity severity = node.at("severity").one(Severity.class);
        List<ApprovalLevel> to = node.optional("to", RuleReader::tiers, List.of());
        if ((severity == Severity.REFER) == to.isEmpty()) {
            throw node.at("severity").expected("“to” with the tiers exactly where the severity is REFER");
        }
        if (severity == Severity.BLOCK && shape.seesOnlyTheAnswer(condition)) {
            throw node.at("severity").expected("another severity than BLOCK, since this looks at the answer's lines");
        }
        Pay rest = node.optional("rest", RuleReader::rest, null);
        if (rest != null && !shape.isLimit()) {
            throw node.at("rest").expected("nothing here: only a limit leaves a rest");
        }
        String redirect =
                node.optional("redirect", type -> type.text("[A-Z][A-Z_]*", "the code of a type, or HR"), null);
        Rule rule = new Rule(
                code,
                condition,
                severity,
                node.at("clause").text(),
                to,
                node.optional("toWhereUnpaid", RuleReader::tiers, null),
                rest,
                redirect,
                ownWords(node, tells(shape, redirect)));
        if (rule.referToWhereUnpaid() != null && severity != Severity.REFER) {
            throw node.at("toWhereUnpaid").expected("it only where the severity is REFER");
        }
        needWords(rule, node);
        return rule;
    }

    private static Pay rest(PackNode node) {
        Pay rest = node.one(Pay.class);
        if (rest == Pay.PAID) {
            throw node.expected("UNPAID or AT_DISCRETION; leave it out where the rest keeps its pay");
        }
        return rest;
    }

    private static Set<String> tells(RuleShape<?> shape, String redirect) {
        Set<String> tells = new TreeSet<>(shape.told());
        if (redirect != null) {
            tells.add("redirect");
        }
        return tells;
    }

    /** What is found is said to people: by the pack, or by the product where it knows the code. */
    private static void needWords(Rule rule, PackNode node) {
        if (rule.ownWords().says().isEmpty() && !FindingSentences.known(rule, "")) {
            throw node.expected("“says” with a sentence for " + rule.code() + ", which the product has no words for");
        }
        if (rule.severity() == Severity.BLOCK
                && rule.ownWords().instead().isEmpty()
                && !FindingSentences.known(rule, FindingSentences.INSTEAD)) {
            throw node.expected("“instead” with what to do instead, since " + rule.code() + " blocks");
        }
    }

    private static OwnWords ownWords(PackNode node, Set<String> tells) {
        OwnWords words = new OwnWords(
                node.optional("says", says -> says.words(one -> sentence(one, tells)), Map.of()),
                node.optional("instead", says -> says.words(one -> sentence(one, tells)), Map.of()));
        return words.none() ? OwnWords.NONE : words;
    }

    /** A sentence whose names in braces are of what is found. */
    private static String sentence(PackNode node, Set<String> tells) {
        String sentence = node.text();
        Matcher name = NAME_IN_BRACES.matcher(sentence);
        while (name.find()) {
            if (!tells.contains(name.group(1))) {
                throw node.expected(
                        tells.isEmpty()
                                ? "no name in braces, since nothing is told here"
                                : "no other names in braces than {" + String.join("}, {", tells) + "}");
            }
        }
        return sentence;
    }

    private static List<ApprovalLevel> tiers(PackNode node) {
        return node.list().stream().map(tier -> tier.one(ApprovalLevel.class)).toList();
    }

    static List<LeaveType.Condition> conditions(PackNode node) {
        List<LeaveType.Condition> all = new ArrayList<>();
        node.keys("[A-Z_]+", "a code in capitals such as FEE_DUE")
                .each(one -> one)
                .forEach((code, one) -> {
                    LeaveType.Condition condition = one.isBlock()
                            ? one.closed(block -> condition(code, block.at("when"), ownWords(block, Set.of())))
                            : condition(code, one, OwnWords.NONE);
                    if (condition.ownWords().says().isEmpty() && !FindingSentences.known(code)) {
                        throw one.expected(
                                "a block with “when” and “says”, since the product has no words for " + code);
                    }
                    all.add(condition);
                });
        return all;
    }

    private static LeaveType.Condition condition(String code, PackNode when, OwnWords words) {
        String sentence = when.text();
        if (sentence.equals("always") || sentence.equals("on paid lines")) {
            return new LeaveType.Condition(code, sentence.equals("on paid lines"), null, words);
        }
        if (sentence.startsWith("unless ")) {
            return new LeaveType.Condition(code, false, RuleGrammar.told(when.from("unless ".length())), words);
        }
        throw when.expected("“always”, “on paid lines” or “unless relatedToTrustWork is yes”");
    }

    /** Refuses a rule that speaks of what its type does not have. */
    static void check(Rule rule, LeaveType type, PackNode node) {
        RuleShapes.of(rule.condition()).check(rule.condition(), type, node.at("when"));
    }

    /** Refuses a figure that depends on what its type does not ask, and one that nothing is measured against. */
    static void checkFigure(LeaveType type, PackNode node) {
        EntitlementRule.DaysFrom window = type.entitlement().window();
        if (window != null) {
            PackNode where = node.at(type.entitlement().eachEvent() ? "within" : "per");
            known(type, window.circumstance(), Circumstance.Kind.DATE, where);
        }
        known(type, type.entitlement().quantity(), node.at("amount"));
        boolean limits = type.rules().stream()
                .anyMatch(rule -> RuleShapes.of(rule.condition()).isLimitOfOwnEntitlement());
        if (!limits) {
            throw node.expected(
                    "a finding of " + type.code() + " such as “over the figure”, since nothing limits by it");
        }
    }

    /** Refuses an amount that depends on what the type does not ask. */
    static void known(LeaveType type, Quantity amount, PackNode node) {
        amount.more().forEach(more -> known(type, more.where(), node));
    }

    static void known(LeaveType type, CircumstanceCondition told, PackNode node) {
        if (told != null) {
            for (CircumstanceCondition.Test test : told.tests()) {
                Circumstance circumstance = type.circumstances().get(test.name());
                if (circumstance == null) {
                    throw node.expected(
                            "a circumstance of " + type.code() + ", which " + test.name() + " is not; it has "
                                    + String.join(", ", type.circumstances().keySet()));
                }
                if (!test.is().compares(circumstance.kind())) {
                    throw node.expected("a comparison that suits " + test.name() + ", which is " + circumstance.kind());
                }
            }
        }
    }

    static void known(LeaveType type, String name, Circumstance.Kind kind, PackNode node) {
        Circumstance circumstance = type.circumstances().get(name);
        if (circumstance == null || circumstance.kind() != kind) {
            throw node.expected(
                    "a circumstance of " + type.code() + " of the kind " + kind + ", which " + name + " is not");
        }
    }
}
