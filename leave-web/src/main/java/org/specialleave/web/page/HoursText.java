package org.specialleave.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hours as people write them: {@code 7.5}, {@code 7:30}, {@code 7h 30}, {@code 7 hours 30 minutes}, {@code 45 minutes}.
 */
public final class HoursText {
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*(?:h|hrs?|hours?)?");
    private static final Pattern COLON = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final Pattern WORDS =
            Pattern.compile("(\\d{1,2})\\s*(?:h|hrs?|hours?)\\s*(?:and\\s*)?(\\d{1,2})\\s*(?:m|mins?|minutes?)?");
    private static final Pattern MINUTES = Pattern.compile("(\\d{1,4})\\s*(?:m|mins?|minutes?)");
    private static final int DAY = 24 * 60;

    private HoursText() {}

    /** The whole minutes that are meant; empty where it cannot be read, or is longer than a day. */
    public static OptionalInt minutes(String written) {
        String text = written.strip().toLowerCase(Locale.UK);
        OptionalInt minutes = read(text);
        return minutes.isPresent() && minutes.getAsInt() <= DAY ? minutes : OptionalInt.empty();
    }

    private static OptionalInt read(String text) {
        Matcher colon = COLON.matcher(text);
        if (colon.matches()) {
            return together(colon.group(1), colon.group(2));
        }
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            return together(words.group(1), words.group(2));
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return OptionalInt.of(Integer.parseInt(minutes.group(1)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (decimal.matches()) {
            BigDecimal hours = new BigDecimal(decimal.group(1).replace(',', '.'));
            return OptionalInt.of(hours.multiply(BigDecimal.valueOf(60))
                    .setScale(0, RoundingMode.HALF_UP)
                    .intValueExact());
        }
        return OptionalInt.empty();
    }

    private static OptionalInt together(String hours, String minutes) {
        int rest = Integer.parseInt(minutes);
        return rest > 59 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(hours) * 60 + rest);
    }

    /** How a field shows minutes, such as {@code 7:30}; empty for none. */
    public static String shown(Integer minutes) {
        return minutes == null || minutes == 0 ? "" : String.format(Locale.UK, "%d:%02d", minutes / 60, minutes % 60);
    }
}
