package org.specialleave.web.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A day as three fields, the way it was typed.
 *
 * @param day   day of the month
 * @param month its number or name
 * @param year  four figures, or two for this century
 */
public record DateFields(String day, String month, String year) {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** Nothing typed. */
    public static final DateFields EMPTY = new DateFields("", "", "");

    /** The fields {@code prefix[day]}, {@code prefix[month]} and {@code prefix[year]} of a form. */
    public static DateFields of(Form form, String prefix) {
        return new DateFields(form.text(prefix + "[day]"), form.text(prefix + "[month]"), form.text(prefix + "[year]"));
    }

    /** A known day as it is shown in the fields; nothing for none. */
    public static DateFields of(LocalDate date) {
        return date == null
                ? EMPTY
                : new DateFields(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    /** Whether nothing was typed. */
    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The first field that is left out, by name; null where none is. */
    public String missing() {
        if (day.isEmpty()) {
            return "day";
        }
        return month.isEmpty() ? "month" : year.isEmpty() ? "year" : null;
    }

    /** The day, or null where there is no such day. */
    public LocalDate date() {
        try {
            int typedYear = Integer.parseInt(year);
            LocalDate date =
                    LocalDate.of(typedYear < 100 ? 2000 + typedYear : typedYear, monthNumber(), Integer.parseInt(day));
            return date.getYear() >= 1900 && date.getYear() < 2200 ? date : null;
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    private int monthNumber() {
        String typed = month.toLowerCase(Locale.UK);
        int named = typed.length() < 3 ? -1 : MONTHS.indexOf(typed.substring(0, 3));
        return named >= 0 ? named + 1 : Integer.parseInt(typed);
    }
}
