package org.specialleave.web.page;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions that the tags of {@code nhs.taglib.xml} need beside the expression language. */
public final class TagFunctions {
    private TagFunctions() {}

    /** The ids that are there, separated by blanks; null where none is, so that the attribute is left out. */
    public static String ids(String first, String second, String third) {
        String joined = words(first, second, third, null);
        return joined.isEmpty() ? null : joined;
    }

    /** The words that are there, separated by blanks. */
    static String words(String first, String second, String third, String fourth) {
        return Stream.of(first, second, third, fourth)
                .filter(Objects::nonNull)
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The id of one of several choices: its own, or the common one, with a number from the second on. */
    public static String itemId(String own, String common, int index) {
        if (own != null && !own.isBlank()) {
            return own;
        }
        return index == 0 ? common : common + "-" + (index + 1);
    }

    /** Whether a collection, which may be missing, holds the value. */
    public static boolean contains(Collection<?> values, Object value) {
        return values != null && values.contains(value);
    }
}
