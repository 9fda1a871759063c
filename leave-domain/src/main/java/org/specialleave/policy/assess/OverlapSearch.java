package org.specialleave.policy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.RequestedLine;

/**
 * Looks for lines that meet, among those of a request and with leave already booked.
 *
 * <p>Timed lines meet when their half-open spans intersect. Lines of one date, of which any has no times, meet when all
 * their minutes exceed the longest shift among them; a line alone meets nothing, however long it is. At least one of
 * those that meet is of the request.
 */
final class OverlapSearch {
    /**
     * What meets.
     *
     * @param reference of the request that the booked line belongs to; null where lines of the request meet each other
     */
    record Meeting(String reference) {}

    /** All leave of one date. */
    private static final class Day {
        private long minutes;
        private int longestShift;
        private int lines;
        private boolean untimed;
        private String reference;
        private LineInRun first;

        private boolean meets() {
            return lines > 1 && untimed && minutes > longestShift;
        }
    }

    private record Timed(Instant from, Instant to, LineInRun own, String reference) {}

    private OverlapSearch() {}

    /** The first line of the request that meets another, and what it meets. */
    static Optional<Meeting> in(AssessmentRun course) {
        List<LineInRun> own = course.allCounting();
        List<LeaveFacts.BookedLine> booked = course.facts().booked();
        if (own.isEmpty() || own.size() == 1 && booked.isEmpty()) {
            return Optional.empty();
        }
        Found found = new Found(course.counting());
        byDay(own, booked, found);
        byTime(own, booked, found);
        return Optional.ofNullable(found.line).map(line -> new Meeting(found.reference));
    }

    /** Keeps what the first line that the rule concerns meets, and rather a booked line than one of its own. */
    private static final class Found {
        private final List<LineInRun> concerned;
        private LineInRun line;
        private String reference;

        private Found(List<LineInRun> concerned) {
            this.concerned = concerned;
        }

        private void add(LineInRun own, String met) {
            if (own == null || !concerned.contains(own)) {
                return;
            }
            int order = line == null
                    ? -1
                    : Comparator.comparing(LineInRun::date)
                            .thenComparingInt(LineInRun::index)
                            .compare(own, line);
            if (order < 0 || order == 0 && reference == null) {
                line = own;
                reference = met;
            }
        }
    }

    private static void byDay(List<LineInRun> own, List<LeaveFacts.BookedLine> booked, Found found) {
        Map<LocalDate, Day> days = new HashMap<>();
        for (LineInRun line : own) {
            Day day = days.computeIfAbsent(line.date(), date -> new Day());
            if (day.first == null) {
                day.first = line;
            }
            add(day, line.asked(), line.shiftMinutes());
        }
        for (LeaveFacts.BookedLine line : booked) {
            Day day = days.get(line.line().date());
            if (day != null && line.line().minutes() > 0) {
                add(day, line.line(), Math.max(line.line().shiftMinutes(), 0));
                if (day.reference == null) {
                    day.reference = line.reference();
                }
            }
        }
        for (Day day : days.values()) {
            if (day.meets()) {
                found.add(day.first, day.reference);
            }
        }
    }

    private static void add(Day day, RequestedLine line, int shiftMinutes) {
        day.lines++;
        day.minutes += line.minutes();
        day.longestShift = Math.max(day.longestShift, shiftMinutes > 0 ? shiftMinutes : line.minutes());
        day.untimed |= !line.timed();
    }

    /** In order of their start a line meets an earlier one exactly if it starts before the latest end so far. */
    private static void byTime(List<LineInRun> own, List<LeaveFacts.BookedLine> booked, Found found) {
        List<Timed> spans = new ArrayList<>();
        for (LineInRun line : own) {
            if (line.asked().timed()) {
                spans.add(new Timed(line.asked().startsAt(), line.asked().endsAt(), line, null));
            }
        }
        if (spans.isEmpty()) {
            return;
        }
        for (LeaveFacts.BookedLine line : booked) {
            if (line.line().timed() && line.line().minutes() > 0) {
                spans.add(new Timed(line.line().startsAt(), line.line().endsAt(), null, line.reference()));
            }
        }
        spans.sort(Comparator.comparing(Timed::from));
        Timed latest = null;
        for (Timed span : spans) {
            if (latest != null && span.from().isBefore(latest.to())) {
                found.add(span.own(), latest.reference());
                found.add(latest.own(), span.reference());
            }
            if (latest == null || span.to().isAfter(latest.to())) {
                latest = span;
            }
        }
    }
}
