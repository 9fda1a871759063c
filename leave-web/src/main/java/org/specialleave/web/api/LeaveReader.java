package org.specialleave.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.request.EventChoice;
import org.specialleave.request.RequestedDay;

/**
 * Reads what no schema can tell of the leave that a body asks for, and of what is left of one that is wrong: days by
 * London's clocks, the leave type, and what was told about the situation, each circumstance of the kind that the type
 * has. {@link #stop()} refuses what it noted.
 */
final class LeaveReader {
    private static final int LONGEST_NAME = 60;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Policies policies;
    private final FieldErrors errors;

    LeaveReader(Policies policies, FieldErrors errors) {
        this.policies = policies;
        this.errors = errors;
    }

    /** Notes an error at that pointer. */
    void refuse(String pointer, String code) {
        errors.add(() -> FieldError.at(pointer, code));
    }

    /**
     * Refuses the call where something was noted.
     *
     * @throws ProblemException 400
     */
    void stop() {
        errors.stop();
    }

    /** The lines as days, in the order given; none where there are none. */
    List<RequestedDay> days(List<LineBody> lines) {
        List<RequestedDay> days = new ArrayList<>();
        for (int at = 0; lines != null && at < lines.size(); at++) {
            if (lines.get(at) != null) {
                lines.get(at).day("/lines/" + at, errors).ifPresent(days::add);
            }
        }
        return days;
    }

    /** The type of that code, as in force on that day or nearest to it; null where it is refused. */
    LeaveType type(String pointer, String code, LocalDate on) {
        LeaveType type = code == null ? null : policies.knownType(code, on).orElse(null);
        if (code != null && type == null) {
            refuse(pointer, "UNKNOWN_TYPE");
        }
        return type;
    }

    /**
     * Which event the leave is for; null where none is named.
     *
     * @param type the type asked for; null where it is not known
     */
    EventChoice event(EventBody event, LeaveType type) {
        if (event == null || type == null || event.id() == null && event.name() == null) {
            return null;
        }
        if (type.entitlement() == null || !type.entitlement().eachEvent()) {
            refuse("/event", "NOT_BY_EVENT");
        }
        return event.choice();
    }

    /**
     * What was told about the situation; nothing where the field is missing.
     *
     * @param type the type asked for; null where it is not known, and nothing can be said of its circumstances
     * @param days the days asked for, whose versions of the policy may ask for circumstances of their own
     */
    Circumstances circumstances(JsonNode told, LeaveType type, List<RequestedDay> days) {
        if (type == null || told == null) {
            return Circumstances.NONE;
        }
        Map<String, Circumstance> known = new LinkedHashMap<>(type.circumstances());
        days.stream()
                .map(RequestedDay::date)
                .distinct()
                .flatMap(day -> policies.type(type.code(), day).stream())
                .forEach(version -> version.circumstances().forEach(known::putIfAbsent));
        ObjectNode schemas = NODES.objectNode();
        known.values().forEach(circumstance -> schemas.set(circumstance.name(), schema(circumstance)));
        ObjectNode body = NODES.objectNode().set("circumstances", told);
        BodySchemas.check(closed(NODES.objectNode().set("circumstances", closed(schemas))), body, errors);
        Map<String, Object> values = new LinkedHashMap<>();
        if (errors.none()) {
            told.properties()
                    .forEach(field -> values.put(
                            field.getKey(),
                            ApiJson.MAPPER.convertValue(field.getValue(), kindOf(known.get(field.getKey())))));
        }
        return new Circumstances(values);
    }

    private static ObjectNode closed(ObjectNode properties) {
        return NODES.objectNode()
                .put("type", "object")
                .put("additionalProperties", false)
                .set("properties", properties);
    }

    private static ObjectNode schema(Circumstance circumstance) {
        ObjectNode text = NODES.objectNode().put("type", "string");
        return switch (circumstance.kind()) {
            case YES_NO -> NODES.objectNode().put("type", "boolean");
            case WHOLE_NUMBER -> range("integer", circumstance);
            case NUMBER -> range("number", circumstance);
            case DATE -> text.put("format", "date");
            case INSTANT -> text.put("format", "date-time");
            case CHOICE -> {
                circumstance.choices().forEach(text.putArray("enum")::add);
                yield text;
            }
            case NAME -> text.put("format", "words").put("maxLength", LONGEST_NAME);
        };
    }

    private static ObjectNode range(String type, Circumstance circumstance) {
        return NODES.objectNode()
                .put("type", type)
                .put("minimum", circumstance.atLeast())
                .put("maximum", circumstance.atMost());
    }

    private static Class<?> kindOf(Circumstance circumstance) {
        return switch (circumstance.kind()) {
            case YES_NO -> Boolean.class;
            case WHOLE_NUMBER -> Integer.class;
            case NUMBER -> BigDecimal.class;
            case DATE -> LocalDate.class;
            case INSTANT -> Instant.class;
            case CHOICE, NAME -> String.class;
        };
    }
}
