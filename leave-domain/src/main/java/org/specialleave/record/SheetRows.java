package org.specialleave.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.LeaveYear;

/**
 * The rows of a record sheet out of what is booked: each line with what is left of its figure, other leave with its
 * hours alone.
 */
final class SheetRows {
    /** What is left of a figure after a line. */
    private record Left(String of, String event, int minutes) {}

    private final List<RecordSheet.Row> rows = new ArrayList<>();
    private final Map<Long, Left> left = new HashMap<>();

    private SheetRows() {}

    /**
     * The rows of a leave year.
     *
     * @param known    what the reader knows
     * @param balances the cap first, so that what counts to it shows what is left of it
     */
    static List<RecordSheet.Row> of(LeaveYear year, KnownLeave known, List<Balance> balances) {
        SheetRows sheet = new SheetRows();
        for (Balance balance : balances) {
            for (Explanation.Use use : balance.explanation().uses()) {
                sheet.left.putIfAbsent(use.lineId(), new Left(balance.name(), balance.event(), use.leftMinutes()));
            }
        }
        known.readable().stream()
                .filter(booking -> year.contains(booking.date()))
                .forEach(sheet::add);
        known.other().stream().filter(leave -> year.contains(leave.date())).forEach(sheet::add);
        sheet.rows.sort(Comparator.comparing(RecordSheet.Row::date));
        return sheet.rows;
    }

    private void add(RecordedLeave booking) {
        Left after = left.getOrDefault(booking.lineId(), new Left(null, null, 0));
        rows.add(new RecordSheet.Row(
                booking.reference(),
                booking.leaveType(),
                booking.assignmentNumber(),
                booking.date(),
                booking.startsAt(),
                booking.endsAt(),
                booking.minutes(),
                booking.pay(),
                booking.taken(),
                after.of(),
                after.event(),
                after.minutes(),
                booking.requestedAt(),
                booking.recordedBy(),
                booking.decidedBy(),
                booking.decidedAt()));
    }

    private void add(OtherLeave leave) {
        rows.add(RecordSheet.Row.other(leave.date(), leave.startsAt(), leave.endsAt(), leave.minutes()));
    }
}
