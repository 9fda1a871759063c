package org.specialleave.policy.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the person told about the situation, by name; only what a type asks for is ever held.
 *
 * <p>Values are {@link Boolean}, {@link Integer}, {@link BigDecimal}, {@link LocalDate}, {@link Instant} or
 * {@link String}, as the name's kind in the policy pack says; they were checked before.
 *
 * @param values by the circumstance's name, such as {@code emergencyAdmission}
 */
public record Circumstances(Map<String, Object> values) {
    /** Nothing was told. */
    public static final Circumstances NONE = new Circumstances(Map.of());

    /** Copies the values, in their order. */
    public Circumstances {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Whether a yes-or-no circumstance is told to be so; false where it was not told. */
    public boolean is(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** Whether it was told at all. */
    public boolean told(String name) {
        return values.containsKey(name);
    }

    /**
     * The value of that circumstance, where it was told. A value of another kind, as another version of the policy asks
     * it, was not told to this one.
     */
    public <T> Optional<T> value(String name, Class<T> kind) {
        return Optional.ofNullable(values.get(name)).filter(kind::isInstance).map(kind::cast);
    }
}
