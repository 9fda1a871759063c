package org.specialleave.integration.staffimport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The fields of one record by name. A field that is not what it should be refuses the row. */
final class GoRecord {
    /** Why a row is set aside. */
    static final class RefusedRowException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedRowException(String why) {
            super(why);
        }
    }

    private final GoLayout layout;
    private final String type;
    private final String[] fields;

    GoRecord(GoLayout layout, String[] fields) {
        this.layout = layout;
        this.type = fields[0];
        this.fields = fields;
    }

    /** The text of the field, null where it is blank; in a row that is too short, too. */
    String text(String field) {
        int index = layout.index(type, field);
        String text = index < fields.length ? fields[index].strip() : "";
        return text.isEmpty() ? null : text;
    }

    String needed(String field, String name) throws RefusedRowException {
        String text = text(field);
        if (text == null) {
            throw new RefusedRowException("no " + name);
        }
        return text;
    }

    /** A date; null where it is blank or the feed's word for "open". */
    LocalDate date(String field, String name) throws RefusedRowException {
        String text = text(field);
        if (text == null || text.equals(layout.openEnd())) {
            return null;
        }
        try {
            return LocalDate.parse(text, layout.date());
        } catch (DateTimeException e) {
            throw new RefusedRowException(name + " is no date");
        }
    }

    /** A figure of at most 12 digits, not negative; null where it is blank. */
    BigDecimal figure(String field, String refusal) throws RefusedRowException {
        String text = text(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{0,6})?|\\.[0-9]{1,6}")) {
            throw new RefusedRowException(refusal);
        }
        return new BigDecimal(text);
    }

    boolean yes(String field) {
        return "Y".equals(text(field));
    }
}
