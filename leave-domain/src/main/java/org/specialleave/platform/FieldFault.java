package org.specialleave.platform;

import java.util.List;

/**
 * Why a use case does not take a field; each edge puts it beside that field.
 *
 * @param field     the field's name, such as {@code employeeNumber}
 * @param code      one of a few words in upper case, the same for pages and programs
 * @param arguments values for the sentence that the edge says
 */
public record FieldFault(String field, String code, List<Object> arguments) {
    /** Copies the arguments. */
    public FieldFault {
        arguments = List.copyOf(arguments);
    }

    /** A fault of that field. */
    public static FieldFault of(String field, String code, Object... arguments) {
        return new FieldFault(field, code, List.of(arguments));
    }
}
