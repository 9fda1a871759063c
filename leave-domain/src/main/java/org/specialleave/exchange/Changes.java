package org.specialleave.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.specialleave.exchange.ExportedRow.Status;

/**
 * What a feed has to say about a line, by what it said last and how the line stands now.
 *
 * <p>Nothing is said of a line that was granted and taken back in between. What changed in type or pay is a
 * {@link RowAction#D} with the figures sent and an {@link RowAction#A}; a day that is over makes a projected row
 * actual, by a {@link RowAction#U}.
 */
final class Changes {
    private final Feed feed;
    private final LocalDate lastDayOver;
    private final BiFunction<Long, String, RunningSum> sentBefore;
    private final Map<String, RunningSum> sums = new HashMap<>();

    /**
     * Changes of one run.
     *
     * @param feed        which feed
     * @param lastDayOver lines up to this day are actual, later ones projected
     * @param sentBefore  what the receiver holds of an assignment (its id) in a period
     */
    Changes(Feed feed, LocalDate lastDayOver, BiFunction<Long, String, RunningSum> sentBefore) {
        this.feed = feed;
        this.lastDayOver = lastDayOver;
        this.sentBefore = sentBefore;
    }

    /**
     * The rows of one line: none, one, or a reversal and what comes in its place.
     *
     * @param line   how it stands now
     * @param last   the feed's last row about it; null if there is none
     * @param codes  the line's codes
     * @param unit   the organisation it belongs to on its day
     * @param period in what period its hours are rounded together
     */
    List<ExportedRow> of(BookedLine line, ExportedRow last, CodeTable.Codes codes, String unit, String period) {
        boolean held = last != null && last.action() != RowAction.D;
        List<ExportedRow> rows = new ArrayList<>();
        if (held && !saysTheSame(line, last)) {
            rows.add(takeBack(last));
            held = false;
        }
        if (line.inEffect() && !held) {
            rows.add(add(line, last, codes, unit, period));
        } else if (held && last.status() == Status.P && isOver(line) && feed != Feed.ESR_PAYROLL) {
            rows.add(last.nowActual());
        }
        return rows;
    }

    /** Takes back what the receiver holds, as it was sent. */
    ExportedRow takeBack(ExportedRow last) {
        sum(last.assignmentId(), last.period()).takeBack(last.minutes(), last.hours());
        // the payroll's file knows additions alone
        return last.takenBack(feed == Feed.ESR_PAYROLL);
    }

    private ExportedRow add(BookedLine line, ExportedRow last, CodeTable.Codes codes, String unit, String period) {
        Status status = isOver(line) ? Status.A : Status.P;
        ExportedRow row = ExportedRow.added(feed, line, codes, unit, status, period, last);
        row.roundedTo(sum(line.assignmentId(), period).add(line.minutes()));
        return row;
    }

    private boolean saysTheSame(BookedLine line, ExportedRow last) {
        return line.inEffect() && line.pay() == last.pay() && line.leaveType().equals(last.leaveType());
    }

    private boolean isOver(BookedLine line) {
        return !line.date().isAfter(lastDayOver);
    }

    private RunningSum sum(long assignmentId, String period) {
        return sums.computeIfAbsent(assignmentId + " " + period, key -> sentBefore.apply(assignmentId, period));
    }
}
