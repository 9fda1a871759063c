package org.specialleave.web.api;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is wrong with one place of what was sent.
 *
 * @param where  {@code pointer} for a place in the body, {@code parameter} for one of the query, {@code header} for a
 *               header
 * @param name   the JSON pointer (RFC 6901) such as {@code /lines/0/minutes}, or the parameter's or header's name
 * @param code   one of a few words that a program can act on, such as {@code UNKNOWN_FIELD}
 * @param detail one plain sentence
 */
public record FieldError(String where, String name, String code, String detail) {
    /** An error at a place in the body. */
    public static FieldError at(String pointer, String code, Object... arguments) {
        return new FieldError("pointer", pointer, code, ApiTexts.text(code, arguments));
    }

    /** An error in a parameter of the query or the path. */
    public static FieldError inParameter(String name, String code, Object... arguments) {
        return new FieldError("parameter", name, code, ApiTexts.text(code, arguments));
    }

    /** An error in a header. */
    public static FieldError inHeader(String name, String code, Object... arguments) {
        return new FieldError("header", name, code, ApiTexts.text(code, arguments));
    }

    /** As it is answered. */
    @JsonValue
    Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put(where, name);
        members.put("code", code);
        members.put("detail", detail);
        return members;
    }
}
