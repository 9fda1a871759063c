package org.specialleave.request;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A value of one of several kinds as it is kept: JSON whose one field names the kind. */
record TypedValue(
        Boolean truth,
        Integer whole,
        BigDecimal number,
        LocalDate date,
        Instant instant,
        List<TypedValue> list,
        String text) {
    /** Values by name, each with its kind; one of no kind here is kept as its text. */
    static Map<String, TypedValue> of(Map<String, Object> values) {
        Map<String, TypedValue> typed = new LinkedHashMap<>();
        values.forEach((name, value) -> typed.put(name, of(value)));
        return typed;
    }

    /** The values by name. */
    static Map<String, Object> values(Map<String, TypedValue> typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        typed.forEach((name, value) -> values.put(name, value.value()));
        return values;
    }

    private static TypedValue of(Object value) {
        boolean known = Stream.of(
                        Boolean.class, Integer.class, BigDecimal.class, LocalDate.class, Instant.class, List.class)
                .anyMatch(kind -> kind.isInstance(value));
        return new TypedValue(
                value instanceof Boolean truth ? truth : null,
                value instanceof Integer whole ? whole : null,
                value instanceof BigDecimal number ? number : null,
                value instanceof LocalDate date ? date : null,
                value instanceof Instant instant ? instant : null,
                value instanceof List<?> list
                        ? list.stream().map(item -> of(item)).toList()
                        : null,
                known ? null : value.toString());
    }

    private Object value() {
        return list != null
                ? list.stream().map(TypedValue::value).toList()
                : Stream.of(truth, whole, number, date, instant, text)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
    }
}
