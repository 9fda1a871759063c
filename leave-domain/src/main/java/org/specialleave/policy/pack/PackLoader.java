package org.specialleave.policy.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.Guidance;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.Section;

/**
 * Reads a policy pack: one YAML file a version, written for people (see the shipped packs for how it reads).
 *
 * <p>A pack that is not understood to the last word is refused: an unknown key, a wrong unit, a finding without clause,
 * an unknown tier or circumstance, dates that overlap. The refusal is one sentence with file, line, column and what was
 * expected.
 */
public final class PackLoader {
    private static final String CODE = "[A-Z][A-Z_]*";
    private static final String CAP = "SPECIAL_LEAVE_CAP";
    private static final String CODE_EXPECTED = "a code in capitals such as OVER_CAP";

    private PolicyTerms terms;
    private Map<Section, SectionTerms> sections;
    private Map<String, RuleNode> everyType;
    private RuleNode capRule;
    private Guidance guidance;

    /** What a section sets for its types. */
    private record SectionTerms(Map<String, Circumstance> circumstances, Map<String, RuleNode> findings) {}

    /** A rule and where it was written. */
    private record RuleNode(Rule rule, PackNode node) {}

    private PackLoader() {}

    /**
     * Reads a pack, or tells where and why it is refused.
     *
     * @param file its name, for refusals
     * @param yaml its text
     */
    public static PackResult read(String file, String yaml) {
        try {
            return new PackResult.Loaded(load(file, yaml));
        } catch (PackException notUnderstood) {
            return notUnderstood.refused();
        }
    }

    /**
     * Reads a pack that has to be right.
     *
     * @param file its name, for refusals
     * @param yaml its text
     * @throws IllegalArgumentException where it is not understood, with line, column and what was expected
     */
    public static PolicyPack load(String file, String yaml) {
        return PackNode.top(file, yaml).closed(new PackLoader()::pack);
    }

    private PolicyPack pack(PackNode top) {
        EntitlementRule cap = top.optional("cap", node -> node.closed(this::cap), null);
        String policy = top.at("policy").text("[A-Z]{2,12}", "a key in capitals such as LPT");
        terms = new PolicyTerms(
                policy,
                top.at("version")
                        .text(
                                policy + "-[A-Z0-9]+(-[A-Z0-9]+)*",
                                "a name that begins with the policy's key, such as " + policy + "-8"),
                top.at("inForceFrom").date(),
                monthDay(top.at("leaveYearStarts")),
                cap,
                DecisionReader.changeOfHours(top.at("decisions")),
                top.optional("bodies", PackLoader::bodies, Map.of()));
        everyType = rules(top.at("everyType"));
        guidance = GuidanceReader.guidance(top);
        sections = new LinkedHashMap<>();
        top.at("sections")
                .each(node -> node)
                .forEach((key, node) -> sections.put(section(key, node), node.closed(this::sectionTerms)));
        Map<String, LeaveType> types = new LinkedHashMap<>();
        top.at("types")
                .keys("(?!(HR|" + CAP + ")$)" + CODE, "the code of a type in capitals, other than HR and " + CAP)
                .each(node -> node)
                .forEach((code, node) -> types.put(code, node.closed(type -> type(code, type))));
        return new PolicyPack(
                terms,
                top.at("title").words(),
                top.at("adoption").closed(PackLoader::adoption),
                DecisionReader.decisions(top, types),
                types,
                guidance);
    }

    private static Section section(String key, PackNode node) {
        try {
            return Section.valueOf(key);
        } catch (IllegalArgumentException unknown) {
            throw node.expected("a section called A, B, C or STATUTORY, not " + key);
        }
    }

    private static MonthDay monthDay(PackNode node) {
        try {
            return MonthDay.parse("--" + node.text());
        } catch (DateTimeException notADay) {
            throw node.expected("a day of the calendar such as 04-01");
        }
    }

    private EntitlementRule cap(PackNode node) {
        EntitlementRule cap = new EntitlementRule(
                node.at("name").text(CAP, CAP + ", as the ledger calls it"),
                RuleGrammar.amount(node.at("figure")),
                RuleGrammar.period(node.at("per")),
                EntitlementRule.Uses.PAID,
                node.at("clause").text());
        if (!cap.perLeaveYear()) {
            throw node.at("per").expected("each leave year");
        }
        if (!cap.quantity().more().isEmpty()) {
            throw node.at("figure").expected("one figure for every type, with nothing “more where ...”");
        }
        Map<String, RuleNode> rules = rules(node.at("findings"));
        if (rules.size() != 1) {
            throw node.at("findings").expected("one finding");
        }
        capRule = rules.values().iterator().next();
        return cap;
    }

    private static PolicyPack.Adoption adoption(PackNode node) {
        LocalDate on = node.at("on").date();
        LocalDate reviewOn = node.optional("reviewOn", date -> notBefore(on, "the adoption", date), null);
        return new PolicyPack.Adoption(
                node.at("by").text(),
                node.optional("responsible", PackNode::text, null),
                on,
                node.optional("issuedOn", date -> notBefore(on, "the adoption", date), null),
                reviewOn,
                node.optional(
                        "expiresOn",
                        date -> notBefore(reviewOn == null ? on : reviewOn, "the adoption and the review", date),
                        null));
    }

    private static LocalDate notBefore(LocalDate earlier, String what, PackNode node) {
        LocalDate date = node.date();
        if (date.isBefore(earlier)) {
            throw node.expected("a day that is not before " + what + ", so " + earlier + " or later");
        }
        return date;
    }

    private static Map<String, List<PolicyTerms.ListedPeriod>> bodies(PackNode node) {
        return node.keys(CODE, "the code of a body in capitals").each(body -> {
            List<PolicyTerms.ListedPeriod> stretches = new ArrayList<>();
            for (PackNode stretch : body.list()) {
                PolicyTerms.ListedPeriod listed = stretch.isBlock()
                        ? stretch.closed(dates -> new PolicyTerms.ListedPeriod(
                                dates.optional("from", PackNode::date, null),
                                dates.optional("to", PackNode::date, null)))
                        : always(stretch);
                if (listed.from() != null && listed.to() != null && listed.to().isBefore(listed.from())) {
                    throw stretch.expected("a last day that is not before the first");
                }
                if (stretches.stream().anyMatch(other -> overlap(other, listed))) {
                    throw stretch.expected("dates that do not overlap those above");
                }
                stretches.add(listed);
            }
            return List.copyOf(stretches);
        });
    }

    private static PolicyTerms.ListedPeriod always(PackNode node) {
        node.text("always", "“always”, or dates such as {from: 2018-10-01}");
        return new PolicyTerms.ListedPeriod(null, null);
    }

    private static boolean overlap(PolicyTerms.ListedPeriod one, PolicyTerms.ListedPeriod other) {
        LocalDate oneFrom = one.from() == null ? LocalDate.MIN : one.from();
        LocalDate otherFrom = other.from() == null ? LocalDate.MIN : other.from();
        return one.covers(otherFrom) || other.covers(oneFrom);
    }

    private SectionTerms sectionTerms(PackNode node) {
        return new SectionTerms(
                node.optional("circumstances", LeaveTypeReader::circumstances, Map.of()),
                node.optional("findings", PackLoader::rules, Map.of()));
    }

    private static Map<String, RuleNode> rules(PackNode node) {
        Map<String, RuleNode> rules = new LinkedHashMap<>();
        node.keys(CODE, CODE_EXPECTED)
                .each(rule -> rule)
                .forEach((code, rule) ->
                        rules.put(code, new RuleNode(rule.closed(block -> RuleReader.rule(code, block)), rule)));
        return rules;
    }

    private LeaveType type(String code, PackNode node) {
        Section section = node.at("section").one(Section.class);
        SectionTerms shared = sections.get(section);
        if (shared == null) {
            throw node.at("section").expected("a section that “sections” describes");
        }
        Map<String, Circumstance> circumstances = new LinkedHashMap<>(shared.circumstances());
        circumstances.putAll(node.optional("circumstances", LeaveTypeReader::circumstances, Map.of()));
        LeaveType.CapUse capUse = node.optional("countsToCap", LeaveTypeReader::capUse, LeaveType.CapUse.NONE);
        if (capUse != LeaveType.CapUse.NONE && capRule == null) {
            throw node.at("countsToCap").expected("no, since this policy has no cap");
        }
        Map<String, RuleNode> rules = new LinkedHashMap<>();
        rules.putAll(node.optional("findings", PackLoader::rules, Map.of()));
        if (capUse == LeaveType.CapUse.COUNTS) {
            rules.put(capRule.rule().code(), capRule);
        }
        shared.findings().forEach(rules::putIfAbsent);
        everyType.forEach(rules::putIfAbsent);
        LeaveType type = LeaveTypeReader.type(
                code,
                node,
                terms,
                section,
                capUse,
                circumstances,
                rules.values().stream().map(RuleNode::rule).toList(),
                guidance);
        rules.values().forEach(rule -> RuleReader.check(rule.rule(), type, rule.node()));
        return type;
    }
}
