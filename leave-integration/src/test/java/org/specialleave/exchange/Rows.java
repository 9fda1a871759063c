package org.specialleave.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.specialleave.policy.model.Pay;

/** Rows for tests of layouts, made as the domain makes them. */
public final class Rows {
    /** A night of 7 hours 30 minutes, from Monday evening to Tuesday morning in winter. */
    public static final BookedLine NIGHT = line(Pay.PAID, "2026-11-23T20:30:00Z", "2026-11-24T04:00:00Z", 450, 450);

    private Rows() {}

    /** A line on Monday 23 November 2026. */
    public static BookedLine line(Pay pay, String startsAt, String endsAt, int minutes, int shiftMinutes) {
        return new BookedLine(
                7,
                "K7M2-4QX9",
                1,
                true,
                "CARERS",
                false,
                pay,
                LocalDate.of(2026, 11, 23),
                startsAt == null ? null : Instant.parse(startsAt),
                endsAt == null ? null : Instant.parse(endsAt),
                minutes,
                shiftMinutes,
                LocalDate.of(2026, 11, 21),
                70,
                "10000006",
                "20000006");
    }

    /** The row that adds the line to the feed. */
    public static ExportedRow added(Feed feed, BookedLine line, CodeTable codes, String unit, LocalDate lastDayOver) {
        return new Changes(feed, lastDayOver, (assignment, period) -> new RunningSum(0, java.math.BigDecimal.ZERO))
                .of(line, null, codes.of(feed, line).orElseThrow(), unit, "M2708")
                .get(0);
    }

    /** The row that takes it back. */
    public static ExportedRow takenBack(Feed feed, ExportedRow sent) {
        return new Changes(feed, LocalDate.MIN, (assignment, period) -> new RunningSum(0, java.math.BigDecimal.ZERO))
                .takeBack(sent);
    }

    /** The whole file of these rows. */
    public static byte[] file(Layout layout, Layout.Facts facts, java.util.List<ExportedRow> rows) {
        java.util.List<String> records = rows.stream().map(layout::record).toList();
        return new Batch(facts, layout, records).bytes(records);
    }
}
