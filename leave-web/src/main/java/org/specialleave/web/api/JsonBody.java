package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON body as it was sent, read strictly: UTF-8, one value, no duplicate names, at most {@value #DEEPEST} levels.
 *
 * <p>Kept as maps, lists, texts, {@link BigDecimal}s, booleans and {@link #NULL}, so that {@link JsonFields} can say of each
 * place what is wrong with it. An empty body is allowed here; {@link #object()} is an object without fields then.
 */
public final class JsonBody {
    /** The largest body, in bytes: 1 MiB. */
    public static final int LARGEST = 1 << 20;
    /** The deepest nesting of objects and lists. */
    public static final int DEEPEST = 32;

    /** JSON's null, which no field of this API may be. */
    static final Object NULL = new Object();

    /** A longer number can be no figure of ours, and would take long to parse. */
    private static final int LONGEST_NUMBER = 100;

    private final byte[] bytes;
    private final Object value;

    private JsonBody(byte[] bytes, Object value) {
        this.bytes = bytes;
        this.value = value;
    }

    /**
     * Reads the bytes of a body.
     *
     * @throws ProblemException 400 where they are no JSON
     */
    public static JsonBody of(byte[] bytes) {
        String text = MediaTypes.text(bytes);
        if (text.isBlank()) {
            return new JsonBody(bytes, Map.of());
        }
        List<FieldError> errors = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            JsonBody body = new JsonBody(bytes, value(parser, parser.next(), "", 0, errors));
            // Asking for more refuses what stands after the value.
            while (parser.hasNext()) {
                parser.next();
            }
            if (!errors.isEmpty()) {
                throw Problem.malformed(errors).toException();
            }
            return body;
        } catch (JsonException | java.util.NoSuchElementException | IllegalStateException e) {
            throw malformed(FieldError.at("", "NOT_JSON", whereOf(e)));
        }
    }

    /** The bytes as they were sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Begins to read the body's fields; end with {@link JsonFields#finish()}. */
    public JsonFields object() {
        if (value instanceof Map<?, ?> map) {
            return JsonFields.root(map);
        }
        throw malformed(FieldError.at("", "NOT_AN_OBJECT"));
    }

    private static Object value(
            JsonParser parser, JsonParser.Event event, String pointer, int depth, List<FieldError> errors) {
        if (depth > DEEPEST) {
            throw malformed(FieldError.at(pointer, "TOO_DEEP", DEEPEST));
        }
        return switch (event) {
            case START_OBJECT -> object(parser, pointer, depth + 1, errors);
            case START_ARRAY -> list(parser, pointer, depth + 1, errors);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString(), pointer);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> NULL;
            default -> throw new JsonException("unexpected " + event);
        };
    }

    private static Map<String, Object> object(JsonParser parser, String pointer, int depth, List<FieldError> errors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            String place = child(pointer, name);
            Object was = fields.put(name, value(parser, parser.next(), place, depth, errors));
            if (was != null) {
                errors.add(FieldError.at(place, "DUPLICATE_FIELD"));
            }
        }
        return fields;
    }

    private static List<Object> list(JsonParser parser, String pointer, int depth, List<FieldError> errors) {
        List<Object> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            items.add(value(parser, event, child(pointer, String.valueOf(items.size())), depth, errors));
        }
        return items;
    }

    private static BigDecimal number(String text, String pointer) {
        if (text.length() > LONGEST_NUMBER) {
            throw malformed(FieldError.at(pointer, "NOT_A_NUMBER"));
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw malformed(FieldError.at(pointer, "NOT_A_NUMBER"));
        }
    }

    /** The pointer of a field or item below a place, escaped as RFC 6901 says. */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String whereOf(RuntimeException e) {
        return e instanceof jakarta.json.stream.JsonParsingException parsing && parsing.getLocation() != null
                ? "line " + parsing.getLocation().getLineNumber() + ", column "
                        + parsing.getLocation().getColumnNumber()
                : "it ends too early";
    }

    private static ProblemException malformed(FieldError error) {
        return Problem.malformed(List.of(error)).toException();
    }
}
