package org.specialleave.request;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;

/** A draft's answers as they are kept: JSON with every circumstance's kind beside its value. */
final class AnswersJson {
    private AnswersJson() {}

    static String write(LeaveApplication asked) {
        JsonArrayBuilder days = JSON.createArrayBuilder();
        asked.days().forEach(day -> days.add(write(day)));
        return JSON.createObjectBuilder()
                .add("days", days)
                .add("circumstances", write(asked.circumstances().values()))
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(RequestedDay day) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("date", day.date().toString());
        if (day.minutes() != null) {
            json.add("minutes", day.minutes());
        }
        if (day.shiftMinutes() != null) {
            json.add("shiftMinutes", day.shiftMinutes());
        }
        if (day.pay() != null) {
            json.add("pay", day.pay().name());
        }
        if (day.startsAt() != null) {
            json.add("startsAt", day.startsAt().toString())
                    .add("endsAt", day.endsAt().toString());
        }
        return json;
    }

    static JsonObjectBuilder write(Map<String, Object> values) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, typed(value)));
        return json;
    }

    private static JsonObjectBuilder typed(Object value) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (value instanceof Boolean truth) {
            return json.add("truth", truth);
        }
        if (value instanceof Integer whole) {
            return json.add("whole", whole);
        }
        if (value instanceof BigDecimal number) {
            return json.add("number", number);
        }
        if (value instanceof LocalDate date) {
            return json.add("date", date.toString());
        }
        if (value instanceof Instant instant) {
            return json.add("instant", instant.toString());
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder items = JSON.createArrayBuilder();
            list.forEach(item -> items.add(typed(item)));
            return json.add("list", items);
        }
        return json.add("text", value.toString());
    }

    static LeaveApplication read(String text, String assignmentNumber, String leaveType, boolean confidential) {
        JsonObject json = parse(text);
        List<RequestedDay> days = json.getJsonArray("days").getValuesAs(JsonObject.class).stream()
                .map(AnswersJson::day)
                .toList();
        Circumstances circumstances = new Circumstances(values(json.getJsonObject("circumstances")));
        return new LeaveApplication(assignmentNumber, leaveType, days, circumstances, confidential);
    }

    static JsonObject parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static RequestedDay day(JsonObject json) {
        return new RequestedDay(
                LocalDate.parse(json.getString("date")),
                json.containsKey("minutes") ? json.getInt("minutes") : null,
                json.containsKey("shiftMinutes") ? json.getInt("shiftMinutes") : null,
                json.containsKey("pay") ? Pay.valueOf(json.getString("pay")) : null,
                json.containsKey("startsAt") ? Instant.parse(json.getString("startsAt")) : null,
                json.containsKey("endsAt") ? Instant.parse(json.getString("endsAt")) : null);
    }

    static Map<String, Object> values(JsonObject json) {
        Map<String, Object> values = new LinkedHashMap<>();
        json.forEach((name, value) -> values.put(name, untyped(value.asJsonObject())));
        return values;
    }

    private static Object untyped(JsonObject typed) {
        Map.Entry<String, JsonValue> entry = typed.entrySet().iterator().next();
        JsonValue value = entry.getValue();
        return switch (entry.getKey()) {
            case "truth" -> value.getValueType() == JsonValue.ValueType.TRUE;
            case "whole" -> ((JsonNumber) value).intValueExact();
            case "number" -> ((JsonNumber) value).bigDecimalValue();
            case "date" -> LocalDate.parse(((JsonString) value).getString());
            case "instant" -> Instant.parse(((JsonString) value).getString());
            case "list" -> {
                List<Object> items = new ArrayList<>();
                value.asJsonArray().forEach(item -> items.add(untyped(item.asJsonObject())));
                yield List.copyOf(items);
            }
            default -> ((JsonString) value).getString();
        };
    }
}
