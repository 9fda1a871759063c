package org.specialleave.replay;

import java.util.ArrayList;
import java.util.List;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/**
 * Time of a request that somebody had in a world, or has still to be decided on.
 *
 * @param asked   the day it is of
 * @param minutes whole minutes
 * @param pay     what became of it
 * @param back    whether it was given back later: it counted until then, and is nobody's leave now
 */
record TimeSlice(RequestedLine asked, int minutes, Pay pay, boolean back) {
    /** What really became of a request's time. */
    static List<TimeSlice> reality(HistoricalRequest request) {
        List<TimeSlice> pieces = new ArrayList<>(request.lines().size());
        for (HistoricalLine line : request.lines()) {
            for (HistoricalPart part : line.parts()) {
                add(pieces, line, part, part.minutes(), part.pay());
            }
        }
        return pieces;
    }

    /**
     * What becomes of a request's time where another answer is given than really was.
     *
     * <p>Minute by minute, from the start of each shift: where both answers say the same, what really became of that
     * minute holds; where they differ, the other answer's word does, and what it leaves to somebody's discretion nobody
     * has decided on. Time that was refused or withdrawn is had in no world, nor is any of a request that the other
     * answer blocks.
     *
     * @param before the answer as it is
     * @param after  the other answer
     */
    static List<TimeSlice> otherwise(HistoricalRequest request, Assessment before, Assessment after) {
        List<TimeSlice> pieces = new ArrayList<>(request.lines().size() + 1);
        if (after.blocked()) {
            return pieces;
        }
        Parts one = new Parts(before.lines());
        Parts other = new Parts(after.lines());
        for (int index = 0; index < request.lines().size(); index++) {
            HistoricalLine line = request.lines().get(index);
            for (HistoricalPart part : line.parts()) {
                int left = part.minutes();
                while (left > 0 && one.reaches(index) && other.reaches(index)) {
                    int minutes = Math.min(left, Math.min(one.left(), other.left()));
                    add(pieces, line, part, minutes, one.pay() == other.pay() ? part.pay() : other.pay());
                    one.pass(minutes);
                    other.pass(minutes);
                    left -= minutes;
                }
            }
        }
        return pieces;
    }

    private static void add(List<TimeSlice> pieces, HistoricalLine line, HistoricalPart part, int minutes, Pay pay) {
        if (minutes > 0 && part.fate() != HistoricalPart.LineOutcome.NOT_GIVEN) {
            pieces.add(new TimeSlice(line.asked(), minutes, pay, part.fate() == HistoricalPart.LineOutcome.GIVEN_BACK));
        }
    }

    /** The parts of an answer, one after the other; those of one line stand together. */
    private static final class Parts {
        private final List<AssessedLine> lines;
        private int at;
        private int left;

        private Parts(List<AssessedLine> lines) {
            this.lines = lines;
            this.left = lines.isEmpty() ? 0 : lines.get(0).minutes();
        }

        /** Goes on to the next minutes of that line; false where it has none left. */
        private boolean reaches(int index) {
            while (at < lines.size()
                    && (lines.get(at).asked() < index || lines.get(at).asked() == index && left == 0)) {
                at++;
                left = at < lines.size() ? lines.get(at).minutes() : 0;
            }
            return at < lines.size() && lines.get(at).asked() == index;
        }

        private int left() {
            return left;
        }

        private Pay pay() {
            return lines.get(at).pay();
        }

        private void pass(int minutes) {
            left -= minutes;
        }
    }
}
