package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Shifts;

/**
 * What is used of one figure in one period, and what is left of it for the next line.
 *
 * <p>It is added up in the figure's own measure: shifts for a figure in days, otherwise minutes.
 */
final class PeriodUsage {
    private final EntitlementRule figure;
    private final PolicyTerms.ChangeOfHours changeOfHours;
    private final DateRange days;
    private final String period;
    private final String event;
    private final List<Use> uses;
    private final boolean inDays;
    private Shifts units = Shifts.NONE;
    private Shifts unitsBefore = Shifts.NONE;
    private long minutesBefore;
    private long taken;
    private long requested;
    private int entitled;
    private LineInRun line;
    private PolicyTerms terms;
    private ContractHours.WeeklyHours hours;
    private LocalDate day;
    private Circumstances told = Circumstances.NONE;

    /**
     * Minutes and what the figure was when they were used; the day of a line of the request, null for what was before.
     */
    private record Use(int minutes, int entitledThen, LocalDate day) {
        boolean before() {
            return day == null;
        }
    }

    /**
     * Nothing used yet.
     *
     * @param changeOfHours what the version does when weekly hours change
     * @param days    the period; null where it is not known
     * @param period  the period in words; null where it is not known
     * @param event   the event that has the figure; null where none was told, or the figure is of none
     * @param inWeeks whether what was used counts by its share of the figure then, and not in minutes (D11)
     */
    PeriodUsage(
            EntitlementRule figure,
            PolicyTerms.ChangeOfHours changeOfHours,
            DateRange days,
            String period,
            String event,
            boolean inWeeks) {
        this.figure = figure;
        this.changeOfHours = changeOfHours;
        this.days = days;
        this.period = period;
        this.event = event;
        this.uses = inWeeks ? new ArrayList<>() : null;
        this.inDays = figure.quantity().inDays();
    }

    EntitlementRule figure() {
        return figure;
    }

    PolicyTerms.ChangeOfHours changeOfHours() {
        return changeOfHours;
    }

    /** The period's first day; null where the period is not known. */
    LocalDate first() {
        return days == null ? null : days.first();
    }

    /** Whether the day lies in the period. */
    boolean covers(LocalDate date) {
        return days == null || days.contains(date);
    }

    /**
     * Counts what was taken before the request.
     *
     * @param itsUnits     in shifts, for a figure in days; null otherwise
     * @param entitledThen what the figure was then, which matters only where it counts in weeks
     */
    void taken(int minutes, Shifts itsUnits, int entitledThen) {
        taken += minutes;
        if (inDays) {
            units = units.plus(itsUnits);
        }
        if (uses != null) {
            uses.add(new Use(minutes, entitledThen, null));
        }
    }

    /** The figure on the day of the line that comes, which is that of the period so far. */
    void entitledOn(PolicyTerms version, ContractHours contract, LocalDate date, Circumstances circumstances) {
        terms = version;
        day = date;
        hours = contract.on(date).orElse(null);
        told = circumstances;
        entitled = version.units(figure, figure.quantity(), contract, date, circumstances);
    }

    /**
     * Counts a line, once by however many limits it is measured, and tells how many of its minutes are beyond one of
     * them.
     *
     * @param limit in the figure's measure
     */
    int beyond(LineInRun next, int limit) {
        if (line != next) {
            line = next;
            count(next);
        }
        int minutes = next.minutes();
        return inDays
                ? unitsBefore.minutesBeyond(limit, minutes, figure.unitMinutes(next.shiftMinutes()))
                : (int) Math.max(0, Math.min(minutes, minutesBefore + minutes - limit));
    }

    /** Counts a line on the day of {@link #entitledOn}, whether or not it is measured by this figure. */
    void count(LineInRun next) {
        if (inDays) {
            unitsBefore = units;
            units = units.plus(next.minutes(), figure.unitMinutes(next.shiftMinutes()));
        } else {
            minutesBefore = uses == null ? taken + requested : inPresentMinutes(true) + inPresentMinutes(false);
        }
        requested += next.minutes();
        if (uses != null) {
            addToTheDay(next.minutes());
        }
    }

    /** Parts of one day are rounded together, so that splitting a line changes nothing. */
    private void addToTheDay(int minutes) {
        int last = uses.size() - 1;
        boolean again = last >= 0 && day.equals(uses.get(last).day());
        uses.add(new Use(again ? uses.remove(last).minutes() + minutes : minutes, entitled, day));
    }

    /** How much there is on the day of the line that comes, in what the figure counts. */
    int entitled() {
        return entitled;
    }

    private long inPresentMinutes(boolean then) {
        long minutes = 0;
        for (Use use : uses) {
            if (use.before() == then) {
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
        int week = hours == null ? 0 : hours.weeklyMinutes();
        return new Entitlement(
                figure.name(),
                period,
                event,
                figure.minutes(entitled, units, taken + requested, week),
                Quantity.clamp(takenNow),
                Quantity.clamp(requested),
                new EntitlementBasis(figure, told, terms, week, day));
    }
}
