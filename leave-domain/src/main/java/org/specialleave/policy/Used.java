package org.specialleave.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is used of one figure in one period, and what is left of it for the next line. */
final class Used {
    private final Figure figure;
    private final LocalDate first;
    private final String period;
    private final List<Use> uses;
    private long taken;
    private long requested;
    private int entitled;

    /** Minutes and what the figure was when they were used. */
    private record Use(int minutes, int entitledThen, boolean before) {}

    /**
     * Nothing used yet.
     *
     * @param first   the period's first day; null where it is no leave year
     * @param period  the period in words; null where it is not known
     * @param inWeeks whether what was used counts by its share of the figure then, and not in minutes (D11)
     */
    Used(Figure figure, LocalDate first, String period, boolean inWeeks) {
        this.figure = figure;
        this.first = first;
        this.period = period;
        this.uses = inWeeks ? new ArrayList<>() : null;
    }

    Figure figure() {
        return figure;
    }

    LocalDate first() {
        return first;
    }

    /** Counts what was taken before the request; what the figure was then matters only where it counts in weeks. */
    void taken(int minutes, int entitledThen) {
        taken += minutes;
        if (uses != null) {
            uses.add(new Use(minutes, entitledThen, true));
        }
    }

    /** The figure for the line that comes, which is that of the period so far. */
    void entitled(int minutes) {
        this.entitled = minutes;
    }

    /** Counts a line, and tells how many of its minutes are beyond. */
    int request(int minutes) {
        long before = uses == null ? taken + requested : inPresentMinutes(true) + inPresentMinutes(false);
        requested += minutes;
        if (uses != null) {
            uses.add(new Use(minutes, entitled, false));
        }
        return (int) Math.max(0, Math.min(minutes, before + minutes - entitled));
    }

    /** The same share of the present figure as it was of the figure then, never to the person's loss. */
    private long inPresentMinutes(boolean before) {
        long minutes = 0;
        for (Use use : uses) {
            if (use.before() == before) {
                minutes +=
                        use.entitledThen() > 0 ? (long) use.minutes() * entitled / use.entitledThen() : use.minutes();
            }
        }
        return minutes;
    }

    Entitlement row() {
        long takenNow = uses == null ? taken : inPresentMinutes(true);
        return new Entitlement(figure.name(), period, entitled, Amount.clamp(takenNow), Amount.clamp(requested));
    }
}
