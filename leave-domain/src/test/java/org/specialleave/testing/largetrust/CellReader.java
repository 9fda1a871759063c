package org.specialleave.testing.largetrust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.testing.largetrust.Member.Part;
import org.specialleave.testing.largetrust.Tables.Column;
import org.specialleave.testing.largetrust.Tables.Table;

/**
 * Takes the values of a pattern apart: keys, people, days, references and sealed words are those of each copy,
 * everything else stays. Days move with the week; the first and the last day of the leave year become those of the
 * copy's leave year.
 */
final class CellReader {
    private static final MonthDay YEAR_STARTS = MonthDay.of(4, 1);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(java.util.Locale.ROOT);
    private static final Pattern VARIES = Pattern.compile(
            "(?<day>20\\d\\d-\\d\\d-\\d\\d)|(?<year>\\b20\\d\\d-\\d\\d\\b)"
                    + "|(?<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<reference>SL-\\w{4}-\\w{4})|event-(?<event>\\d+)");

    private final Map<Part, Member> parts;
    private final LocalDate monday;
    private final LeaveYear year;
    private final String reference;
    private final Map<String, Map<String, Integer>> keys;

    /**
     * For one pattern.
     *
     * @param parts     who is who in it
     * @param monday    the week of its leave
     * @param reference its reference
     * @param keys      by table, the place of each key among the rows
     */
    CellReader(Map<Part, Member> parts, LocalDate monday, String reference, Map<String, Map<String, Integer>> keys) {
        this.parts = parts;
        this.monday = monday;
        this.year = LeaveYear.of(monday, YEAR_STARTS);
        this.reference = reference;
        this.keys = keys;
    }

    /** The cells of a row. */
    Cell[] read(Table table, String[] row, BiFunction<String, String, String> words) {
        List<Column> columns = table.columns();
        Cell[] cells = new Cell[row.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = row[i] == null ? literal("\\N") : read(table, columns.get(i), row[i]);
        }
        if (table.name().equals("sealed_reason")) {
            List<String> names = columns.stream().map(Column::name).toList();
            String kind = row[names.indexOf("kind")];
            String text = words.apply(reference, kind);
            Cell kindOfCopy = cells[names.indexOf("kind")];
            cells[names.indexOf("key_id")] = (to, copy) -> {
                StringBuilder its = new StringBuilder();
                kindOfCopy.append(its, copy);
                copy.sealing().seal(copy.reference(), its.toString(), text);
                to.append(copy.sealing().keyId());
            };
            cells[names.indexOf("nonce")] =
                    (to, copy) -> to.append(copy.sealing().nonce());
            cells[names.indexOf("ciphertext")] =
                    (to, copy) -> to.append(copy.sealing().ciphertext());
        }
        return cells;
    }

    private Cell read(Table table, Column column, String value) {
        String owner = column.name().equals(table.key()) ? table.name() : column.pointsAt();
        if (keys.containsKey(owner)) {
            int place = keys.get(owner).get(value);
            return (to, copy) -> to.append(copy.key(owner, place));
        }
        if ("person".equals(owner)) {
            Part part = part(member -> String.valueOf(member.personId()), value);
            return (to, copy) -> to.append(copy.applicant().part(part).personId());
        }
        if ("assignment".equals(owner)) {
            Part part = part(member -> String.valueOf(member.assignmentId()), value);
            return (to, copy) -> to.append(copy.applicant().part(part).assignmentId());
        }
        return switch (column.type()) {
            case "date" -> {
                LocalDate day = LocalDate.parse(value);
                yield new OfWeek(copy -> moved(day, copy));
            }
            case "timestamp with time zone" ->
                time(OffsetDateTime.parse(value, TIME).toInstant());
            case "text", "jsonb" -> text(value);
            default -> literal(value);
        };
    }

    private Part part(Function<Member, String> key, String value) {
        return parts.entrySet().stream()
                .filter(entry -> key.apply(entry.getValue()).equals(value))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("somebody unknown took part: " + value));
    }

    private static Cell literal(String text) {
        return (to, copy) -> to.append(text);
    }

    /** The same time of the day in London. */
    private Cell time(Instant at) {
        ZonedDateTime local = at.atZone(TrustTime.ZONE);
        return new OfWeek(copy ->
                local.plusDays(ChronoUnit.DAYS.between(monday, copy.monday())).toInstant());
    }

    private LocalDate moved(LocalDate day, Copy copy) {
        if (day.equals(year.first()) || day.equals(year.last())) {
            LeaveYear then = LeaveYear.of(copy.monday(), YEAR_STARTS);
            return day.equals(year.first()) ? then.first() : then.last();
        }
        return day.plusDays(ChronoUnit.DAYS.between(monday, copy.monday()));
    }

    private Cell text(String value) {
        for (Map.Entry<Part, Member> part : parts.entrySet()) {
            if (part.getValue().account().equals(value)) {
                return (to, copy) ->
                        to.append(copy.applicant().part(part.getKey()).account());
            }
        }
        List<Cell> pieces = new ArrayList<>();
        Matcher found = VARIES.matcher(value);
        int end = 0;
        while (found.find()) {
            pieces.add(literal(escaped(value.substring(end, found.start()))));
            pieces.add(varying(found));
            end = found.end();
        }
        pieces.add(literal(escaped(value.substring(end))));
        return (to, copy) -> pieces.forEach(piece -> piece.append(to, copy));
    }

    private Cell varying(Matcher found) {
        if (found.group("day") != null) {
            LocalDate day = LocalDate.parse(found.group("day"));
            return new OfWeek(copy -> moved(day, copy));
        }
        if (found.group("year") != null) {
            int later = Integer.parseInt(found.group("year").substring(0, 4))
                    - year.first().getYear();
            return new OfWeek(copy ->
                    LeaveYear.of(copy.monday().plusYears(later), YEAR_STARTS).label());
        }
        if (found.group("uuid") != null) {
            return (to, copy) -> to.append(copy.uuid());
        }
        if (found.group("event") != null) {
            int place = keys.get("request_event").get(found.group("event"));
            return (to, copy) -> to.append("event-").append(copy.key("request_event", place));
        }
        if (!found.group("reference").equals(reference)) {
            throw new IllegalStateException("a pattern tells of another request: " + found.group());
        }
        return (to, copy) -> to.append(copy.reference());
    }

    /** What is the same for every copy of a week; copies come week by week, and times take long to write. */
    private static final class OfWeek implements Cell {
        private final Function<Copy, Object> value;
        private LocalDate week;
        private String text;

        private OfWeek(Function<Copy, Object> value) {
            this.value = value;
        }

        @Override
        public void append(StringBuilder to, Copy copy) {
            if (!copy.monday().equals(week)) {
                week = copy.monday();
                text = value.apply(copy).toString();
            }
            to.append(text);
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
