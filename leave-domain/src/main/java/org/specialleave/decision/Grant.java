package org.specialleave.decision;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.request.Discussion;
import org.specialleave.request.LineDecision;

/**
 * How leave is given.
 *
 * @param lines  what is decided of single days; days that are not named are granted as they were asked
 * @param cover  how cover is arranged (4.4f); null or blank for nothing
 * @param reason words for the person; needed where a line is refused or the policy asks for a reason to go on
 * @param discussion whether it was talked over with the senior manager (5.4); null where nobody says
 */
public record Grant(List<OfDay> lines, String cover, String reason, Discussion discussion) {
    /**
     * What is decided of a day's lines.
     *
     * @param date     the day
     * @param position one line of that day; null for all of them
     * @param decision granted or not, paid or unpaid
     */
    public record OfDay(LocalDate date, Integer position, LineDecision decision) {}

    /** Everything as it was asked. */
    public static final Grant AS_ASKED = new Grant(List.of(), null, null, null);

    /** A decision of which nobody says whether it was talked over. */
    public Grant(List<OfDay> lines, String cover, String reason) {
        this(lines, cover, reason, null);
    }

    /** Copies the lines. */
    public Grant {
        lines = List.copyOf(lines);
    }
}
