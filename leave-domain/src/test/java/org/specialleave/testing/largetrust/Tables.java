package org.specialleave.testing.largetrust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables that rows of one request lie in, as the catalogue tells, so that a new one is not forgotten. */
final class Tables {
    /** The table of requests. */
    static final String REQUEST = "leave_request";

    private static final String AUDIT = "audit_entry";

    /**
     * A column that is written.
     *
     * @param name    its name
     * @param type    PostgreSQL's name of its type
     * @param pointsAt the table that it refers to, or null
     */
    record Column(String name, String type, String pointsAt) {}

    /**
     * A table.
     *
     * @param name    its name
     * @param columns those that are written, in order
     * @param key     the column that is its primary key; null where that is not a number of its own
     */
    record Table(String name, List<Column> columns, String key) {
        /** A condition for the rows of the request of that reference. */
        String ofRequest(Set<String> all, String reference) {
            if (name.equals(REQUEST) || name.equals("sealed_reason")) {
                return "reference = '" + reference + "'";
            }
            if (name.equals(AUDIT)) {
                return "subject = '" + reference + "'";
            }
            Column way = columns.stream()
                    .filter(column -> all.contains(column.pointsAt()))
                    .findFirst()
                    .orElseThrow();
            String request = "(select id from leave_request where reference = '" + reference + "')";
            // Of the keys to a request not each has an index; that of the assignment finds the rows.
            String first = columns.stream().anyMatch(column -> column.name().equals("assignment_id"))
                    ? "assignment_id = (select assignment_id from leave_request where reference = '" + reference
                            + "') and "
                    : "";
            return first + way.name() + " in "
                    + (way.pointsAt().equals(REQUEST)
                            ? request
                            : "(select id from " + way.pointsAt() + " where request_id = " + request + ")");
        }
    }

    private Tables() {}

    /** Requests, then everything that refers to them, at whatever distance; then sealed words and the audit. */
    static List<Table> ofRequests(Connection connection) throws SQLException {
        Set<String> names = new LinkedHashSet<>(List.of(REQUEST));
        int before;
        do {
            before = names.size();
            for (String name : List.copyOf(names)) {
                names.addAll(strings(
                        connection,
                        "select distinct conrelid::regclass::text from pg_constraint"
                                + " where contype = 'f' and confrelid = ?::regclass order by 1",
                        name));
            }
        } while (names.size() > before);
        names.add("sealed_reason");
        names.add(AUDIT);
        List<Table> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(table(connection, name));
        }
        return tables;
    }

    /** The one of that name. */
    static Table table(Connection connection, String name) throws SQLException {
        Map<String, String> references = new LinkedHashMap<>();
        for (String pair : strings(
                connection,
                "select a.attname || ' ' || c.confrelid::regclass from pg_constraint c"
                        + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]"
                        + " where c.contype = 'f' and cardinality(c.conkey) = 1 and c.conrelid = ?::regclass",
                name)) {
            references.put(pair.split(" ")[0], pair.split(" ")[1]);
        }
        List<Column> columns = new ArrayList<>();
        for (String pair : strings(
                connection,
                "select attname || ' ' || format_type(atttypid, null) from pg_attribute where attrelid = ?::regclass"
                        + " and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
                name)) {
            String[] parts = pair.split(" ", 2);
            columns.add(new Column(parts[0], parts[1], references.get(parts[0])));
        }
        List<String> key = strings(
                connection,
                "select a.attname from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid"
                        + " and a.attnum = any (c.conkey) where c.contype = 'p' and c.conrelid = ?::regclass"
                        + " and cardinality(c.conkey) = 1 and a.atttypid = 'bigint'::regtype",
                name);
        return new Table(name, List.copyOf(columns), key.isEmpty() ? null : key.get(0));
    }

    /** The first column of what a query answers. */
    static List<String> strings(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
