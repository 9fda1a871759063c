package org.specialleave.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.RequestedLine;

/**
 * The lines that a submission books: those of the policy's answer, each with the times of its share of the shift.
 *
 * <p>Where a limit falls inside a shift, its parts follow one another: the first begins with the shift, each lasts its
 * paid minutes, and the last ends with the shift, so that breaks fall into it.
 *
 * @param asked       what was asked, in order
 * @param answered    what the policy answered; every part names the line it comes from
 * @param countsToCap whether a line counts to the paid special-leave cap if it is paid
 */
public record LinesBooked(List<RequestedLine> asked, List<AssessedLine> answered, Predicate<AssessedLine> countsToCap) {
    /** The lines, numbered from the position after that one. */
    List<LeaveLine> of(LeaveRequest request, int afterPosition) {
        List<LeaveLine> lines = new ArrayList<>(answered.size());
        for (int i = 0; i < answered.size(); i++) {
            AssessedLine part = answered.get(i);
            RequestedLine whole = asked.get(part.asked());
            boolean first = i == 0 || answered.get(i - 1).asked() != part.asked();
            boolean last = i == answered.size() - 1 || answered.get(i + 1).asked() != part.asked();
            Instant startsAt = null;
            Instant endsAt = null;
            if (whole.timed()) {
                startsAt = first ? whole.startsAt() : lines.get(i - 1).endsAt();
                endsAt = last ? whole.endsAt() : startsAt.plus(Duration.ofMinutes(part.minutes()));
            }
            lines.add(new LeaveLine(
                    request, afterPosition + i + 1, whole, part, startsAt, endsAt, countsToCap.test(part)));
        }
        return lines;
    }

    /** Whether those lines are what the policy answers: the same days, minutes and pay. */
    boolean matches(List<LeaveLine> lines) {
        if (lines.size() != answered.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            LeaveLine line = lines.get(i);
            AssessedLine part = answered.get(i);
            if (!line.date().equals(part.date()) || line.minutes() != part.minutes() || line.pay() != part.pay()) {
                return false;
            }
        }
        return true;
    }
}
