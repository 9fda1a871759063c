package org.specialleave.web.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.ShiftTimes;
import org.specialleave.request.RequestedDay;

/**
 * Reads the lines of an assessment or a request: each with minutes, or with local times that are worked out here, or
 * with neither.
 */
final class LineReader {
    /** No line is longer than a day. */
    static final int LONGEST = 24 * 60;

    private static final int MOST_LINES = 400;
    private static final List<String> OFFSETS = List.of("+00:00", "+01:00");

    private LineReader() {}

    /**
     * The lines of that object, in the order given.
     *
     * @param fewest     how many there must be
     * @param hoursNeeded whether each needs minutes or times; else a line without either means the hours of that day
     */
    static List<RequestedDay> lines(JsonFields body, int fewest, boolean hoursNeeded) {
        return body.objects("lines", fewest, MOST_LINES).stream()
                .map(line -> line(line, hoursNeeded))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The line; empty where something of it was refused. */
    private static Optional<RequestedDay> line(JsonFields line, boolean hoursNeeded) {
        LocalDate date = line.need("date").date("date").orElse(null);
        Pay pay = line.oneOf("pay", Pay.PAID, Pay.UNPAID).orElse(null);
        Integer shift = line.wholeNumber("shiftMinutes", 1, LONGEST).orElse(null);
        Integer minutes = line.wholeNumber("minutes", 0, LONGEST).orElse(null);
        LocalTime start = line.time("start").orElse(null);
        LocalTime end = line.time("end").orElse(null);
        int breakMinutes = line.wholeNumber("breakMinutes", 0, LONGEST).orElse(0);
        ZoneOffset offset = offset(line);
        boolean timed = line.has("start") || line.has("end");
        if (line.has("minutes") && timed) {
            line.refuse("minutes", "NOT_WITH", "start, end");
        }
        if (timed) {
            line.need("start", "end");
        } else {
            refuseWithoutTimes(line, "breakMinutes", "offset");
            if (hoursNeeded) {
                line.need("minutes");
            }
        }
        if (date == null) {
            return Optional.empty();
        }
        if (start == null || end == null) {
            return Optional.of(new RequestedDay(date, minutes, shift, pay, null, null));
        }
        ShiftTimes times = ShiftTimes.of(date, start, end, breakMinutes, offset);
        if (times.fault().isPresent()) {
            line.refuse(times.fault().get().field(), times.fault().get().name());
            return Optional.empty();
        }
        return Optional.of(new RequestedDay(date, times.minutes(), shift, pay, times.startsAt(), times.endsAt()));
    }

    private static void refuseWithoutTimes(JsonFields line, String... names) {
        for (String name : names) {
            if (line.has(name)) {
                line.refuse(name, "ONLY_WITH", "start, end");
            }
        }
    }

    private static ZoneOffset offset(JsonFields line) {
        return line.choice("offset", OFFSETS).map(ZoneOffset::of).orElse(null);
    }
}
