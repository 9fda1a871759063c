package org.specialleave.platform;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Dates and times of native queries, which drivers and providers hand out in one of two forms. */
public final class Columns {
    private Columns() {}

    /** A {@code date} column; null for null. */
    public static LocalDate date(Object column) {
        return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
    }

    /** A {@code timestamptz} column; null for null. */
    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof Timestamp time ? time.toInstant() : ((OffsetDateTime) column).toInstant();
    }
}
