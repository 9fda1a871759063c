package org.specialleave.web.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.request.RequestedDay;

/**
 * Reads the leave type that is asked for, and what was told about the situation: each circumstance of the kind that the
 * type has; others are refused.
 */
final class TypeReader {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CODE = 60;

    private TypeReader() {}

    /**
     * The type that the field {@code leaveType} names, as in force on that day or nearest to it; null where it is
     * refused.
     */
    static LeaveType type(JsonFields body, Policies policies, LocalDate on) {
        Optional<String> code = body.text("leaveType", LONGEST_CODE);
        Optional<LeaveType> type = code.flatMap(name -> policies.knownType(name, on));
        if (code.isPresent() && type.isEmpty()) {
            body.refuse("leaveType", "UNKNOWN_TYPE");
        }
        return type.orElse(null);
    }

    /**
     * The field {@code circumstances} of that object; nothing told where it is missing.
     *
     * @param type     the type asked for; null where it is not known, and nothing can be said of its circumstances
     * @param policies whose versions in force on those days ask for circumstances of their own
     * @param days     the days asked for
     */
    static Circumstances circumstances(JsonFields body, LeaveType type, Policies policies, List<RequestedDay> days) {
        Optional<JsonFields> told = body.object("circumstances");
        if (type == null) {
            told.ifPresent(JsonFields::skip);
            return Circumstances.NONE;
        }
        Map<String, Circumstance> known = new LinkedHashMap<>(type.circumstances());
        days.stream()
                .map(RequestedDay::date)
                .distinct()
                .flatMap(day -> policies.type(type.code(), day).stream())
                .forEach(version -> version.circumstances().forEach(known::putIfAbsent));
        Map<String, Object> values = new LinkedHashMap<>();
        told.ifPresent(fields -> fields.names().forEach(name -> {
            Circumstance circumstance = known.get(name);
            // One that the type does not know is left unread, and so refused in the end.
            if (circumstance != null) {
                value(fields, circumstance).ifPresent(value -> values.put(name, value));
            }
        }));
        return new Circumstances(values);
    }

    private static Optional<?> value(JsonFields fields, Circumstance circumstance) {
        String name = circumstance.name();
        return switch (circumstance.kind()) {
            case YES_NO -> fields.flag(name);
            case WHOLE_NUMBER -> fields.wholeNumber(name, circumstance.atLeast(), circumstance.atMost());
            case NUMBER -> fields.number(name, circumstance.atLeast(), circumstance.atMost());
            case DATE -> fields.date(name);
            case INSTANT -> fields.instant(name);
            case CHOICE -> fields.choice(name, circumstance.choices());
            case NAME -> fields.text(name, LONGEST_NAME);
        };
    }
}
