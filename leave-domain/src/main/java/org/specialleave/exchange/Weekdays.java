package org.specialleave.exchange;

import java.time.DayOfWeek;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Days of the week as the database and the audit have them: by name, from Monday on, with commas between. */
final class Weekdays {
    private Weekdays() {}

    /** The days that are named. */
    static Set<DayOfWeek> read(String names) {
        return Stream.of(names.split(","))
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    /** Their names. */
    static String write(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(DayOfWeek::name).collect(Collectors.joining(","));
    }
}
