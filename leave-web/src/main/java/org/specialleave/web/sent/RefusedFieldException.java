package org.specialleave.web.sent;

/** A field can be none of ours; the guard answers it with 400. */
public final class RefusedFieldException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient Object[] arguments;

    RefusedFieldException(String name, String code, Object... arguments) {
        super(code, null, false, false);
        this.name = name;
        this.arguments = arguments.clone();
    }

    /** The field's name; empty where it is the name that is wrong. */
    public String name() {
        return name;
    }

    /** What is wrong, as the API's problems call it, such as {@code BAD_CHARACTER}. */
    public String code() {
        return getMessage();
    }

    /** What the sentence about it tells beside. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
