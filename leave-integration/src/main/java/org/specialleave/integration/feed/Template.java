package org.specialleave.integration.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with values in it: {@code {name}} or {@code {name:format}}, anything else stands for itself.
 *
 * @param <T> where the values are taken from
 */
final class Template<T> {
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]+))?}");

    private final List<Part<T>> parts;

    private Template(List<Part<T>> parts) {
        this.parts = parts;
    }

    /**
     * Reads a template.
     *
     * @param text  as it stands in the layout
     * @param known the values that it may name
     * @throws IllegalArgumentException where it names another, a format does not fit or a brace stands alone
     */
    static <T> Template<T> of(String text, Map<String, Value<T>> known) {
        List<Part<T>> parts = new ArrayList<>();
        Matcher values = VALUE.matcher(text);
        int at = 0;
        while (values.find()) {
            addLiteral(parts, text.substring(at, values.start()));
            Value<T> value = known.get(values.group(1));
            if (value == null) {
                throw new IllegalArgumentException("there is no value \"" + values.group(1) + "\"");
            }
            parts.add(new Part<>(value.written(values.group(2)), value.isText()));
            at = values.end();
        }
        addLiteral(parts, text.substring(at));
        return new Template<>(parts);
    }

    private static <T> void addLiteral(List<Part<T>> parts, String literal) {
        if (literal.contains("{") || literal.contains("}")) {
            throw new IllegalArgumentException("a brace without its other half in \"" + literal + "\"");
        }
        if (!literal.isEmpty()) {
            parts.add(new Part<>(from -> literal, false));
        }
    }

    /**
     * The text with the values in it; texts from outside go through {@code made}, which makes them fit for the file.
     */
    String fill(T from, UnaryOperator<String> made) {
        StringBuilder text = new StringBuilder();
        for (Part<T> part : parts) {
            String written = part.written().apply(from);
            text.append(part.isText() ? made.apply(written) : written);
        }
        return text.toString();
    }

    private record Part<T>(Function<T, String> written, boolean isText) {}
}
