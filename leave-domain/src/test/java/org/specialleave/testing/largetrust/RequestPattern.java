package org.specialleave.testing.largetrust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.specialleave.testing.largetrust.Member.Part;
import org.specialleave.testing.largetrust.Tables.Column;
import org.specialleave.testing.largetrust.Tables.Table;

/** The rows that the use cases wrote for one request, ready to be written again for somebody else and another week. */
final class RequestPattern {
    private final RequestKind kind;
    private final Member applicant;
    private final Scene scene;
    private final List<Map.Entry<Table, List<Cell[]>>> rows = new ArrayList<>();

    private RequestPattern(RequestKind kind, Member applicant, Scene scene) {
        this.kind = kind;
        this.applicant = applicant;
        this.scene = scene;
    }

    /**
     * Reads the rows of a request.
     *
     * @param words opens a sealed text of the request, by its reference and kind
     */
    static RequestPattern read(
            Connection connection,
            List<Table> tables,
            RequestKind kind,
            Member applicant,
            Scene scene,
            BiFunction<String, String, String> words)
            throws SQLException {
        RequestPattern pattern = new RequestPattern(kind, applicant, scene);
        String reference = scene.request().reference();
        Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
        Map<String, Map<String, Integer>> keys = new HashMap<>();
        Map<Table, List<String[]>> values = new LinkedHashMap<>();
        for (Table table : tables) {
            List<String[]> found = select(connection, table, names, reference);
            values.put(table, found);
            int key = position(table, table.key());
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; key >= 0 && i < found.size(); i++) {
                places.put(found.get(i)[key], i);
            }
            keys.put(table.name(), places);
        }
        CellReader cells = new CellReader(parts(applicant), scene.day(0), reference, keys);
        values.forEach((table, found) -> {
            List<Cell[]> made = new ArrayList<>();
            for (String[] row : found) {
                made.add(cells.read(table, row, words));
            }
            pattern.rows.add(Map.entry(table, made));
        });
        return pattern;
    }

    private static Map<Part, Member> parts(Member applicant) {
        Map<Part, Member> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, applicant.part(part));
        }
        return parts;
    }

    private static List<String[]> select(Connection connection, Table table, Set<String> names, String reference)
            throws SQLException {
        String columns =
                table.columns().stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        String order = table.key() == null ? "1" : table.name() + "." + table.key();
        try (var statement = connection.prepareStatement("select " + columns + " from " + table.name() + " where "
                + table.ofRequest(names, reference) + " order by " + order)) {
            List<String[]> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    String[] row = new String[table.columns().size()];
                    for (int i = 0; i < row.length; i++) {
                        row[i] = found.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static int position(Table table, String column) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return names.indexOf(column);
    }

    RequestKind kind() {
        return kind;
    }

    int weeklyMinutes() {
        return applicant.weeklyMinutes();
    }

    /** The request that the use cases made. */
    String reference() {
        return scene.request().reference();
    }

    /** How many days after the Monday of the leave the last act lies; before it where negative. */
    long lastDay() {
        return scene.lastAct().toEpochDay() - scene.day(0).toEpochDay();
    }

    /** Its rows by table, in the order in which the tables refer to each other. */
    List<Map.Entry<Table, List<Cell[]>>> rows() {
        return rows;
    }
}
