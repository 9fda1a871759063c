package org.specialleave.web.api;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the values of one JSON text, within limits that no documented body comes near: {@value #DEEPEST} levels,
 * names of {@value #LONGEST_NAME} characters, {@value #MOST_FIELDS} fields an object, {@value #MOST_ITEMS} items a
 * list, {@value #MOST_VALUES} values in all. What passes one of them is refused at once, before more of it is read.
 *
 * <p>A number of more than {@value #LONGEST_NUMBER} characters, or with an exponent or decimal places beyond
 * {@value #MOST_PLACES}, is {@link JsonBody#NO_FIGURE}: to do sums with {@code 1e999999999} would take all memory.
 */
final class JsonValues {
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

    private final JsonParser parser;
    private final FieldErrors errors = new FieldErrors();
    private int values;

    JsonValues(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The text's one value.
     *
     * @throws ProblemException 400 where it passes a limit or a name stands twice
     * @throws JsonException    where it is no JSON
     */
    Object read() {
        Object value = value(parser.next(), JsonPlace.BODY, 0);
        // Asking for more refuses what stands after the value.
        while (parser.hasNext()) {
            parser.next();
        }
        errors.stop();
        return value;
    }

    private Object value(JsonParser.Event event, JsonPlace place, int depth) {
        if (depth > DEEPEST) {
            throw refused(place, "TOO_DEEP", DEEPEST);
        }
        if (++values > MOST_VALUES) {
            throw refused(place, "TOO_MANY_VALUES", String.valueOf(MOST_VALUES));
        }
        return switch (event) {
            case START_OBJECT -> object(place, depth + 1);
            case START_ARRAY -> list(place, depth + 1);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> JsonBody.NULL;
            default -> throw new JsonException("unexpected " + event);
        };
    }

    private Map<String, Object> object(JsonPlace place, int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_OBJECT; event = parser.next()) {
            String name = parser.getString();
            if (name.length() > LONGEST_NAME) {
                throw refused(place, "NAME_TOO_LONG", LONGEST_NAME);
            }
            JsonPlace field = place.field(name);
            if (fields.put(name, value(parser.next(), field, depth)) != null) {
                errors.add(() -> FieldError.at(field.pointer(), "DUPLICATE_FIELD"));
            }
            if (fields.size() > MOST_FIELDS) {
                throw refused(place, "TOO_MANY_FIELDS", MOST_FIELDS);
            }
        }
        return fields;
    }

    private List<Object> list(JsonPlace place, int depth) {
        List<Object> items = new ArrayList<>();
        for (JsonParser.Event event = parser.next(); event != JsonParser.Event.END_ARRAY; event = parser.next()) {
            if (items.size() == MOST_ITEMS) {
                throw refused(place, "TOO_MANY_ITEMS", String.valueOf(MOST_ITEMS));
            }
            items.add(value(event, place.item(items.size()), depth));
        }
        return items;
    }

    private static Object number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return JsonBody.NO_FIGURE;
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > MOST_PLACES ? JsonBody.NO_FIGURE : number;
        } catch (NumberFormatException e) {
            return JsonBody.NO_FIGURE;
        }
    }

    private static ProblemException refused(JsonPlace place, String code, Object... arguments) {
        return Problem.malformed(List.of(FieldError.at(place.pointer(), code, arguments)))
                .toException();
    }
}
