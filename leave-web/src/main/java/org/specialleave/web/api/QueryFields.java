package org.specialleave.web.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialleave.web.limits.WebLimits;

/**
 * The parameters of a query, read as strictly as a body: what is unknown, given twice or of the wrong form is refused.
 */
final class QueryFields {
    private static final int LAST_PAGE = 1_000_000;
    private static final int USUAL_SIZE = 50;
    private static final int LONGEST_SEARCH = 100;

    private final MultivaluedMap<String, String> parameters;
    private final FieldErrors errors = new FieldErrors();
    private final Set<String> read = new HashSet<>();

    QueryFields(UriInfo uri) {
        this.parameters = uri.getQueryParameters();
    }

    /** Refuses the call where something was of the wrong form or was never asked for. */
    void finish() {
        parameters.keySet().stream()
                .filter(name -> !read.contains(name))
                .sorted()
                .forEach(name -> errors.add(() -> FieldError.inParameter(name, "UNKNOWN_FIELD")));
        errors.stop();
    }

    void refuse(String name, String code, Object... arguments) {
        errors.add(() -> FieldError.inParameter(name, code, arguments));
    }

    Optional<String> text(String name) {
        read.add(name);
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "DUPLICATE_FIELD");
        }
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    Optional<LocalDate> date(String name) {
        Optional<String> text = text(name);
        Optional<LocalDate> date = text.map(TextFormat::dateOf);
        if (text.isPresent() && date.isEmpty()) {
            refuse(name, "NOT_A_DATE");
        }
        return date;
    }

    /** What is looked for, {@code q}: at most 100 characters; empty where it is missing. */
    String search() {
        String text = text("q").map(String::strip).orElse("");
        if (text.length() > LONGEST_SEARCH) {
            refuse("q", "TOO_LONG", LONGEST_SEARCH);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            refuse("q", "BAD_CHARACTER");
        }
        return text;
    }

    /** Whether the parameter is {@code true}; false where it is missing. */
    boolean flag(String name) {
        String text = text(name).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            refuse(name, "NOT_A_FLAG");
        }
        return text.equals("true");
    }

    /** A constant by the name that the API gives it, such as {@code to-decide}. */
    <E extends Enum<E>> Optional<E> oneOf(String name, java.util.function.Function<E, String> named, E[] constants) {
        Optional<String> text = text(name);
        Optional<E> found = text.flatMap(value -> Arrays.stream(constants)
                .filter(constant -> named.apply(constant).equals(value))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            refuse(name, "NOT_ONE_OF", Arrays.stream(constants).map(named).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** The parameter {@code leaveYear}, such as {@code 2026-27}. */
    Optional<String> leaveYear() {
        Optional<String> year = text("leaveYear");
        if (year.isPresent() && !year.get().matches("(19|20|21)\\d\\d(-\\d\\d)?")) {
            refuse("leaveYear", "NOT_A_LEAVE_YEAR");
        }
        return year;
    }

    /** The parameters {@code page} and {@code size}. */
    Paging paging() {
        int size = size();
        return new Paging(number("page", 0, 0, LAST_PAGE), size);
    }

    /**
     * The same of a list that can be paged through so far and no further.
     *
     * @param reach how many items stand before the last page at most
     */
    Paging paging(int reach) {
        int size = size();
        return new Paging(number("page", 0, 0, (reach - 1) / size), size);
    }

    private int size() {
        return number("size", USUAL_SIZE, 1, WebLimits.current().largestPage());
    }

    private int number(String name, int usual, int least, int most) {
        String text = text(name).orElse(null);
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        refuse(name, "OUT_OF_RANGE", String.valueOf(least), String.valueOf(most));
        return usual;
    }
}
