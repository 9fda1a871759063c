package org.specialleave.web.api;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the API's refusals, from {@code problems.properties}. */
final class ApiTexts {
    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("org.specialleave.web.api.problems", Locale.ROOT, ApiTexts.class.getClassLoader());

    private ApiTexts() {}

    /** The sentence of that key with its arguments filled in. */
    static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.UK).format(arguments);
    }

    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }
}
