package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Shifts;

/** What is used of one figure in the twelve months that end on each line. */
final class RollingUsage {
    private final EntitlementRule figure;
    private final RollingTotals year;
    private PolicyTerms terms;
    private LocalDate end;
    private ContractHours.WeeklyHours hours;
    private int entitled;
    private LineInRun uncounted;

    /** Nothing of the request yet. */
    RollingUsage(EntitlementRule figure, List<RollingTotals.Booked> booked) {
        this.figure = figure;
        this.year = new RollingTotals(booked);
    }

    /**
     * The figure on the day of the line that comes.
     *
     * @param version  of which version
     * @param day      the day that the twelve months end on
     * @param week     the hours that it is reckoned from
     * @param ofFigure how much there is, in what the figure counts
     */
    void entitledOn(PolicyTerms version, LocalDate day, ContractHours.WeeklyHours week, int ofFigure) {
        terms = version;
        end = day;
        hours = week;
        entitled = ofFigure;
    }

    /**
     * Counts a line, once by however many limits it is measured, and tells how many of its minutes are beyond one of
     * them.
     */
    int beyond(LineInRun line, ToIntFunction<LocalDate> limit) {
        if (uncounted != line) {
            count();
            uncounted = line;
        }
        return year.beyond(line.date(), line.minutes(), figure.unitMinutes(line.shiftMinutes()), limit);
    }

    private void count() {
        if (uncounted != null) {
            count(uncounted);
            uncounted = null;
        }
    }

    /** Counts a line that is not measured by this figure, but by that of an earlier version. */
    void count(LineInRun line) {
        year.add(
                line.date(), line.minutes(), Shifts.NONE.plus(line.minutes(), figure.unitMinutes(line.shiftMinutes())));
    }

    /**
     * The twelve months that end on the last line.
     *
     * @param hoursOn the day whose hours it is reckoned from
     */
    Entitlement row(Circumstances told, LocalDate hoursOn) {
        count();
        long taken = year.bookedMinutes(end);
        long requested = year.requestedMinutes(end);
        return new Entitlement(
                figure.name(),
                DateRange.yearEnding(end).toString(),
                null,
                figure.minutes(entitled, year.used(end), taken + requested, hours.weeklyMinutes()),
                Quantity.clamp(taken),
                Quantity.clamp(requested),
                new EntitlementBasis(figure, told, terms, hours.weeklyMinutes(), hoursOn));
    }

    LocalDate end() {
        return end;
    }

    EntitlementRule figure() {
        return figure;
    }
}
