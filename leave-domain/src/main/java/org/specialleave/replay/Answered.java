package org.specialleave.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.specialleave.policy.AssessedLine;
import org.specialleave.policy.Assessment;
import org.specialleave.policy.LineAsked;
import org.specialleave.policy.Pay;
import org.specialleave.policy.TakenRow;

/** A request in one world: what was said of it there, and what counts of it for those that follow. */
final class Answered {
    /** In the order of the ledger's rows, so that a day's rows of one type, pay and shift stand together. */
    private static final Comparator<TakenRow> IN_ORDER = Comparator.comparing(TakenRow::date)
            .thenComparing(TakenRow::leaveType)
            .thenComparing(TakenRow::pay)
            .thenComparingInt(TakenRow::shiftMinutes)
            .thenComparing(TakenRow::event, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final RealRequest request;
    private final List<TakenRow> held;
    private final List<TakenRow> had;

    private Answered(RealRequest request, List<TakenRow> held, List<TakenRow> had) {
        this.request = request;
        this.held = held;
        this.had = had;
    }

    /**
     * A request in a world.
     *
     * @param answer what was said of it there
     * @param pieces what became of its time there
     */
    static Answered of(RealRequest request, Assessment answer, List<Piece> pieces) {
        List<TakenRow> held = new ArrayList<>(answer.lines().size());
        if (!answer.blocked()) {
            for (AssessedLine part : answer.lines()) {
                add(held, request, request.lines().get(part.asked()).asked(), part.minutes(), part.pay());
            }
        }
        return new Answered(request, held, rows(request, pieces));
    }

    /** A request that is not answered again: what really became of it counts. */
    static Answered asItWas(RealRequest request, List<Piece> pieces) {
        List<TakenRow> held = new ArrayList<>();
        for (RealLine line : request.lines()) {
            for (RealPart part : line.parts()) {
                add(held, request, line.asked(), part.minutes(), part.pay());
            }
        }
        return new Answered(request, held, rows(request, pieces));
    }

    private static List<TakenRow> rows(RealRequest request, List<Piece> pieces) {
        List<TakenRow> rows = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            add(rows, request, piece.asked(), piece.minutes(), piece.pay());
        }
        return rows;
    }

    /** What is at somebody's discretion counts as paid until it is decided (D17, D21). */
    private static void add(List<TakenRow> rows, RealRequest request, LineAsked day, int minutes, Pay pay) {
        if (minutes > 0) {
            Pay counted = pay == Pay.UNPAID ? Pay.UNPAID : Pay.PAID;
            rows.add(new TakenRow(request.leaveType(), day.date(), minutes, counted, day.shiftMinutes()));
        }
    }

    /** What counts at a moment of those requests: held while they were open, what was had afterwards. */
    static List<TakenRow> countingAt(Instant moment, List<Answered> earlier, RealJob job) {
        List<TakenRow> rows = new ArrayList<>(2 * earlier.size());
        for (Answered one : earlier) {
            if (job.countingTogether().contains(one.request.assignmentId()) && !one.request.givenBackBy(moment)) {
                rows.addAll(one.request.openAt(moment) ? one.held : one.had);
            }
        }
        if (rows.size() > 1) {
            rows.sort(IN_ORDER);
            merge(rows);
        }
        return rows;
    }

    private static void merge(List<TakenRow> rows) {
        int last = 0;
        for (int at = 1; at < rows.size(); at++) {
            TakenRow row = rows.get(at);
            TakenRow before = rows.get(last);
            if (IN_ORDER.compare(before, row) == 0) {
                rows.set(last, row.withMinutes(before.minutes() + row.minutes()));
            } else {
                rows.set(++last, row);
            }
        }
        rows.subList(last + 1, rows.size()).clear();
    }
}
