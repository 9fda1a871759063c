package org.specialleave.request.action;

import java.util.Map;
import org.specialleave.platform.ConflictException;

/** Checks of what an action brings. */
final class Given {
    private Given() {}

    /** The text without spaces around it; null where it is blank. */
    static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The text, which may not be blank.
     *
     * @param message the key of the sentence that says what is missing
     * @throws ConflictException of reason {@code INCOMPLETE} where it is
     */
    static String required(String text, String field, String message) {
        String words = words(text);
        if (words == null) {
            throw incomplete(field, message);
        }
        return words;
    }

    static ConflictException incomplete(String field, String message) {
        return new ConflictException(
                ConflictException.Reason.INCOMPLETE, Map.of("field", field, "message", "decision." + message));
    }
}
