package org.specialleave.policy.assess;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.ShiftTimes;

/**
 * The golden cases of the policy, and how their requests read as facts; REST reads the same file with its own reader.
 */
final class GoldenCases {
    private GoldenCases() {}

    /** Every case of the policy's own file, in the file's order. */
    static Stream<JsonObject> all() {
        return in("/cases/assessments.jsonl");
    }

    /** The edges that the policy's own file leaves out, each with the whole answer, worked out from the text alone. */
    static Stream<JsonObject> edges() {
        return in("/cases/more-assessments.jsonl");
    }

    private static Stream<JsonObject> in(String file) {
        try (InputStream in = GoldenCases.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.createReader(new StringReader(line)).readObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The facts of a request; refuses a circumstance that its type does not know. */
    static LeaveFacts facts(Policies policies, JsonObject request) {
        String code = request.getString("leaveType");
        List<RequestedLine> lines = request.getJsonArray("lines").stream()
                .map(line -> line(line.asJsonObject()))
                .toList();
        return new LeaveFacts(
                code,
                Instant.parse(request.getString("requestedAt")),
                contract(request.getJsonObject("assignment")),
                taken(request.getJsonArray("taken")),
                lines,
                circumstances(
                        policies.knownType(code, lines.get(0).date()).orElseThrow(),
                        request.getJsonObject("circumstances")),
                List.of());
    }

    private static ContractHours contract(JsonObject assignment) {
        List<ContractHours.Change> changes = new ArrayList<>();
        if (assignment.containsKey("hours")) {
            for (JsonValue row : assignment.getJsonArray("hours")) {
                changes.add(new ContractHours.Change(
                        LocalDate.parse(row.asJsonObject().getString("from")),
                        row.asJsonObject().getInt("weeklyMinutes")));
            }
        }
        Integer weekly = assignment.containsKey("weeklyMinutes") ? assignment.getInt("weeklyMinutes") : null;
        return ContractHours.of(weekly, assignment.getInt("fullTimeWeeklyMinutes", 2250), changes);
    }

    private static List<PriorLeave> taken(JsonArray rows) {
        return rows == null
                ? List.of()
                : rows.stream()
                        .map(JsonValue::asJsonObject)
                        .map(row -> new PriorLeave(
                                row.getString("leaveType"),
                                LocalDate.parse(row.getString("date")),
                                row.getInt("minutes"),
                                pay(row)))
                        .toList();
    }

    private static RequestedLine line(JsonObject line) {
        LocalDate date = LocalDate.parse(line.getString("date"));
        if (!line.containsKey("start")) {
            int minutes = line.getInt("minutes");
            return new RequestedLine(date, minutes, line.getInt("shiftMinutes", minutes), pay(line), null, null);
        }
        ShiftTimes times = ShiftTimes.of(
                date,
                LocalTime.parse(line.getString("start")),
                LocalTime.parse(line.getString("end")),
                line.getInt("breakMinutes", 0),
                line.containsKey("offset") ? ZoneOffset.of(line.getString("offset")) : null);
        return new RequestedLine(
                date,
                times.minutes(),
                line.getInt("shiftMinutes", times.minutes()),
                pay(line),
                times.startsAt(),
                times.endsAt());
    }

    private static Pay pay(JsonObject of) {
        return of.containsKey("pay") ? Pay.valueOf(of.getString("pay")) : null;
    }

    private static Circumstances circumstances(LeaveType type, JsonObject told) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (told != null) {
            told.forEach((name, value) -> {
                Circumstance circumstance = type.circumstances().get(name);
                if (circumstance == null) {
                    throw new IllegalArgumentException(name + " is no circumstance of " + type.code());
                }
                values.put(name, value(circumstance.kind(), value));
            });
        }
        return new Circumstances(values);
    }

    private static Object value(Circumstance.Kind kind, JsonValue value) {
        return switch (kind) {
            case YES_NO -> value == JsonValue.TRUE;
            case WHOLE_NUMBER -> ((JsonNumber) value).intValueExact();
            case NUMBER -> new BigDecimal(value.toString());
            case DATE -> LocalDate.parse(((JsonString) value).getString());
            case INSTANT -> Instant.parse(((JsonString) value).getString());
            case CHOICE, NAME -> ((JsonString) value).getString();
        };
    }
}
