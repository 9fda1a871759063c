package org.specialleave.policy.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.Guidance;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.TypeWords;

/** Reads what a policy pack says of one type of leave, and checks that it holds together. */
final class LeaveTypeReader {
    private static final String DEFER_UNLESS = "yes, unless ";
    private static final Pattern NUMBERS = Pattern.compile("(whole number|number) from (\\d{1,6}) to (\\d{1,6})");
    private static final Pattern CHOICES = Pattern.compile("one of ([A-Z_]+(?:, [A-Z_]+)*)");

    private LeaveTypeReader() {}

    static LeaveType type(
            String code,
            PackNode node,
            PolicyTerms terms,
            Section section,
            LeaveType.CapUse capUse,
            Map<String, Circumstance> circumstances,
            List<Rule> rules,
            Guidance guidance) {
        Map<String, TypeWords> words = node.at("words")
                .keys("[a-z]{2,3}", "a language such as en")
                .each(language -> language.closed(GuidanceReader::words));
        if (!words.containsKey("en")) {
            throw node.at("words").expected("words in English too (en)");
        }
        LeaveType type = new LeaveType(
                code,
                terms,
                section,
                node.at("clauses").list().stream().map(PackNode::text).toList(),
                pay(node.at("pay")),
                refusal(node.at("refusable")),
                capUse,
                node.optional("figure", figure -> figure.closed(block -> figure(code, block)), null),
                circumstances,
                rules,
                node.optional("conditions", RuleReader::conditions, List.of()),
                handling(node),
                words,
                GuidanceReader.guide(node, guidance, circumstances, section, words));
        RuleReader.known(type, type.pay().paidWhere(), node.at("pay"));
        RuleReader.known(type, type.pay().exception(), node.at("pay"));
        RuleReader.known(type, type.refusal().unless(), node.at("refusable"));
        if (type.handling().deferUnless() != null) {
            RuleReader.known(type, type.handling().deferUnless(), node.at("askToDefer"));
        }
        for (LeaveType.Condition condition : type.conditions()) {
            RuleReader.known(type, condition.unless(), node.at("conditions"));
        }
        if (type.entitlement() != null) {
            RuleReader.checkFigure(type, node.at("figure"));
        }
        return type;
    }

    private static LeaveType.PayTerms pay(PackNode node) {
        if (node.isBlock()) {
            return node.closed(block -> {
                Pay own = own(block.at("own"));
                return new LeaveType.PayTerms(
                        own,
                        false,
                        block.optional("paidWhere", RuleGrammar::told, null),
                        block.optional("exceptionWhere", RuleGrammar::told, null),
                        block.optional("keptWithoutContractedHours", PackNode::yesOrNo, false));
            });
        }
        boolean discretion = node.text().equals("paid or unpaid by discretion");
        return new LeaveType.PayTerms(discretion ? Pay.PAID : own(node), discretion, null, null, false);
    }

    private static Pay own(PackNode node) {
        String pay =
                node.text("paid|unpaid", "“paid”, “unpaid”, “paid or unpaid by discretion”, or a block with “own”");
        return pay.equals("paid") ? Pay.PAID : Pay.UNPAID;
    }

    private static LeaveType.Refusal refusal(PackNode node) {
        String sentence = node.text();
        String start = sentence;
        CircumstanceCondition unless = null;
        int at = sentence.indexOf(", unless ");
        if (at >= 0) {
            start = sentence.substring(0, at);
            unless = RuleGrammar.told(node.from(at + ", unless ".length()));
        }
        return switch (start) {
            case "yes" -> new LeaveType.Refusal(true, unless, false, false);
            case "for service needs only" -> new LeaveType.Refusal(true, unless, false, true);
            case "no" -> new LeaveType.Refusal(false, unless, false, false);
            case "only where referred" -> new LeaveType.Refusal(false, unless, true, false);
            default ->
                throw node.expected("“yes”, “no”, “for service needs only” or “only where referred”, and where need be"
                        + " “, unless summons is yes”");
        };
    }

    static LeaveType.CapUse capUse(PackNode node) {
        return switch (node.text()) {
            case "yes" -> LeaveType.CapUse.COUNTS;
            case "no" -> LeaveType.CapUse.NONE;
            case "when granted with pay" -> LeaveType.CapUse.WHEN_GRANTED;
            default -> throw node.expected("yes, no or “when granted with pay”");
        };
    }

    private static EntitlementRule figure(String code, PackNode node) {
        return new EntitlementRule(
                code,
                RuleGrammar.amount(node.at("amount")),
                period(node),
                node.at("uses").one(EntitlementRule.Uses.class),
                node.at("clause").text());
    }

    private static EntitlementRule.Period period(PackNode figure) {
        EntitlementRule.Period period = RuleGrammar.period(figure.at("per"));
        EntitlementRule.DaysFrom within = figure.optional("within", RuleGrammar::within, null);
        if (within == null) {
            return period;
        }
        if (!(period instanceof EntitlementRule.EachEvent)) {
            throw figure.at("within").expected("it only where the figure is per “each event”");
        }
        return new EntitlementRule.EachEvent(within);
    }

    private static LeaveType.Handling handling(PackNode node) {
        return new LeaveType.Handling(
                node.optional(
                        "evidence",
                        evidence -> evidence.one(LeaveType.Evidence.class),
                        LeaveType.Evidence.MAY_BE_ASKED),
                node.optional("askToDefer", ask -> !ask.text().equals("no"), false),
                node.optional("postponable", PackNode::yesOrNo, false),
                node.optional("reflectionLog", PackNode::yesOrNo, false),
                node.optional("askToDefer", LeaveTypeReader::deferUnless, null),
                node.optional("neutralInRoster", PackNode::yesOrNo, false),
                node.optional("atHome", LeaveTypeReader::atHome, LeaveType.AtHome.WHEN_USED));
    }

    private static LeaveType.AtHome atHome(PackNode node) {
        return switch (node.text()) {
            case "always" -> LeaveType.AtHome.ALWAYS;
            case "when used" -> LeaveType.AtHome.WHEN_USED;
            case "never" -> LeaveType.AtHome.NEVER;
            default -> throw node.expected("always, “when used” or never");
        };
    }

    private static CircumstanceCondition deferUnless(PackNode node) {
        String sentence = node.text();
        if (sentence.startsWith(DEFER_UNLESS)) {
            return RuleGrammar.told(node.from(DEFER_UNLESS.length()));
        }
        if (!sentence.equals("yes") && !sentence.equals("no")) {
            throw node.expected("yes, no or “yes, unless relatedToTrustWork is yes”");
        }
        return null;
    }

    static Map<String, Circumstance> circumstances(PackNode node) {
        Map<String, Circumstance> all = new LinkedHashMap<>();
        node.keys("[a-z][A-Za-z]*", "the name of a circumstance such as managerToldAt")
                .each(one -> one)
                .forEach((name, one) -> all.put(name, one.closed(block -> asked(name, block, all))));
        return all;
    }

    /** A circumstance, why it is asked, and whether only where one above it was told. */
    private static Circumstance asked(String name, PackNode node, Map<String, Circumstance> above) {
        CircumstanceCondition onlyIf = node.optional("onlyIf", RuleGrammar::told, null);
        if (onlyIf != null) {
            for (CircumstanceCondition.Test test : onlyIf.tests()) {
                Circumstance other = above.get(test.name());
                if (other == null || !test.is().compares(other.kind())) {
                    throw node.at("onlyIf")
                            .expected("a comparison that suits a circumstance above it, which " + test.name()
                                    + " does not");
                }
            }
        }
        Circumstance plain = circumstance(name, node);
        return plain.with(
                node.optional("why", PackNode::words, Map.of()),
                onlyIf,
                node.optional("answers", answers -> answers(answers, plain), Map.of()));
    }

    /** How the choices are said: each of them, since nobody is to read a code. */
    private static Map<String, Map<String, String>> answers(PackNode node, Circumstance circumstance) {
        Map<String, Map<String, String>> said =
                node.keys("[A-Z_]+", "a choice of the kind above").each(PackNode::words);
        if (!said.keySet().equals(Set.copyOf(circumstance.choices()))) {
            throw node.expected("words for each choice of the kind above and no other: "
                    + String.join(", ", circumstance.choices()));
        }
        return said;
    }

    private static Circumstance circumstance(String name, PackNode node) {
        PackNode kind = node.at("kind");
        Map<String, String> asked = node.at("asked").words();
        Matcher numbers = NUMBERS.matcher(kind.text());
        if (numbers.matches()) {
            if (Integer.parseInt(numbers.group(2)) > Integer.parseInt(numbers.group(3))) {
                throw kind.expected("a smallest number that is not above the greatest");
            }
            boolean whole = numbers.group(1).equals("whole number");
            return new Circumstance(
                    name,
                    whole ? Circumstance.Kind.WHOLE_NUMBER : Circumstance.Kind.NUMBER,
                    Integer.parseInt(numbers.group(2)),
                    Integer.parseInt(numbers.group(3)),
                    List.of(),
                    asked);
        }
        Matcher choices = CHOICES.matcher(kind.text());
        if (choices.matches()) {
            return new Circumstance(
                    name,
                    Circumstance.Kind.CHOICE,
                    0,
                    0,
                    List.of(choices.group(1).split(", ")),
                    asked);
        }
        Circumstance.Kind plain = switch (kind.text()) {
            case "yes or no" -> Circumstance.Kind.YES_NO;
            case "date" -> Circumstance.Kind.DATE;
            case "date and time" -> Circumstance.Kind.INSTANT;
            case "name" -> Circumstance.Kind.NAME;
            default ->
                throw kind.expected("“yes or no”, “date”, “date and time”, “name”, “whole number from 0 to 6”, “number"
                        + " from 0 to 100” or “one of PHONE, MESSAGE”");
        };
        return new Circumstance(name, plain, 0, 0, List.of(), asked);
    }
}
