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
import org.specialleave.web.limits.JsonBodyLimits;
import org.specialleave.web.limits.WebLimits;

/**
 * Reads the values of one JSON text, within {@link JsonBodyLimits}. What passes one of them is refused at once, before
 * more of it is read.
 *
 * <p>A number that is too long, or with an exponent or decimal places beyond {@value #MOST_PLACES}, becomes null, which
 * no field may be: to do sums with {@code 1e999999999} would take all memory.
 */
final class JsonLimits {
    /** The most decimal places, and zeros at the end, of a number. */
    static final int MOST_PLACES = 32;

    /** Its own limits do not tell the place, so that they only end what ours have let through. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNameLength(JsonBodyLimits.MOST_BYTES)
                    .maxNumberLength(JsonBodyLimits.MOST_BYTES)
                    .build())
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonBodyLimits limits = WebLimits.current().json();
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
        if (depth > limits.levels()) {
            throw refused(here(), "TOO_DEEP", limits.levels());
        }
        if (++values > limits.values()) {
            throw refused(here(), "TOO_MANY_VALUES", String.valueOf(limits.values()));
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
            if (name.length() > limits.nameLength()) {
                throw refused(here().head(), "NAME_TOO_LONG", limits.nameLength());
            }
            if (fields.replace(name, value(parser.nextToken(), depth)) != null) {
                errors.add(() -> FieldError.at(here().toString(), "DUPLICATE_FIELD"));
            }
            if (fields.size() > limits.fields()) {
                throw refused(here().head(), "TOO_MANY_FIELDS", limits.fields());
            }
        }
        return fields;
    }

    private ArrayNode list(int depth) throws IOException {
        ArrayNode items = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (items.size() == limits.items()) {
                throw refused(here().head(), "TOO_MANY_ITEMS", String.valueOf(limits.items()));
            }
            items.add(value(token, depth));
        }
        return items;
    }

    /** Where the parser is: at the value that it has read or begun. */
    private JsonPointer here() {
        return parser.getParsingContext().pathAsPointer();
    }

    private JsonNode number(String text) {
        try {
            BigDecimal number = text.length() <= limits.numberLength() ? new BigDecimal(text) : null;
            boolean fits = number != null && Math.abs((long) number.scale()) <= MOST_PLACES;
            return fits ? NODES.numberNode(number) : NODES.nullNode();
        } catch (NumberFormatException tooLargeAnExponent) {
            return NODES.nullNode();
        }
    }

    private static ProblemException refused(JsonPointer place, String code, Object... arguments) {
        return Problem.malformed(List.of(FieldError.at(place.toString(), code, arguments)))
                .toException();
    }
}
