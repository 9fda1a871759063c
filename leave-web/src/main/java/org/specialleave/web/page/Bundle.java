package org.specialleave.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of one journey, for its beans; its pages read them through the expression language. */
public final class Bundle {
    private final ResourceBundle texts;

    /** The bundle of that name in {@code org.specialleave.web.texts}. */
    public Bundle(String name) {
        this.texts = ResourceBundle.getBundle("org.specialleave.web.texts." + name);
    }

    /** The text of that key, with values in place of {@code {0}} and so on. */
    public String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), Locale.UK).format(values);
    }

    /** The text of that key; the other one where there is none. */
    public String textOr(String key, String other) {
        return texts.containsKey(key) ? texts.getString(key) : other;
    }
}
