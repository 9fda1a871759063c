package org.specialleave.policy.pack;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Definition;
import org.specialleave.policy.model.Guidance;
import org.specialleave.policy.model.Guide;
import org.specialleave.policy.model.Link;
import org.specialleave.policy.model.Section;
import org.specialleave.policy.model.TypeWords;

/** Reads what a policy pack has for people to read: the words of a type, definitions and links. */
final class GuidanceReader {
    private static final String KEY = "[A-Z][A-Z0-9_]*";

    private GuidanceReader() {}

    /** What the pack holds for its types to point to. */
    static Guidance guidance(PackNode top) {
        return new Guidance(
                top.optional("groups", SituationReader::groups, Map.of()),
                top.optional("definitions", GuidanceReader::definitions, Map.of()),
                top.optional("links", GuidanceReader::links, Map.of()));
    }

    /** What stands beside a type whose circumstances and words have been read. */
    static Guide guide(
            PackNode type,
            Guidance guidance,
            Map<String, Circumstance> circumstances,
            Section section,
            Map<String, TypeWords> words) {
        return new Guide(
                SituationReader.situations(type, guidance.groups(), circumstances, section, words),
                type.optional("definitions", node -> named(node, "definitions", guidance.definitions()), List.of()),
                type.optional("links", node -> named(node, "links", guidance.links()), List.of()),
                type.optional("notAsked", node -> notAsked(node, circumstances), List.of()),
                type.optional("discreet", PackNode::yesOrNo, false));
    }

    private static List<String> notAsked(PackNode node, Map<String, Circumstance> circumstances) {
        for (PackNode name : node.list()) {
            if (!circumstances.containsKey(name.text())) {
                throw name.expected("a circumstance of this type: " + String.join(", ", circumstances.keySet()));
            }
        }
        return node.list().stream().map(PackNode::text).toList();
    }

    private static <T> List<T> named(PackNode node, String what, Map<String, T> all) {
        return node.list().stream()
                .map(key -> {
                    T found = all.get(key.text());
                    if (found == null) {
                        throw key.expected("one of this pack's “" + what + "”: " + String.join(", ", all.keySet()));
                    }
                    return found;
                })
                .toList();
    }

    /** The words of a type in one language. */
    static TypeWords words(PackNode node) {
        return new TypeWords(
                node.at("name").text(),
                node.at("happened").text(),
                node.at("about").text(),
                node.optional("staff", GuidanceReader::sentences, List.of()),
                node.optional("managers", GuidanceReader::sentences, List.of()),
                node.optional("otherWays", GuidanceReader::sentences, List.of()));
    }

    private static List<String> sentences(PackNode node) {
        return node.list().stream().map(PackNode::text).toList();
    }

    private static Map<String, Definition> definitions(PackNode node) {
        Map<String, Definition> all = new LinkedHashMap<>();
        node.keys(KEY, "the key of a definition in capitals such as DEPENDANT")
                .each(one -> one)
                .forEach((key, one) -> all.put(
                        key,
                        one.closed(block -> new Definition(
                                key,
                                block.at("clause").text(),
                                block.at("name").words(),
                                block.at("words").words()))));
        return all;
    }

    private static Map<String, Link> links(PackNode node) {
        Map<String, Link> all = new LinkedHashMap<>();
        node.keys(KEY, "the key of a link in capitals such as SECTION_23")
                .each(one -> one)
                .forEach((key, one) -> all.put(key, one.closed(block -> link(key, block))));
        return all;
    }

    private static Link link(String key, PackNode node) {
        String address = node.optional(
                "address", text -> text.text("https://\\S+", "an address that begins with https://"), null);
        Map<String, String> where = node.optional("where", PackNode::words, Map.of());
        String type = node.optional("type", code -> code.text(KEY, "the code of a type such as CARERS"), null);
        if (address == null && type == null && where.isEmpty()) {
            throw node.expected("an “address”, a “type” of leave, or “where” with words that tell where it is found");
        }
        LocalDate from = node.optional("from", PackNode::date, null);
        LocalDate to = node.optional("to", PackNode::date, null);
        if (from != null && to != null && to.isBefore(from)) {
            throw node.at("to").expected("a last day that is not before the first");
        }
        return new Link(
                key,
                node.optional("clause", PackNode::text, null),
                node.at("words").words(),
                address,
                type,
                where,
                from,
                to);
    }
}
