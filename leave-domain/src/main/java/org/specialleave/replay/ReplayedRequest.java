package org.specialleave.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;

/** A request in one world: what was said of it there, and what counts of it for those that follow. */
final class ReplayedRequest {
    /** In the order of the ledger's rows, so that a day's rows of one type, pay and shift stand together. */
    private static final Comparator<PriorLeave> IN_ORDER = Comparator.comparing(PriorLeave::date)
            .thenComparing(PriorLeave::leaveType)
            .thenComparing(PriorLeave::pay)
            .thenComparingInt(PriorLeave::shiftMinutes)
            .thenComparing(PriorLeave::event, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final HistoricalRequest request;
    private final List<PriorLeave> held;
    private final List<PriorLeave> had;

    private ReplayedRequest(HistoricalRequest request, List<PriorLeave> held, List<PriorLeave> had) {
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
    static ReplayedRequest of(HistoricalRequest request, Assessment answer, List<TimeSlice> pieces) {
        List<PriorLeave> held = new ArrayList<>(answer.lines().size());
        if (!answer.blocked()) {
            for (AssessedLine part : answer.lines()) {
                add(held, request, request.lines().get(part.asked()).asked(), part.minutes(), part.pay());
            }
        }
        return new ReplayedRequest(request, held, rows(request, pieces));
    }

    /** A request that is not answered again: what really became of it counts. */
    static ReplayedRequest asItWas(HistoricalRequest request, List<TimeSlice> pieces) {
        List<PriorLeave> held = new ArrayList<>();
        for (HistoricalLine line : request.lines()) {
            for (HistoricalPart part : line.parts()) {
                add(held, request, line.asked(), part.minutes(), part.pay());
            }
        }
        return new ReplayedRequest(request, held, rows(request, pieces));
    }

    private static List<PriorLeave> rows(HistoricalRequest request, List<TimeSlice> pieces) {
        List<PriorLeave> rows = new ArrayList<>(pieces.size());
        for (TimeSlice piece : pieces) {
            add(rows, request, piece.asked(), piece.minutes(), piece.pay());
        }
        return rows;
    }

    /** What is at somebody's discretion counts as paid until it is decided (D17, D21). */
    private static void add(List<PriorLeave> rows, HistoricalRequest request, RequestedLine day, int minutes, Pay pay) {
        if (minutes > 0) {
            Pay counted = pay == Pay.UNPAID ? Pay.UNPAID : Pay.PAID;
            rows.add(new PriorLeave(
                    request.leaveType(), day.date(), minutes, counted, day.shiftMinutes(), request.event()));
        }
    }

    /** What counts at a moment of those requests: held while they were open, what was had afterwards. */
    static List<PriorLeave> countingAt(Instant moment, List<ReplayedRequest> earlier, HistoricalJob job) {
        List<PriorLeave> rows = new ArrayList<>(2 * earlier.size());
        for (ReplayedRequest one : earlier) {
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

    private static void merge(List<PriorLeave> rows) {
        int last = 0;
        for (int at = 1; at < rows.size(); at++) {
            PriorLeave row = rows.get(at);
            PriorLeave before = rows.get(last);
            if (IN_ORDER.compare(before, row) == 0) {
                rows.set(last, row.withMinutes(before.minutes() + row.minutes()));
            } else {
                rows.set(++last, row);
            }
        }
        rows.subList(last + 1, rows.size()).clear();
    }
}
