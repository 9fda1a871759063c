package org.specialleave.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.TrustTime;

/**
 * What stands of a person's figures before anything more is asked. Balances and record sheets ask here, so that they
 * show the figures that an assessment uses and no sums of their own.
 */
public final class Standings {
    private final ContractHours contract;
    private final Measures measures;

    /**
     * The standings of an assignment.
     *
     * @param policies by which
     * @param contract its hours over time
     * @param taken    what is taken or held, as an assessment would be told it
     * @param today    the day on which a further request would be made
     */
    public Standings(Policies policies, ContractHours contract, List<TakenRow> taken, LocalDate today) {
        this.contract = contract;
        Instant now = today.atStartOfDay(TrustTime.ZONE).toInstant();
        this.measures = new Measures(
                policies,
                new LeaveFacts(null, now, contract, taken, List.of(), Circumstances.NONE, List.of()),
                today,
                List.of());
    }

    /**
     * A figure in the period that the day lies in, or that ends on it.
     *
     * @param figure the cap, or the type's own figure
     * @param type   a type that is measured by it, as in force on the day
     * @param day    the day of a further line; the person is employed then
     * @return empty where the figure has no limit for this person, as an assessment would have no row of it
     */
    public Optional<Standing> of(Figure figure, LeaveType type, LocalDate day) {
        return figure.period() instanceof Figure.TwelveMonthsEnding
                ? inTheTwelveMonths(figure, type, day)
                : inAPeriod(
                        figure,
                        type,
                        day,
                        figure.period() instanceof Figure.EachLeaveYear
                                ? type.terms().leaveYear(day)
                                : null,
                        null);
    }

    /**
     * A type's own figure in the window that opens on a day the person told.
     *
     * @param type  whose figure has a window
     * @param day   a day in the window
     * @param opens the day told
     */
    public Optional<Standing> inWindow(LeaveType type, LocalDate day, LocalDate opens) {
        return inAPeriod(type.figure(), type, day, null, type.figure().window().opening(opens));
    }

    private Optional<Standing> inAPeriod(Figure figure, LeaveType type, LocalDate day, LeaveYear year, Span window) {
        if (Measures.unlimited(figure, type, contract.on(day).orElse(null))) {
            return Optional.empty();
        }
        Used used = measures.takenBefore(
                figure, type.terms(), year, window, contract.on(day).orElse(null));
        used.entitledOn(type.terms(), contract, day, Circumstances.NONE);
        Span days = year == null ? window : new Span(year.first(), year.last());
        return Optional.of(new Standing(measures, used.row(), figure, type.terms(), contract, days, used));
    }

    private Optional<Standing> inTheTwelveMonths(Figure figure, LeaveType type, LocalDate end) {
        return Optional.ofNullable(measures.bookedInTheTwelveMonths(figure, type, end))
                .map(row -> new Standing(measures, row, figure, type.terms(), contract, Span.yearEnding(end), null));
    }
}
