package org.specialleave.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/** What is used of one figure in the twelve months that end on each line. */
final class RollingUse {
    private final Figure figure;
    private final RollingYear year;
    private PolicyTerms terms;
    private LocalDate end;
    private ContractHours.Stretch hours;
    private int entitled;
    private Line uncounted;

    /** Nothing of the request yet. */
    RollingUse(Figure figure, List<RollingYear.Booked> booked) {
        this.figure = figure;
        this.year = new RollingYear(booked);
    }

    /**
     * The figure on the day of the line that comes.
     *
     * @param version  of which version
     * @param day      the day that the twelve months end on
     * @param week     the hours that it is reckoned from
     * @param ofFigure how much there is, in what the figure counts
     */
    void entitledOn(PolicyTerms version, LocalDate day, ContractHours.Stretch week, int ofFigure) {
        terms = version;
        end = day;
        hours = week;
        entitled = ofFigure;
    }

    /**
     * Counts a line, once by however many limits it is measured, and tells how many of its minutes are beyond one of
     * them.
     */
    int beyond(Line line, ToIntFunction<LocalDate> limit) {
        if (uncounted != line) {
            count();
            uncounted = line;
        }
        return year.beyond(line.date(), line.minutes(), figure.length(line), limit);
    }

    private void count() {
        if (uncounted != null) {
            count(uncounted);
            uncounted = null;
        }
    }

    /** Counts a line that is not measured by this figure, but by that of an earlier version. */
    void count(Line line) {
        year.add(line.date(), line.minutes(), Shifts.NONE.plus(line.minutes(), figure.length(line)));
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
                Span.yearEnding(end).toString(),
                null,
                figure.minutes(entitled, year.used(end), taken + requested, hours.weeklyMinutes()),
                Amount.clamp(taken),
                Amount.clamp(requested),
                new Reckoning(figure, told, terms, hours.weeklyMinutes(), hoursOn));
    }

    LocalDate end() {
        return end;
    }

    Figure figure() {
        return figure;
    }
}
