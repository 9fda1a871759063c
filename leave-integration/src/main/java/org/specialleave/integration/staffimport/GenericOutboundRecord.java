package org.specialleave.integration.staffimport;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The fields of one record by name. A field that is not what it should be refuses the row. */
final class GenericOutboundRecord {
    /** Why a row is set aside. */
    static final class RefusedRowException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedRowException(String why) {
            super(why);
        }
    }

    /** Characters of what ESR tells things apart by. The database could not keep unique what is much longer. */
    static final int LONGEST_ID = 100;

    /** Characters of a name or another text. */
    static final int LONGEST_TEXT = 255;

    static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private final GenericOutboundLayout layout;
    private final String type;
    private final String[] fields;

    GenericOutboundRecord(GenericOutboundLayout layout, String[] fields) {
        this.layout = layout;
        this.type = fields[0];
        this.fields = fields;
    }

    /** The text of the field, null where it is blank. */
    String text(String field) throws RefusedRowException {
        return text(field, LONGEST_TEXT);
    }

    /** A number or code of ESR's, null where it is blank. */
    String id(String field) throws RefusedRowException {
        return text(field, LONGEST_ID);
    }

    String needed(String field, String name) throws RefusedRowException {
        return present(text(field), name);
    }

    String neededId(String field, String name) throws RefusedRowException {
        return present(id(field), name);
    }

    /** A number of ESR's if it is one, of a row that is set aside, which may be short; null else. */
    String idIfAny(String field) {
        try {
            return id(field);
        } catch (RefusedRowException e) {
            return null;
        }
    }

    private static String present(String text, String name) throws RefusedRowException {
        if (text == null) {
            throw new RefusedRowException("no " + name);
        }
        return text;
    }

    private String text(String field, int longest) throws RefusedRowException {
        int index = layout.index(type, field);
        String text = index < fields.length ? fields[index].strip() : "";
        if (text.codePoints().anyMatch(GenericOutboundRecord::isNone)) {
            throw new RefusedRowException("a character that is none");
        }
        if (text.length() > longest) {
            throw new RefusedRowException("the " + field.replace('-', ' ') + " is longer than " + longest);
        }
        return text.isEmpty() ? null : text;
    }

    /**
     * Control characters, halves of a character, and what Unicode will never assign. No name has them, and not every
     * column takes them.
     */
    private static boolean isNone(int character) {
        int kind = Character.getType(character);
        return kind == Character.CONTROL
                || kind == Character.SURROGATE
                || kind == Character.LINE_SEPARATOR
                || kind == Character.PARAGRAPH_SEPARATOR
                || (character & 0xfffe) == 0xfffe;
    }

    /**
     * A date between {@link #FIRST_DAY} and {@link #LAST_DAY}; null where it is blank or the feed's word for "open".
     */
    LocalDate date(String field, String name) throws RefusedRowException {
        String text = text(field);
        if (text == null || text.equals(layout.openEnd())) {
            return null;
        }
        LocalDate date;
        try {
            date = LocalDate.parse(text, layout.date());
        } catch (DateTimeException e) {
            throw new RefusedRowException(name + " is no date");
        }
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new RefusedRowException(
                    name + " is before " + FIRST_DAY.getYear() + " or after " + LAST_DAY.getYear());
        }
        return date;
    }

    /** A figure of at most 12 digits, not negative; null where it is blank. */
    BigDecimal figure(String field, String refusal) throws RefusedRowException {
        String text = text(field, Integer.MAX_VALUE);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,6}(\\.[0-9]{0,6})?|\\.[0-9]{1,6}")) {
            throw new RefusedRowException(refusal);
        }
        return new BigDecimal(text);
    }

    boolean yes(String field) throws RefusedRowException {
        return "Y".equals(text(field));
    }
}
