package org.specialleave.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Reads the values of one JSON text, within limits that no documented body comes near: {@value #DEEPEST} levels,
 * names of {@value #LONGEST_NAME} characters, {@value #MOST_FIELDS} fields an object, {@value #MOST_ITEMS} items a
 * list, {@value #MOST_VALUES} values in all. What passes one of them is refused at once, before more of it is read.
 *
 * <p>A number of more than {@value #LONGEST_NUMBER} characters, or with an exponent or decimal places beyond
 * {@value #MOST_PLACES}, becomes null, which no field may be: to do sums with {@code 1e999999999} would take all
 * memory.
 */
final class JsonLimits {
    /** The deepest nesting of objects and lists. */
    static final int DEEPEST = 32;
    /** The longest name of a field, in characters. */
    static final int LONGEST_NAME = 200;
    /** The most fields of one object. */
    static final int MOST_FIELDS = 200;
    /** The most items of one list. */
    static final int MOST_ITEMS = 2000;
    /** The most values of one body, objects and lists among them. */
    static final int MOST_VALUES = 50_000;
    /** The longest number, in characters. */
    static final int LONGEST_NUMBER = 100;
    /** The most decimal places, and zeros at the end, of a number. */
    static final int MOST_PLACES = 32;

    /** Its own limits do not tell the place, so that they only end what ours have let through. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(JsonBody.LARGEST)
                    .maxNumberLength(JsonBody.LARGEST)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final FieldErrors errors = new FieldErrors();
    private int values;

    private JsonLimits(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The text's one value.
     *
     * @throws ProblemException 400 where it passes a limit or a name stands twice
     * @throws IOException      where it is no JSON
     */
    static JsonNode read(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            return new JsonLimits(parser).read();
        }
    }

    private JsonNode read() throws IOException {
        JsonNode value = value(parser.nextToken(), 0);
        // Asking for more refuses what stands after the value.
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "more than one value");
        }
        errors.stop();
        return value;
    }

    private JsonNode value(JsonToken token, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refused(here(), "TOO_DEEP", DEEPEST);
        }
        if (++values > MOST_VALUES) {
            throw refused(here(), "TOO_MANY_VALUES", String.valueOf(MOST_VALUES));
        }
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> list(depth + 1);
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> NODES.booleanNode(token == JsonToken.VALUE_TRUE);
            default -> NODES.nullNode();
        };
    }

    private ObjectNode object(int depth) throws IOException {
        ObjectNode fields = NODES.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (name.length() > LONGEST_NAME) {
                throw refused(here().head(), "NAME_TOO_LONG", LONGEST_NAME);
            }
            if (fields.replace(name, value(parser.nextToken(), depth)) != null) {
                errors.add(() -> FieldError.at(here().toString(), "DUPLICATE_FIELD"));
            }
            if (fields.size() > MOST_FIELDS) {
                throw refused(here().head(), "TOO_MANY_FIELDS", MOST_FIELDS);
            }
        }
        return fields;
    }

    private ArrayNode list(int depth) throws IOException {
        ArrayNode items = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (items.size() == MOST_ITEMS) {
                throw refused(here().head(), "TOO_MANY_ITEMS", String.valueOf(MOST_ITEMS));
            }
            items.add(value(token, depth));
        }
        return items;
    }

    /** Where the parser is: at the value that it has read or begun. */
    private JsonPointer here() {
        return parser.getParsingContext().pathAsPointer();
    }

    private static JsonNode number(String text) {
        if (text.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal number = new BigDecimal(text);
                if (Math.abs((long) number.scale()) <= MOST_PLACES) {
                    return NODES.numberNode(number);
                }
            } catch (NumberFormatException tooLargeAnExponent) {
                return NODES.nullNode();
            }
        }
        return NODES.nullNode();
    }

    private static ProblemException refused(JsonPointer place, String code, Object... arguments) {
        return Problem.malformed(List.of(FieldError.at(place.toString(), code, arguments)))
                .toException();
    }
}
