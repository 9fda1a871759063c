package org.specialleave.web.ask;

import java.time.LocalDate;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/**
 * A day of the form that asks for hours.
 *
 * @param field its field's name and id
 * @param day   the day in words
 * @param hint  its usual hours in words, and that it is a bank holiday where it is one
 * @param hours what the field shows
 * @param shift what the field for a longer shift shows
 */
public record HoursRow(String field, String day, String hint, String hours, String shift) {
    private static final Bundle TEXTS = new Bundle("ask");

    /**
     * A day of the form.
     *
     * @param number  its place, from 1
     * @param usual   minutes usually worked on it
     * @param holiday whether it is a bank holiday: with usual hours, the person works a roster
     */
    static HoursRow of(int number, LocalDate date, int usual, boolean holiday, String hours, String shift) {
        String day = InWords.date(date);
        String usualHours = usual == 0 ? "" : TEXTS.text("hours.usual", InWords.hours(usual));
        String hint = usual == 0 ? TEXTS.text("hours.usual.none") : usualHours;
        if (holiday) {
            hint = TEXTS.text("hours.holiday", day) + " "
                    + (usual == 0
                            ? TEXTS.text("hours.holiday.works")
                            : TEXTS.text("hours.holiday.roster") + " " + usualHours);
        }
        return new HoursRow(String.valueOf(number), day, hint, hours, shift);
    }
}
