package org.specialleave.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.specialleave.policy.LeaveYear;

/** The rows of a record sheet out of what is booked: each line with what is left of its figure, confidential ones as one sum. */
final class SheetRows {
    /** What is left of a figure after a line. */
    private record Left(String of, int minutes) {}

    private final List<RecordSheet.Row> rows = new ArrayList<>();
    private final Map<Long, Left> left = new HashMap<>();

    private SheetRows() {}

    /**
     * The rows of a leave year.
     *
     * @param booked   by date
     * @param balances the cap first, so that what counts to it shows what is left of it
     * @param mayRead  whether the reader may read the request of a booking
     */
    static List<RecordSheet.Row> of(
            LeaveYear year, List<Booking> booked, List<Balance> balances, Predicate<Booking> mayRead) {
        SheetRows sheet = new SheetRows();
        for (Balance balance : balances) {
            for (Explanation.Use use : balance.explanation().uses()) {
                sheet.left.putIfAbsent(use.lineId(), new Left(balance.name(), use.leftMinutes()));
            }
        }
        int withheld = 0;
        for (Booking booking : booked) {
            if (!year.contains(booking.date())) {
                continue;
            }
            if (mayRead.test(booking)) {
                sheet.add(booking);
            } else {
                withheld += booking.minutes();
            }
        }
        if (withheld > 0) {
            sheet.addWithheld(withheld, balances);
        }
        return sheet.rows;
    }

    private void add(Booking booking) {
        Left after = left.getOrDefault(booking.lineId(), new Left(null, 0));
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
                after.minutes(),
                booking.requestedAt(),
                booking.recordedBy(),
                booking.decidedBy(),
                booking.decidedAt()));
    }

    /** One row at the end: where it stood among the others would tell when that leave was. */
    private void addWithheld(int minutes, List<Balance> balances) {
        Left cap = balances.stream()
                .filter(balance -> balance.explanation().otherMinutes() > 0)
                .findFirst()
                .map(balance -> new Left(balance.name(), balance.leftMinutes()))
                .orElse(new Left(null, 0));
        rows.add(RecordSheet.Row.withheld(minutes, cap.of(), cap.minutes()));
    }
}
