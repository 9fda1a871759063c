package org.specialleave.integration.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping in a YAML file that knows on which line everything stands; a name that nobody knows is refused. */
final class ConfigurationFile {
    private final String file;
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();

    private ConfigurationFile(String file, Node node) {
        this.file = file;
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "names with values are expected here");
        }
        for (NodeTuple entry : mapping.getValue()) {
            String name = text(entry.getKeyNode());
            if (entries.put(name, entry.getValueNode()) != null) {
                throw wrong(entry.getKeyNode(), "\"" + name + "\" stands there twice");
            }
        }
    }

    /** Parses the text of a file. */
    static ConfigurationFile parse(String file, String text) {
        LoadSettings settings = LoadSettings.builder().setLabel(file).build();
        try {
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new FeedLayoutException(file, 1, "the file is empty"));
            return new ConfigurationFile(file, root);
        } catch (MarkedYamlEngineException e) {
            int at = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new FeedLayoutException(file, at, e.getProblem());
        }
    }

    /** Refuses every name but these. */
    ConfigurationFile knowing(Set<String> names) {
        entries.forEach((name, node) -> {
            if (!names.contains(name)) {
                throw wrong(node, "\"" + name + "\" is not known here");
            }
        });
        return this;
    }

    /**
     * The text of that name, read by a function that throws {@link IllegalArgumentException} for what it cannot read.
     */
    <T> T value(String name, Function<String, T> reading) {
        return read(required(name), reading);
    }

    /** The text of that name. */
    String text(String name) {
        return text(required(name));
    }

    /** As {@link #value}, where the name may be missing. */
    <T> Optional<T> optional(String name, Function<String, T> reading) {
        return Optional.ofNullable(entries.get(name)).map(node -> read(node, reading));
    }

    /** The list of that name, each item read. */
    <T> List<T> list(String name, Function<String, T> reading) {
        return list(required(name), reading);
    }

    /** As {@link #list(String, Function)}; empty where the name is missing. */
    <T> List<T> optionalList(String name, Function<String, T> reading) {
        Node node = entries.get(name);
        return node == null ? List.of() : list(node, reading);
    }

    /** The mapping of that name. */
    ConfigurationFile part(String name) {
        return new ConfigurationFile(file, required(name));
    }

    /** All names with their texts. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((name, node) -> texts.put(name, text(node)));
        return texts;
    }

    private <T> List<T> list(Node node, Function<String, T> reading) {
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(node, "a list is expected here");
        }
        List<T> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(read(item, reading));
        }
        return items;
    }

    private <T> T read(Node node, Function<String, T> reading) {
        try {
            return reading.apply(text(node));
        } catch (IllegalArgumentException e) {
            throw wrong(node, e.getMessage());
        }
    }

    private Node required(String name) {
        Node node = entries.get(name);
        if (node == null) {
            throw new FeedLayoutException(file, line, "\"" + name + "\" is missing");
        }
        return node;
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(node, "a single value is expected here");
    }

    private FeedLayoutException wrong(Node node, String what) {
        return new FeedLayoutException(file, lineOf(node), what);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
