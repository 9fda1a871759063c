package org.specialleave.web.sent;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.web.limits.WebLimits;

/**
 * The fields of a query and of a form, read strictly: percent-encoded UTF-8 without control characters, at most as many
 * as the settings say. Fields of Faces' own ({@code jakarta.faces...}) are refused: all our views are transient, so
 * none can be restored.
 */
public final class SentFields {
    /** The longest name of a field, in characters. */
    static final int LONGEST_NAME = 200;

    private static final String ATTRIBUTE = SentFields.class.getName();
    private static final String FACES = "jakarta.faces.";

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private SentFile file;
    private int count;

    /** Nothing yet. */
    public SentFields() {}

    /** What that request sent; nothing where the guard has not read it. */
    public static SentFields of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof SentFields fields ? fields : new SentFields();
    }

    /** Lets pages find them by the request, whatever it is wrapped in. */
    public void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /**
     * Adds what a query or the body of a form holds.
     *
     * @param encoded {@code name=value&...}; null for nothing
     * @throws RefusedFieldException where it is not valid
     */
    public void addEncoded(String encoded) throws RefusedFieldException {
        if (encoded == null) {
            return;
        }
        int start = 0;
        while (start <= encoded.length()) {
            int end = encoded.indexOf('&', start);
            String pair = encoded.substring(start, end < 0 ? encoded.length() : end);
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                add(
                        decoded(equals < 0 ? pair : pair.substring(0, equals), ""),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1), pair.substring(0, equals)));
            }
            start = end < 0 ? encoded.length() + 1 : end + 1;
        }
    }

    private static String decoded(String encoded, String name) throws RefusedFieldException {
        String text = PercentEncoding.decode(encoded, true);
        if (text == null) {
            throw new RefusedFieldException(name, "NOT_ENCODED");
        }
        return text;
    }

    /**
     * Adds one field.
     *
     * @throws RefusedFieldException where it can be no field of ours
     */
    public void add(String name, String value) throws RefusedFieldException {
        if (name.length() > LONGEST_NAME) {
            throw new RefusedFieldException("", "NAME_TOO_LONG", LONGEST_NAME);
        }
        if (PercentEncoding.hasControl(name) || PercentEncoding.hasControl(value)) {
            throw new RefusedFieldException(name, "BAD_CHARACTER");
        }
        if (name.startsWith(FACES)) {
            throw new RefusedFieldException(name, "UNKNOWN_FIELD");
        }
        int most = WebLimits.current().forms().fields();
        if (++count > most) {
            throw new RefusedFieldException("", "TOO_MANY_FIELDS", String.valueOf(most));
        }
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }

    /** Sets the file of a form that has one. */
    public void file(SentFile sent) {
        this.file = sent;
    }

    /**
     * The file of that field, on a page that takes one; not the empty one that a browser sends where none was
     * chosen.
     */
    public Optional<SentFile> file(String field) {
        return Optional.ofNullable(file)
                .filter(sent -> sent.field().equals(field) && !sent.name().isEmpty());
    }

    /** The first value of a field, or null. */
    public String first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? null : all.get(0);
    }

    /** All values of a field, in the order sent. */
    public List<String> all(String name) {
        return Collections.unmodifiableList(values.getOrDefault(name, List.of()));
    }

    /** The names of all fields, in the order sent. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }
}
