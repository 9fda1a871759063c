package org.specialleave.web.api;

import dev.harrel.jsonschema.Evaluator;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** The formats of texts in {@code openapi.yaml}; what is not of one is refused under a code of its own. */
enum TextFormat {
    /** A day from 1900 to 2199. */
    DATE("date", text -> dateOf(text) == null ? "NOT_A_DATE" : null),
    /** An instant with its offset. */
    DATE_TIME("date-time", text -> isInstant(text) ? null : "NOT_AN_INSTANT"),
    /** A local time to the minute. */
    CLOCK_TIME("clock-time", text -> text.matches("([01]\\d|2[0-3]):[0-5]\\d") ? null : "NOT_A_TIME"),
    /** Words: not blank, and without what no database stores. */
    WORDS("words", text -> text.isBlank() ? "EMPTY_TEXT" : unstorable(text) ? "BAD_CHARACTER" : null);

    private static final int LONGEST_INSTANT = 40;
    private static final int LENGTH_OF_DATE = 10;

    /** Lets the formats be checked in schemas. */
    static final EvaluatorFactory CHECKS = new EvaluatorFactory.Builder()
            .withKeyword("format", (JsonNode name) -> check(name.asString()))
            .build();

    private final String schemaName;

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that keeps nothing
    private final Function<String, String> fault;

    TextFormat(String schemaName, Function<String, String> fault) {
        this.schemaName = schemaName;
        this.fault = fault;
    }

    /** The format of that name; empty for one that is not checked. */
    static Optional<TextFormat> named(String name) {
        for (TextFormat format : values()) {
            if (format.schemaName.equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The code for a value that is no text at all. */
    String notEvenText() {
        return this == WORDS
                ? "NOT_A_TEXT"
                : Optional.ofNullable(fault.apply("")).orElseThrow();
    }

    /** A day of the API's form, or null. */
    static LocalDate dateOf(String text) {
        try {
            return text.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Evaluator check(String name) {
        Optional<TextFormat> format = named(name);
        return (context, value) -> format.filter(known -> value.isString())
                .map(known -> known.fault.apply(value.asString()))
                .map(Evaluator.Result::failure)
                .orElseGet(Evaluator.Result::success);
    }

    private static boolean isInstant(String text) {
        try {
            return text.length() <= LONGEST_INSTANT
                    && text.length() > LENGTH_OF_DATE
                    && dateOf(text.substring(0, LENGTH_OF_DATE)) != null
                    && OffsetDateTime.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Control characters are no text, PostgreSQL stores no NUL, and half a surrogate pair is no character. */
    private static boolean unstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
