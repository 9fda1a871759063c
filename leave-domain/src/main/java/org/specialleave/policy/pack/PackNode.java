package org.specialleave.policy.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A place in a policy pack's file, read strictly: what is not expected there is refused with its line, its column and
 * what was expected.
 *
 * <p>Values are taken as they are written: {@code 5.10} is a clause and not a number.
 */
final class PackNode {
    private static final String DATE_EXPECTED = "a date such as 2026-04-01, from 1900 to 2199";

    private final String file;
    private final Node node;
    private final Map<String, NodeTuple> entries;
    private final Map<String, NodeTuple> unread;
    private final Set<String> known = new LinkedHashSet<>();
    private final int start;

    private PackNode(String file, Node node) {
        this(file, node, 0);
    }

    private PackNode(String file, Node node, int start) {
        this.start = start;
        this.file = file;
        this.node = node;
        this.entries = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                PackNode key = new PackNode(file, entry.getKeyNode());
                if (entries.put(key.text(), entry) != null) {
                    throw key.expected("each key once");
                }
            }
        }
        this.unread = new LinkedHashMap<>(entries);
    }

    /**
     * The top of a file.
     *
     * @throws PackException if it is not YAML, empty, nested too deeply, or has aliases
     */
    static PackNode top(String file, String yaml) {
        try {
            PackOutline.check(file, yaml);
            Node node = new Compose(PackOutline.settings(file))
                    .composeString(yaml)
                    .orElseThrow(() -> new PackException(
                            PackResult.Refused.of(file, 1, 1, "the file is empty; expected a policy pack")));
            PackNode top = new PackNode(file, node);
            top.mapping();
            return top;
        } catch (MarkedYamlEngineException notYaml) {
            throw new PackException(
                    PackResult.Refused.of(
                            file, notYaml.getProblemMark().orElse(null), notYaml.getProblem() + "; expected YAML"),
                    notYaml);
        } catch (YamlEngineException notYaml) {
            throw new PackException(PackResult.Refused.of(file, notYaml.getMessage() + "; expected YAML"), notYaml);
        }
    }

    /** A refusal of what stands here. */
    PackException expected(String what) {
        String found = node instanceof ScalarNode scalar
                ? "“" + scalar.getValue() + "”"
                : node instanceof SequenceNode ? "a list" : "an indented block";
        return refused("found " + found + "; expected " + what);
    }

    private PackException refused(String why) {
        return new PackException(PackResult.Refused.of(file, node.getStartMark().orElse(null), why));
    }

    private PackNode mapping() {
        if (!(node instanceof MappingNode)) {
            throw expected("an indented block of “key: value”");
        }
        return this;
    }

    /** The same place, whose text starts further on. */
    PackNode from(int characters) {
        return new PackNode(file, node, characters);
    }

    /** What stands under a key; refused where it is missing. */
    PackNode at(String key) {
        mapping();
        known.add(key);
        if (!has(key)) {
            throw refused("found no “" + key + "” here; expected it");
        }
        unread.remove(key);
        return new PackNode(file, entries.get(key).getValueNode());
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** What stands under a key, read in some way; the other value where the key is missing. */
    <T> T optional(String key, Function<PackNode, T> read, T otherwise) {
        mapping();
        known.add(key);
        return has(key) ? read.apply(at(key)) : otherwise;
    }

    /** The whole block, read in some way, refused where a key was never asked for. */
    <T> T closed(Function<PackNode, T> read) {
        mapping();
        T value = read.apply(this);
        for (NodeTuple entry : unread.values()) {
            throw new PackNode(file, entry.getKeyNode())
                    .expected("one of the keys " + String.join(", ", known) + ", or nothing here");
        }
        return value;
    }

    /** Each key of the block with what stands under it, in order. */
    <T> Map<String, T> each(Function<PackNode, T> read) {
        mapping();
        Map<String, T> all = new LinkedHashMap<>();
        for (String key : entries.keySet()) {
            all.put(key, read.apply(at(key)));
        }
        return all;
    }

    /** The block with each key refused that is not of a form. */
    PackNode keys(String pattern, String what) {
        mapping();
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!entry.getKey().matches(pattern)) {
                throw new PackNode(file, entry.getValue().getKeyNode()).expected(what);
            }
        }
        return this;
    }

    /** The elements of a list; a single value stands for a list of one. */
    List<PackNode> list() {
        if (node instanceof SequenceNode sequence) {
            List<PackNode> all = new ArrayList<>();
            sequence.getValue().forEach(element -> all.add(new PackNode(file, element)));
            return all;
        }
        return List.of(this);
    }

    boolean isBlock() {
        return node instanceof MappingNode;
    }

    /** The text as it is written; refused where it is empty. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip().replaceAll("\\s+", " ").substring(start);
        }
        throw expected("a text");
    }

    String text(String pattern, String what) {
        String text = text();
        if (!text.matches(pattern)) {
            throw expected(what);
        }
        return text;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(text("(19|20|21)\\d\\d-\\d\\d-\\d\\d", DATE_EXPECTED));
        } catch (DateTimeException notADate) {
            throw expected(DATE_EXPECTED);
        }
    }

    boolean yesOrNo() {
        return text("yes|no", "yes or no").equals("yes");
    }

    /** One of an enum's names, written with spaces or underscores, in any case. */
    <E extends Enum<E>> E one(Class<E> kind) {
        String name = text().replace(' ', '_').toUpperCase(Locale.ROOT);
        for (E value : kind.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        String all = String.join(
                ", ", Arrays.stream(kind.getEnumConstants()).map(Enum::name).toList());
        throw expected("one of " + all);
    }

    /** Words by language, of which English is needed. */
    Map<String, String> words() {
        return words(PackNode::text);
    }

    /** Words by language, each read in some way, of which English is needed. */
    Map<String, String> words(Function<PackNode, String> read) {
        Map<String, String> words =
                keys("[a-z]{2,3}", "a language such as en or pa").each(read);
        if (!words.containsKey("en")) {
            throw expected("words in English too (en)");
        }
        return words;
    }
}
