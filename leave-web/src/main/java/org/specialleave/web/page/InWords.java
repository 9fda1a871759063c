package org.specialleave.web.page;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.specialleave.platform.TrustTime;

/** Values as people read them: days, hours, moments. Minutes go in, nobody sees them. */
public final class InWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);

    private InWords() {}

    /** Such as {@code Monday 23 November 2026}; nothing for no date. */
    public static String date(LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** Such as {@code 7 hours 30 minutes}; {@code 0 hours} for none. */
    public static String hours(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (rest == 0) {
            return counted(hours, "hour");
        }
        return hours == 0 ? counted(rest, "minute") : counted(hours, "hour") + " " + counted(rest, "minute");
    }

    private static String counted(int number, String one) {
        return number + " " + one + (Math.abs(number) == 1 ? "" : "s");
    }

    /** Such as {@code Saturday 21 November 2026 at 9:05am}, in London; nothing for no moment. */
    public static String moment(Instant instant) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime london = instant.atZone(TrustTime.ZONE);
        return date(london.toLocalDate()) + " at " + clock(london.toLocalTime());
    }

    /** Such as {@code 9:05am}, {@code 7pm}, {@code midday}. */
    public static String clock(LocalTime time) {
        if (time.getMinute() == 0 && time.getHour() % 12 == 0) {
            return time.getHour() == 0 ? "midnight" : "midday";
        }
        int hour = time.getHour() % 12 == 0 ? 12 : time.getHour() % 12;
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.UK, ":%02d", time.getMinute());
        return hour + minutes + (time.getHour() < 12 ? "am" : "pm");
    }

    /** A text of a bundle with its values in place of {@code {0}}, {@code {1}} and {@code {2}}. */
    public static String say(String text, Object first, Object second, Object third) {
        return new MessageFormat(text, Locale.UK).format(new Object[] {first, second, third});
    }

    /** The part of a whole in thousandths, from 0 to 1000. */
    public static int share(int part, int whole) {
        return whole <= 0 ? 0 : (int) Math.max(0, Math.min(1000, Math.round(part * 1000.0 / whole)));
    }
}
