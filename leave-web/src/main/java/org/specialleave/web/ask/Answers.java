package org.specialleave.web.ask;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.InWords;

/** What was told about the situation, in words. */
public final class Answers {
    private static final Bundle TEXTS = new Bundle("ask");

    private Answers() {}

    /** An answer as people read it; "not said" for none. */
    public static String inWords(Object value) {
        if (value == null) {
            return TEXTS.text("not-said");
        }
        if (value instanceof Boolean yes) {
            return TEXTS.text(yes ? "yes" : "no");
        }
        if (value instanceof LocalDate date) {
            return InWords.date(date);
        }
        if (value instanceof Instant moment) {
            return InWords.moment(moment);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        String text = value.toString();
        boolean code = text.matches("[A-Z][A-Z_]+");
        String plain =
                code ? text.charAt(0) + text.substring(1).toLowerCase(Locale.UK).replace('_', ' ') : text;
        return TEXTS.textOr("choice." + text, plain);
    }
}
