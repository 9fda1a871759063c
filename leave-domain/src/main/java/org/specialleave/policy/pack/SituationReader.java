package org.specialleave.policy.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.Situation;
import org.specialleave.policy.model.SituationGroup;
import org.specialleave.policy.model.TypeWords;

/** Reads the answers to “What has happened?” in a policy pack: their groups, and what each leads to. */
final class SituationReader {
    private static final int LONGEST_NAME = 60;

    private SituationReader() {}

    /** The groups of a pack, by key. */
    static Map<String, SituationGroup> groups(PackNode node) {
        Map<String, SituationGroup> groups = new LinkedHashMap<>();
        node.keys("[A-Z][A-Z_]*", "the key of a group in capitals such as DEATH")
                .each(one -> one)
                .forEach((key, one) -> groups.put(key, one.closed(block -> group(key, block))));
        return groups;
    }

    private static SituationGroup group(String key, PackNode node) {
        String order = node.at("order").text("\\d{1,4}", "a whole number, the smallest first");
        return new SituationGroup(
                key,
                Integer.parseInt(order),
                node.at("words").words(),
                node.optional("note", PackNode::words, Map.of()));
    }

    /** The situations of a type; without any, its words in a group of its section. */
    static List<Situation> situations(
            PackNode type,
            Map<String, SituationGroup> groups,
            Map<String, Circumstance> circumstances,
            Section section,
            Map<String, TypeWords> words) {
        Function<PackNode, List<Situation>> read = node -> {
            List<Situation> all = new ArrayList<>();
            for (PackNode one : node.list()) {
                all.add(one.closed(block -> situation(block, groups, circumstances)));
            }
            if (all.isEmpty()) {
                throw node.expected("a situation at least, or no “situations” at all");
            }
            return all;
        };
        Map<String, String> happened = words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().happened()));
        return type.optional("situations", read, List.of(Situation.fallback(section, happened)));
    }

    private static Situation situation(
            PackNode node, Map<String, SituationGroup> groups, Map<String, Circumstance> circumstances) {
        PackNode group = node.at("group");
        if (!groups.containsKey(group.text())) {
            throw group.expected("one of this pack's “groups”: " + String.join(", ", groups.keySet()));
        }
        Map<String, Object> told = node.optional("told", block -> told(block, circumstances), Map.of());
        return new Situation(group.text(), node.at("says").words(), new Circumstances(told));
    }

    private static Map<String, Object> told(PackNode node, Map<String, Circumstance> circumstances) {
        Map<String, Object> told = new LinkedHashMap<>();
        node.each(value -> value).forEach((name, value) -> {
            Circumstance circumstance = circumstances.get(name);
            if (circumstance == null) {
                throw value.expected("nothing for " + name + ", since this type has no such circumstance; it has "
                        + String.join(", ", circumstances.keySet()));
            }
            told.put(name, value(circumstance, value));
        });
        return told;
    }

    private static Object value(Circumstance circumstance, PackNode node) {
        return switch (circumstance.kind()) {
            case YES_NO -> node.yesOrNo();
            case WHOLE_NUMBER -> within(circumstance, node, "\\d{1,6}").intValue();
            case NUMBER -> within(circumstance, node, "\\d{1,6}(\\.\\d{1,2})?");
            case CHOICE -> {
                if (!circumstance.choices().contains(node.text())) {
                    throw node.expected("one of " + String.join(", ", circumstance.choices()));
                }
                yield node.text();
            }
            case NAME -> node.text(".{1," + LONGEST_NAME + "}", "a name of at most " + LONGEST_NAME + " characters");
            case DATE, INSTANT ->
                throw node.expected(
                        "nothing for " + circumstance.name() + ", since a day is known to the person alone");
        };
    }

    private static BigDecimal within(Circumstance circumstance, PackNode node, String form) {
        String expected = "a number from " + circumstance.atLeast() + " to " + circumstance.atMost();
        BigDecimal number = new BigDecimal(node.text(form, expected));
        if (number.compareTo(BigDecimal.valueOf(circumstance.atLeast())) < 0
                || number.compareTo(BigDecimal.valueOf(circumstance.atMost())) > 0) {
            throw node.expected(expected);
        }
        return number;
    }
}
