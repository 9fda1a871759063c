package org.specialleave.web.decision;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages of this package. */
final class DecideTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.specialleave.web.texts.decide");

    private DecideTexts() {}

    /** The text of that key, with values in place of {@code {0}} and so on. */
    static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.UK).format(values);
    }

    /** The text of that key; the other text where there is none. */
    static String textOr(String key, String other) {
        return TEXTS.containsKey(key) ? TEXTS.getString(key) : other;
    }

    /** Whether there is a text of that key. */
    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }
}
