package org.specialleave.web.api;

import java.util.ArrayList;
import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param page from 1
 * @param size items a page, 1 to {@value #LARGEST}
 */
public record Paging(int page, int size) {
    /** The most items a page can have. */
    public static final int LARGEST = 200;

    private static final int USUAL = 50;
    private static final int LAST = 1_000_000;

    /**
     * Reads the query parameters {@code page} and {@code size}; each may be missing.
     *
     * @throws ProblemException 400 where one is no whole number in its range
     */
    public static Paging of(String page, String size) {
        List<FieldError> errors = new ArrayList<>();
        Paging paging = new Paging(number("page", page, 1, LAST, errors), number("size", size, USUAL, LARGEST, errors));
        if (!errors.isEmpty()) {
            throw Problem.malformed(errors).toException();
        }
        return paging;
    }

    /** How many items stand before this page. */
    public int offset() {
        return Math.multiplyExact(page - 1, size);
    }

    private static int number(String name, String text, int usual, int most, List<FieldError> errors) {
        if (text == null) {
            return usual;
        }
        if (text.matches("\\d{1,7}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        errors.add(FieldError.inParameter(name, "OUT_OF_RANGE", "1", String.valueOf(most)));
        return usual;
    }
}
