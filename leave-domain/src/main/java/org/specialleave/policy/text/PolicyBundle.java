package org.specialleave.policy.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the bundle {@code Policy}, which say what a policy says. */
public final class PolicyBundle {
    private static final int MINUTES_AN_HOUR = 60;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.specialleave.policy.text.Policy",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private PolicyBundle() {}

    /**
     * The sentence of that key with its arguments.
     *
     * @throws java.util.MissingResourceException where there is none
     */
    public static String text(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.UK).format(arguments);
    }

    /** Minutes in words, such as {@code 7 hours 30 minutes}. */
    public static String hours(int minutes) {
        String rest = text("minutes", minutes % MINUTES_AN_HOUR);
        if (minutes != 0 && minutes < MINUTES_AN_HOUR) {
            return rest;
        }
        String hours = text("hours", minutes / MINUTES_AN_HOUR);
        return minutes % MINUTES_AN_HOUR == 0 ? hours : hours + " " + rest;
    }
}
