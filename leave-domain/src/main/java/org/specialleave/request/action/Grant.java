package org.specialleave.request.action;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.request.Action;
import org.specialleave.request.Consultation;
import org.specialleave.request.LineDecision;

/**
 * How leave is given.
 *
 * @param lines  what is decided of single days; days that are not named are granted as they were asked
 * @param cover  how cover is arranged (4.4f); null or blank for nothing
 * @param reason words for the person; needed where a line is refused or the policy asks for a reason to go on
 * @param consultation whether it was talked over with the senior manager (5.4); null where nobody says
 * @param acceptChanged whether to go on by today's facts where they differ from those of the submission
 */
public record Grant(List<OfDay> lines, String cover, String reason, Consultation consultation, boolean acceptChanged)
        implements RequestAction {
    /**
     * What is decided of a day's lines.
     *
     * @param date     the day
     * @param position one line of that day; null for all of them
     * @param decision granted or not, paid or unpaid
     */
    public record OfDay(LocalDate date, Integer position, LineDecision decision) {}

    /** Everything as it was asked. */
    public static final Grant AS_ASKED = new Grant(List.of(), null, null, null, false);

    /** A decision of which nobody says whether it was talked over. */
    public Grant(List<OfDay> lines, String cover, String reason) {
        this(lines, cover, reason, null, false);
    }

    /** By the facts of the submission. */
    public Grant(List<OfDay> lines, String cover, String reason, Consultation consultation) {
        this(lines, cover, reason, consultation, false);
    }

    /** Copies the lines. */
    public Grant {
        lines = List.copyOf(lines);
    }

    @Override
    public Action kind() {
        return Action.GRANT;
    }
}
