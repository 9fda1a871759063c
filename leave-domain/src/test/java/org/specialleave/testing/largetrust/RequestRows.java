package org.specialleave.testing.largetrust;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.testing.largetrust.Tables.Table;

/**
 * Every row of one request, written so that two requests of one kind read alike: keys count from 0, days count from the
 * first day of the leave, people are what they are to the request.
 */
final class RequestRows {
    private static final MonthDay YEAR_STARTS = MonthDay.of(4, 1);
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
    private static final Pattern EVENT = Pattern.compile("event-(\\d+)");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<Table> tables;
    private final Map<Long, Member> people;

    RequestRows(Connection connection, List<Member> members) throws SQLException {
        this.connection = connection;
        this.tables = Tables.ofRequests(connection);
        this.people = members.stream().collect(Collectors.toMap(Member::personId, member -> member));
        try (var statement = connection.createStatement()) {
            statement.execute("set timezone = 'Europe/London'");
        }
    }

    /** The rows of a request, table by table. */
    List<String> of(String reference) throws SQLException {
        Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
        Map<String, String> keys = new HashMap<>();
        Map<Table, List<Map<String, String>>> found = new LinkedHashMap<>();
        for (Table table : tables) {
            found.put(table, rows(table, names, reference));
            for (Map<String, String> row : found.get(table)) {
                if (table.key() != null) {
                    keys.put(
                            table.name() + row.get(table.key()),
                            "key " + found.get(table).indexOf(row));
                }
            }
        }
        Map<String, String> request = found.get(tables.get(0)).get(0);
        Member applicant = people.get(Long.valueOf(request.get("person_id")));
        LocalDate first = LocalDate.parse(request.get("first_date"));
        List<String> told = new ArrayList<>();
        found.forEach(
                (table, rows) -> rows.forEach(row -> told.add(row(table, row, keys, applicant, first, reference))));
        return told;
    }

    private List<Map<String, String>> rows(Table table, Set<String> names, String reference) throws SQLException {
        String order = table.key() == null ? "1, 2" : table.name() + "." + table.key();
        try (var statement = connection.prepareStatement("select * from " + table.name() + " where "
                + table.ofRequest(names, reference) + " order by " + order)) {
            List<Map<String, String>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        boolean bytes = found.getMetaData().getColumnTypeName(i).equals("bytea");
                        row.put(
                                found.getMetaData().getColumnName(i),
                                bytes ? found.getBytes(i).length + " bytes" : found.getString(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private static String row(
            Table table,
            Map<String, String> row,
            Map<String, String> keys,
            Member applicant,
            LocalDate first,
            String reference) {
        Map<String, String> pointsAt = new HashMap<>();
        table.columns()
                .forEach(column -> pointsAt.put(
                        column.name(), column.name().equals(table.key()) ? table.name() : column.pointsAt()));
        StringBuilder told = new StringBuilder(table.name());
        row.forEach((name, value) -> {
            String owner = pointsAt.get(name);
            told.append(" | ").append(name).append(' ');
            if (value == null) {
                told.append("null");
            } else if ("person".equals(owner)) {
                told.append(part(applicant, member -> String.valueOf(member.personId()), value));
            } else if ("assignment".equals(owner)) {
                told.append(part(applicant, member -> String.valueOf(member.assignmentId()), value));
            } else if (owner != null) {
                told.append(keys.getOrDefault(owner + value, "unknown " + value));
            } else {
                told.append(text(part(applicant, Member::account, value), first, reference, keys));
            }
        });
        return told.toString();
    }

    private static String part(Member applicant, java.util.function.Function<Member, String> key, String value) {
        for (Member.Part part : Member.Part.values()) {
            if (key.apply(applicant.part(part)).equals(value)) {
                return part.name();
            }
        }
        return value;
    }

    private static String text(String value, LocalDate first, String reference, Map<String, String> keys) {
        LeaveYear year = LeaveYear.of(first, YEAR_STARTS);
        String days = DAY.matcher(value).replaceAll(found -> {
            LocalDate day = LocalDate.parse(found.group());
            if (day.equals(year.first()) || day.equals(year.last())) {
                return day.equals(year.first()) ? "first day of the year" : "last day of the year";
            }
            return "day " + ChronoUnit.DAYS.between(first, day);
        });
        String events = EVENT.matcher(days).replaceAll(found -> "event " + keys.get("request_event" + found.group(1)));
        return UUID.matcher(events)
                .replaceAll("uuid")
                .replace(reference, "reference")
                .replace(year.label(), "year")
                // the offset of London, which is another in winter
                .replaceAll("(:\\d\\d(\\.\\d+)?)\\+0[01]$", "$1");
    }
}
