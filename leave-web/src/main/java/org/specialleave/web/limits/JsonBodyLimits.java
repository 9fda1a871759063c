package org.specialleave.web.limits;

import org.specialleave.platform.LimitReader;

/**
 * What a JSON body may be; {@code leave.web.json.*}. No documented body comes near the defaults.
 *
 * @param largest      bytes
 * @param levels       the deepest nesting of objects and lists
 * @param fields       of one object
 * @param items        of one list
 * @param values       in all, objects and lists among them
 * @param nameLength   characters of the name of a field
 * @param numberLength characters of a number; a longer one becomes null, which no field may be
 * @param errors       errors that one answer tells in full
 */
public record JsonBodyLimits(
        int largest, int levels, int fields, int items, int values, int nameLength, int numberLength, int errors) {
    /** Bytes that no setting lets a body pass: four times the default. */
    public static final int MOST_BYTES = 4 << 20;

    static JsonBodyLimits of(LimitReader limits) {
        return new JsonBodyLimits(
                limits.number("leave.web.json.largest", 1 << 14, MOST_BYTES),
                limits.number("leave.web.json.levels", 8, 100),
                limits.number("leave.web.json.fields", 50, 1000),
                limits.number("leave.web.json.items", 100, 10_000),
                limits.number("leave.web.json.values", 1000, 200_000),
                limits.number("leave.web.json.name-length", 50, 1000),
                limits.number("leave.web.json.number-length", 20, 1000),
                limits.number("leave.web.json.errors", 1, 1000));
    }
}
