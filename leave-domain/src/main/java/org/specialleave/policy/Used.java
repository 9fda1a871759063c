package org.specialleave.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is used of one figure in one period, and what is left of it for the next line. */
final class Used {
    private final Figure figure;
    private final Span days;
    private final String period;
    private final List<Use> uses;
    private long taken;
    private long requested;
    private int entitled;
    private PolicyTerms terms;
    private ContractHours.Stretch hours;
    private LocalDate day;

    /** Minutes and what the figure was when they were used. */
    private record Use(int minutes, int entitledThen, boolean before) {}

    /**
     * Nothing used yet.
     *
     * @param days    the period; null where it is not known
     * @param period  the period in words; null where it is not known
     * @param inWeeks whether what was used counts by its share of the figure then, and not in minutes (D11)
     */
    Used(Figure figure, Span days, String period, boolean inWeeks) {
        this.figure = figure;
        this.days = days;
        this.period = period;
        this.uses = inWeeks ? new ArrayList<>() : null;
    }

    Figure figure() {
        return figure;
    }

    /** The period's first day; null where the period is not known. */
    LocalDate first() {
        return days == null ? null : days.first();
    }

    /** Whether the day lies in the period. */
    boolean covers(LocalDate date) {
        return days == null || days.contains(date);
    }

    /** Counts what was taken before the request; what the figure was then matters only where it counts in weeks. */
    void taken(int minutes, int entitledThen) {
        taken += minutes;
        if (uses != null) {
            uses.add(new Use(minutes, entitledThen, true));
        }
    }

    /** The figure on the day of the line that comes, which is that of the period so far. */
    void entitledOn(PolicyTerms version, ContractHours contract, LocalDate date) {
        terms = version;
        day = date;
        hours = contract.on(date).orElse(null);
        entitled = version.entitled(figure, contract, date);
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

    private long inPresentMinutes(boolean before) {
        long minutes = 0;
        for (Use use : uses) {
            if (use.before() == before) {
                minutes += inPresentMinutes(use.minutes(), use.entitledThen());
            }
        }
        return minutes;
    }

    /** The same share of the present figure as it was of the figure then, never to the person's loss. */
    long inPresentMinutes(int minutes, int entitledThen) {
        return uses != null && entitledThen > 0 ? (long) minutes * entitled / entitledThen : minutes;
    }

    Entitlement row() {
        long takenNow = uses == null ? taken : inPresentMinutes(true);
        return new Entitlement(
                figure.name(),
                period,
                entitled,
                Amount.clamp(takenNow),
                Amount.clamp(requested),
                new Reckoning(figure, terms, hours == null ? 0 : hours.weeklyMinutes(), day));
    }
}
