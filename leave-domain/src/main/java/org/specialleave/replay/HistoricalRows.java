package org.specialleave.replay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Rows of one statement, fetched as they are needed; the first column is the person that they belong to, in order. */
final class HistoricalRows implements AutoCloseable {
    private static final int FETCHED = 2_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean there;

    /**
     * Begins to read.
     *
     * @param sql  with the period's first moment and the first after it as its two parameters
     * @param from the period's first moment
     * @param to   the first moment after the period
     */
    HistoricalRows(Connection connection, String sql, Instant from, Instant to) throws SQLException {
        statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        statement.setObject(1, from.atOffset(ZoneOffset.UTC));
        statement.setObject(2, to.atOffset(ZoneOffset.UTC));
        rows = statement.executeQuery();
        there = rows.next();
    }

    /** Whether the present row is of that person; rows of people before are passed over. */
    boolean of(long person) throws SQLException {
        while (there && person() < person) {
            next();
        }
        return there && person() == person;
    }

    boolean there() {
        return there;
    }

    long person() throws SQLException {
        return rows.getLong(1);
    }

    void next() throws SQLException {
        there = rows.next();
    }

    long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    String text(int column) throws SQLException {
        return rows.getString(column);
    }

    boolean truth(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    LocalDate date(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    Instant instant(int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
