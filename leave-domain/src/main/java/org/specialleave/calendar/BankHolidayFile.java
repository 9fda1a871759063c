package org.specialleave.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of bank holidays: a line is a day and its name, {@code 2026-12-28 Boxing Day (substitute day)}, or takes a day
 * back that the government moved, {@code not 2020-05-04}. Lines that are empty or begin with {@code #} are for people.
 *
 * @param days by day its name, or null where it is none after all; in the order of the file
 */
record BankHolidayFile(Map<LocalDate, String> days) {
    private static final String NOT = "not ";

    /**
     * Reads one.
     *
     * @param file what it is called in a refusal
     * @throws IllegalArgumentException with file, line and what was expected, where a line is not understood
     */
    static BankHolidayFile read(String file, String text) {
        Map<LocalDate, String> days = new LinkedHashMap<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String said = line.strip();
            if (said.isEmpty() || said.startsWith("#")) {
                continue;
            }
            boolean not = said.startsWith(NOT);
            String[] parts = (not ? said.substring(NOT.length()).strip() : said).split("\\s+", 2);
            LocalDate day = day(parts[0]);
            if (day == null || not == (parts.length == 2) || days.containsKey(day)) {
                throw new IllegalArgumentException(file + ", line " + number + ": found \"" + said + "\""
                        + (day != null && days.containsKey(day) ? ", a day that stands there already" : "")
                        + "; expected a day and its name, such as 2026-12-28 Boxing Day, or a day that is no bank holiday"
                        + " after all, such as not 2020-05-04, each day once.");
            }
            days.put(day, not ? null : parts[1]);
        }
        return new BankHolidayFile(days);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Adds its days to those known, and takes away those that are none. */
    void into(Map<LocalDate, String> known) {
        days.forEach((day, name) -> {
            if (name == null) {
                known.remove(day);
            } else {
                known.put(day, name);
            }
        });
    }
}
