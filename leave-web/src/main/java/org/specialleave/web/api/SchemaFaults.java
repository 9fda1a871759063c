package org.specialleave.web.api;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.harrel.jsonschema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * What a schema refuses, in the API's own codes and sentences: one error for each place, known fields before unknown
 * ones. They tell what the schema wants, never what stands in the body.
 */
final class SchemaFaults {
    /** Keywords that say again what the schemas in them have said. */
    private static final List<String> SAID_BELOW =
            List.of("if", "dependentSchemas", "properties", "items", "allOf", "anyOf", "oneOf", "$ref");

    private final JsonNode document;
    private final JsonNode body;
    private final Map<String, Supplier<FieldError>> known = new TreeMap<>();
    private final Map<String, Supplier<FieldError>> unknown = new TreeMap<>();

    /**
     * The faults of one body.
     *
     * @param document where the schemas stand
     */
    SchemaFaults(JsonNode document, JsonNode body) {
        this.document = document;
        this.body = body;
    }

    /** Adds them to what is wrong with the call; the answer is what is left of the body without them. */
    JsonNode tell(List<Error> found, FieldErrors errors) {
        found.stream()
                // What a condition asks is no fault.
                .filter(error -> !error.getEvaluationPath().contains("/if/"))
                .forEach(this::add);
        known.values().forEach(errors::add);
        unknown.keySet().removeAll(known.keySet());
        unknown.values().forEach(errors::add);
        if (known.isEmpty() && unknown.isEmpty()) {
            throw new IllegalStateException("A schema refuses without a fault");
        }
        JsonNode sound = body.deepCopy();
        known.keySet().forEach(pointer -> leaveOut(sound, pointer));
        unknown.keySet().forEach(pointer -> leaveOut(sound, pointer));
        return sound;
    }

    private static void leaveOut(JsonNode sound, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode owner = place.matches() ? sound : sound.at(place.head());
        if (owner instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (owner instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), list.nullNode());
        }
    }

    private void add(Error error) {
        String at = error.getInstanceLocation();
        String place = error.getSchemaLocation();
        String pointer = place.substring(place.indexOf('#') + 1);
        JsonNode schema = document.at(pointer);
        String keyword = error.getKeyword();
        if (keyword == null) {
            forbidden(at, pointer);
        } else if (!SAID_BELOW.contains(keyword)) {
            switch (keyword) {
                case "required" ->
                    missing(schema.get("required"), body.at(at)).forEach(name -> note(at + "/" + name, "MISSING"));
                case "dependentRequired" -> dependent(schema.get("dependentRequired"), at);
                case "type" -> known.put(at, () -> FieldError.at(at, typeCode(schema, body.at(at))));
                case "format" -> note(at, error.getError());
                case "enum" -> note(at, "NOT_ONE_OF", String.join(", ", texts(schema.get("enum"))));
                case "minimum", "maximum" ->
                    note(
                            at,
                            "OUT_OF_RANGE",
                            schema.get("minimum").asText(),
                            schema.get("maximum").asText());
                case "maxLength" -> note(at, "TOO_LONG", schema.get(keyword).asInt());
                case "minItems" -> note(at, "TOO_FEW", schema.get(keyword).asInt());
                case "maxItems" ->
                    note(at, "TOO_MANY_ITEMS", schema.get(keyword).asText());
                default -> throw new IllegalStateException("openapi.yaml has a keyword without a sentence: " + keyword);
            }
        }
    }

    private void note(String at, String code, Object... arguments) {
        known.putIfAbsent(at, () -> FieldError.at(at, code, arguments));
    }

    /** Fields that no schema has, or that none has beside certain others. */
    private void forbidden(String at, String pointer) {
        int beside = pointer.indexOf("/dependentSchemas/");
        if (beside < 0) {
            unknown.putIfAbsent(at, () -> FieldError.at(at, "UNKNOWN_FIELD"));
            return;
        }
        String name = at.substring(at.lastIndexOf('/') + 1);
        JsonNode owner = body.at(at.substring(0, at.lastIndexOf('/')));
        List<String> others = new ArrayList<>();
        document.at(pointer.substring(0, beside) + "/dependentSchemas")
                .properties()
                .forEach(other -> {
                    if (other.getValue().at("/properties/" + name).isBoolean()) {
                        others.add(other.getKey());
                    }
                });
        if (owner.has(name)) {
            note(at, "NOT_WITH", String.join(", ", others));
        }
    }

    /** Fields that need each other miss the other; one that needs others alone is of no use without them. */
    private void dependent(JsonNode rules, String at) {
        JsonNode object = body.at(at);
        rules.properties().forEach(rule -> {
            String name = rule.getKey();
            List<String> needed = texts(rule.getValue());
            List<String> missing = missing(rule.getValue(), object);
            if (!object.has(name) || missing.isEmpty()) {
                return;
            }
            boolean mutual =
                    needed.stream().allMatch(other -> texts(rules.path(other)).contains(name));
            if (mutual) {
                missing.forEach(other -> note(at + "/" + other, "MISSING"));
            } else if (missing.size() == needed.size()) {
                note(at + "/" + name, "ONLY_WITH", String.join(", ", needed));
            }
        });
    }

    private static List<String> missing(JsonNode names, JsonNode object) {
        return texts(names).stream().filter(name -> !object.has(name)).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String typeCode(JsonNode schema, JsonNode value) {
        return switch (schema.path("type").asText()) {
            case "object" -> "NOT_AN_OBJECT";
            case "array" -> "NOT_A_LIST";
            case "boolean" -> "NOT_A_FLAG";
            case "number" -> "NOT_A_NUMBER";
            case "integer" -> value.isNumber() ? "NOT_WHOLE" : "NOT_A_NUMBER";
            default ->
                TextFormat.named(schema.path("format").asText())
                        .map(TextFormat::notEvenText)
                        .orElse("NOT_A_TEXT");
        };
    }
}
