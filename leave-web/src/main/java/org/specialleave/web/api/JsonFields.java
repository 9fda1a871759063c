package org.specialleave.web.api;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object, read one by one; it remembers what was wrong and what nobody asked for.
 *
 * <p>A getter of a field that is missing, or of the wrong form, answers empty; the latter is noted as an error at its
 * pointer. When everything was read, {@link #finish()} of the body's own object refuses the call with all that was
 * noted, the fields that nobody read among them. JSON's null is of the wrong form everywhere.
 */
public final class JsonFields {
    private static final Pattern DATE = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");
    private static final int LONGEST_INSTANT = 40;

    private final JsonPlace place;
    private final Map<?, ?> values;
    private final FieldErrors errors;
    private final List<JsonFields> all;
    private final Set<String> read = new HashSet<>();

    private JsonFields(JsonPlace place, Map<?, ?> values, FieldErrors errors, List<JsonFields> all) {
        this.place = place;
        this.values = values;
        this.errors = errors;
        this.all = all;
        all.add(this);
    }

    static JsonFields root(Map<?, ?> values) {
        return new JsonFields(JsonPlace.BODY, values, new FieldErrors(), new ArrayList<>());
    }

    /** Refuses the call where something was noted, or a field of this or of any object in it was never asked for. */
    public void finish() {
        for (JsonFields object : all) {
            for (Object name : object.values.keySet()) {
                if (!object.read.contains(name)) {
                    errors.add(() -> FieldError.at(object.pointerOf((String) name), "UNKNOWN_FIELD"));
                }
            }
        }
        stopAtErrors();
    }

    /** Refuses the call where something was noted so far: for what cannot be read on without knowing this. */
    public void stopAtErrors() {
        errors.stop();
    }

    /** Notes an error at a field of this object. */
    public void refuse(String name, String code, Object... arguments) {
        read.add(name);
        errors.add(() -> FieldError.at(pointerOf(name), code, arguments));
    }

    /** Notes those of the fields that are missing. */
    public JsonFields need(String... names) {
        for (String name : names) {
            if (!has(name)) {
                refuse(name, "MISSING");
            }
        }
        return this;
    }

    /** Whether the field is there, whatever its form. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names of the fields, in the order sent. */
    public List<String> names() {
        return values.keySet().stream().map(String.class::cast).toList();
    }

    /** Passes over this object's fields: nothing can be said of them. */
    void skip() {
        read.addAll(names());
    }

    /** The JSON pointer of a field of this object. */
    public String pointerOf(String name) {
        return place.field(name).pointer();
    }

    /** A text of 1 to {@code longest} characters. */
    public Optional<String> text(String name, int longest) {
        return of(name, String.class, "NOT_A_TEXT").filter(text -> {
            if (text.isBlank()) {
                refuse(name, "EMPTY_TEXT");
            } else if (text.codePointCount(0, text.length()) > longest) {
                refuse(name, "TOO_LONG", longest);
            } else if (unstorable(text)) {
                refuse(name, "BAD_CHARACTER");
            } else {
                return true;
            }
            return false;
        });
    }

    /** True or false. */
    public Optional<Boolean> flag(String name) {
        return of(name, Boolean.class, "NOT_A_FLAG");
    }

    /** A whole number in that range. */
    public Optional<Integer> wholeNumber(String name, int least, int most) {
        return number(name, least, most)
                .filter(number -> {
                    boolean whole = number.stripTrailingZeros().scale() <= 0;
                    if (!whole) {
                        refuse(name, "NOT_WHOLE");
                    }
                    return whole;
                })
                .map(BigDecimal::intValueExact);
    }

    /** A number in that range, parts allowed. */
    public Optional<BigDecimal> number(String name, int least, int most) {
        return of(name, BigDecimal.class, "NOT_A_NUMBER").filter(number -> {
            boolean within =
                    number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0;
            if (!within) {
                refuse(name, "OUT_OF_RANGE", String.valueOf(least), String.valueOf(most));
            }
            return within;
        });
    }

    /** A date, {@code yyyy-MM-dd}. */
    public Optional<LocalDate> date(String name) {
        return parsed(name, "NOT_A_DATE", JsonFields::dateOf);
    }

    /** An instant with its offset. */
    public Optional<Instant> instant(String name) {
        return parsed(name, "NOT_AN_INSTANT", JsonFields::instantOf);
    }

    /** A local time to the minute, {@code HH:mm}. */
    public Optional<LocalTime> time(String name) {
        return parsed(name, "NOT_A_TIME", text -> TIME.matcher(text).matches() ? LocalTime.parse(text) : null);
    }

    /** One of those constants, in upper case as they are named. */
    @SafeVarargs
    @SuppressWarnings("varargs") // they are only read
    public final <E extends Enum<E>> Optional<E> oneOf(String name, E... allowed) {
        List<String> names = Arrays.stream(allowed).map(Enum::name).toList();
        return choice(name, names).map(names::indexOf).map(at -> allowed[at]);
    }

    /** One of those texts. */
    public Optional<String> choice(String name, List<String> allowed) {
        Optional<String> text = of(name, String.class, "NOT_A_TEXT");
        if (text.isPresent() && !allowed.contains(text.get())) {
            refuse(name, "NOT_ONE_OF", String.join(", ", allowed));
        }
        return text.filter(allowed::contains);
    }

    /** An object below this one. */
    public Optional<JsonFields> object(String name) {
        return of(name, Map.class, "NOT_AN_OBJECT").map(map -> new JsonFields(place.field(name), map, errors, all));
    }

    /** A list of objects, from {@code fewest} to {@code most} of them; empty where the field is missing or refused. */
    public List<JsonFields> objects(String name, int fewest, int most) {
        List<?> items = of(name, List.class, "NOT_A_LIST").orElse(null);
        if (items == null) {
            return List.of();
        }
        if (items.size() < fewest) {
            refuse(name, "TOO_FEW", fewest);
        }
        if (items.size() > most) {
            refuse(name, "TOO_MANY_ITEMS", String.valueOf(most));
            return List.of();
        }
        List<JsonFields> objects = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            JsonPlace item = place.field(name).item(at);
            if (items.get(at) instanceof Map<?, ?> map) {
                objects.add(new JsonFields(item, map, errors, all));
            } else {
                errors.add(() -> FieldError.at(item.pointer(), "NOT_AN_OBJECT"));
            }
        }
        return objects;
    }

    /** A list of texts, from {@code fewest} to {@code most} of them; empty where the field is missing or refused. */
    public List<String> texts(String name, int fewest, int most, int longest) {
        List<?> items = of(name, List.class, "NOT_A_LIST").orElse(List.of());
        if (has(name) && items.size() < fewest) {
            refuse(name, "TOO_FEW", fewest);
        }
        if (items.size() > most) {
            refuse(name, "TOO_MANY_ITEMS", String.valueOf(most));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < items.size(); at++) {
            JsonPlace item = place.field(name).item(at);
            if (items.get(at) instanceof String text && text.length() <= longest && !unstorable(text)) {
                texts.add(text);
            } else {
                errors.add(() -> FieldError.at(item.pointer(), "NOT_A_TEXT"));
            }
        }
        return texts;
    }

    /** A date of the API's form, or null. */
    static LocalDate dateOf(String text) {
        try {
            return DATE.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant instantOf(String text) {
        if (text.length() > LONGEST_INSTANT || text.length() < 10 || dateOf(text.substring(0, 10)) == null) {
            return null;
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private <T> Optional<T> parsed(String name, String code, Function<String, T> parser) {
        return of(name, String.class, code).flatMap(text -> {
            T value;
            try {
                value = parser.apply(text);
            } catch (DateTimeException e) {
                value = null;
            }
            if (value == null) {
                refuse(name, code);
            }
            return Optional.ofNullable(value);
        });
    }

    private <T> Optional<T> of(String name, Class<T> kind, String code) {
        read.add(name);
        Object value = values.get(name);
        if (value != null && !kind.isInstance(value)) {
            refuse(name, code);
        }
        return kind.isInstance(value) ? Optional.of(kind.cast(value)) : Optional.empty();
    }

    /** Control characters are no text, PostgreSQL stores no NUL, and half a surrogate pair is no character. */
    private static boolean unstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
                        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
