package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.specialleave.platform.TrustTime;

/** Writes answers: JSON in UTF-8, never kept by a cache; instants carry London's offset. */
public final class JsonAnswer {
    private JsonAnswer() {}

    /** 200 with that body. */
    public static Response.ResponseBuilder ok(JsonObjectBuilder body) {
        return status(Response.Status.OK.getStatusCode(), body.build());
    }

    /** That status with that body. */
    public static Response.ResponseBuilder status(int status, JsonObject body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** 200 with one page of a list. */
    public static <T> Response page(
            Collection<T> items, Paging paging, long total, Function<T, ? extends JsonValue> form) {
        return ok(JSON.createObjectBuilder()
                        .add("items", list(items, form))
                        .add("page", paging.page())
                        .add("size", paging.size())
                        .add("total", total))
                .build();
    }

    /** A list, each item in that form. */
    public static <T> JsonArray list(Collection<T> items, Function<T, ? extends JsonValue> form) {
        JsonArrayBuilder list = JSON.createArrayBuilder();
        items.forEach(item -> list.add(form.apply(item)));
        return list.build();
    }

    /** A list of what their names say, for enums and texts. */
    public static JsonArray names(Collection<?> items) {
        return list(items, item -> JSON.createValue(String.valueOf(item)));
    }

    /** Adds the field, or leaves it out where there is no value. */
    public static JsonObjectBuilder add(JsonObjectBuilder object, String name, Object value) {
        return value == null ? object : object.add(name, value(value));
    }

    /**
     * A value of the domain as JSON: numbers, flags and lists as they are, instants with offset, anything else by its
     * name.
     */
    public static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof BigDecimal number) {
            return JSON.createValue(number);
        } else if (value instanceof Number number) {
            return JSON.createValue(number.longValue());
        } else if (value instanceof List<?> list) {
            return list(list, JsonAnswer::value);
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, item) -> object.add(String.valueOf(name), value(item)));
            return object.build();
        } else if (value instanceof Instant instant) {
            return JSON.createValue(instant(instant));
        } else if (value instanceof OffsetDateTime time) {
            return JSON.createValue(instant(time.toInstant()));
        } else if (value instanceof TemporalAccessor || value instanceof Enum<?>) {
            return JSON.createValue(value.toString());
        }
        return JSON.createValue(String.valueOf(value));
    }

    /** An instant as people in London read it, with the offset. */
    public static String instant(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.ofInstant(instant, TrustTime.ZONE));
    }
}
