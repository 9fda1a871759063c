package org.specialleave.integration.feed;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.specialleave.platform.TrustTime;

/**
 * A value that a layout may name, and how it is written with a format.
 *
 * @param <T>  where it is taken from
 * @param type what it is
 * @param get  takes it; null where there is none, which is written as nothing
 */
record Value<T>(Class<?> type, Function<T, Object> get) {
    static <T> Value<T> text(Function<T, String> get) {
        return new Value<>(String.class, get::apply);
    }

    static <T> Value<T> date(Function<T, LocalDate> get) {
        return new Value<>(LocalDate.class, get::apply);
    }

    static <T> Value<T> time(Function<T, LocalTime> get) {
        return new Value<>(LocalTime.class, get::apply);
    }

    static <T> Value<T> instant(Function<T, Instant> get) {
        return new Value<>(Instant.class, get::apply);
    }

    static <T> Value<T> decimal(Function<T, BigDecimal> get) {
        return new Value<>(BigDecimal.class, get::apply);
    }

    static <T> Value<T> number(Function<T, Long> get) {
        return new Value<>(Long.class, get::apply);
    }

    /** Whether somebody outside the house chose its characters. */
    boolean isText() {
        return type == String.class;
    }

    /**
     * How it is written.
     *
     * @param format a pattern of dates and times, the decimals of a decimal, the least number of digits of a number;
     *               null for none
     * @throws IllegalArgumentException where the format does not fit
     */
    Function<T, String> written(String format) {
        Function<Object, String> writing = writing(format);
        return from -> {
            Object value = get.apply(from);
            return value == null ? "" : writing.apply(value);
        };
    }

    private Function<Object, String> writing(String format) {
        if (type == String.class) {
            if (format != null) {
                throw new IllegalArgumentException("a text has no format");
            }
            return String::valueOf;
        }
        if (type == BigDecimal.class) {
            int decimals = figure(format);
            return value -> ((BigDecimal) value)
                    .setScale(decimals, RoundingMode.UNNECESSARY)
                    .toPlainString();
        }
        if (type == Long.class) {
            String pattern = format == null ? "%d" : "%0" + figure(format) + "d";
            return value -> String.format(Locale.ROOT, pattern, value);
        }
        return dated(format);
    }

    private Function<Object, String> dated(String format) {
        if (format == null) {
            throw new IllegalArgumentException("a date or time needs a format");
        }
        // English, not the machine's language: "Nov", and "Sep" with three letters
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(format, Locale.ENGLISH);
        ZoneId zone = TrustTime.ZONE;
        Function<Object, String> writing = value -> value instanceof Instant instant
                ? formatter.format(instant.atZone(zone))
                : formatter.format((java.time.temporal.TemporalAccessor) value);
        try {
            String unused = writing.apply(sample());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + format + "\" does not fit: " + e.getMessage());
        }
        return writing;
    }

    private Object sample() {
        if (type == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        return type == LocalTime.class ? LocalTime.NOON : Instant.EPOCH;
    }

    private static int figure(String format) {
        if (format == null || !format.matches("[1-9]")) {
            throw new IllegalArgumentException("a figure's format is one digit from 1 to 9");
        }
        return Integer.parseInt(format);
    }
}
