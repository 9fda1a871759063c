package org.specialleave.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is used of each figure in each period: what was taken before, and the lines of the request one after the other. */
final class Measures {
    private final Policies policies;
    private final LeaveFacts facts;
    private final LocalDate requestedOn;
    private final List<Used> used = new ArrayList<>(3);
    private RollingYear rolling;
    private Line rollingEnd;
    private Figure rollingFigure;
    private ContractHours.Stretch rollingHours;

    Measures(Policies policies, LeaveFacts facts, LocalDate requestedOn) {
        this.policies = policies;
        this.facts = facts;
        this.requestedOn = requestedOn;
    }

    /**
     * Counts a line against a figure.
     *
     * @return the minutes of the line that are beyond it
     */
    int beyond(Line line, Figure figure) {
        if (figure.period() instanceof Figure.TwelveMonthsEnding) {
            return beyondTheTwelveMonths(line, figure);
        }
        if (unlimited(figure, line.type(), line.hours())) {
            return 0;
        }
        Used of = used(line, figure);
        if (of == null) {
            return 0;
        }
        of.entitledOn(line.type().terms(), facts.contract(), line.date());
        return figure.uses().counts(line.pay()) ? of.request(line.minutes()) : 0;
    }

    /** Whether a figure of unpaid leave, or of pay that is kept, has no measure for want of contracted hours (D15). */
    static boolean unlimited(Figure figure, LeaveType type, ContractHours.Stretch hours) {
        return (hours == null || hours.weeklyMinutes() <= 0)
                && (figure.uses() != Figure.Uses.PAID || type.pay().keptWithoutHours());
    }

    private Used used(Line line, Figure figure) {
        LeaveYear year = null;
        Span window = null;
        if (figure.period() instanceof Figure.EachLeaveYear) {
            year = line.leaveYear();
        } else {
            window = window(figure);
            if (window != null && !window.contains(line.date())) {
                return null;
            }
        }
        for (Used one : used) {
            if (one.figure().name().equals(figure.name())
                    && (year == null || year.first().equals(one.first()))) {
                return one;
            }
        }
        Used one = takenBefore(figure, line.type().terms(), year, window);
        used.add(one);
        return one;
    }

    /**
     * What is used of a figure before anything more is asked.
     *
     * @param year   the leave year; null where the figure is not of one
     * @param window the window; null where the figure has none, or nobody told when it opens
     */
    Used takenBefore(Figure figure, PolicyTerms terms, LeaveYear year, Span window) {
        Span days = year == null ? window : new Span(year.first(), year.last());
        String period = year == null ? (window == null ? null : window.toString()) : year.label();
        boolean inWeeks = terms.changeOfHours() == PolicyTerms.ChangeOfHours.WEEKS_TAKEN && year != null;
        Used one = new Used(figure, days, period, inWeeks);
        for (TakenRow row : facts.taken()) {
            if (one.covers(row.date()) && uses(figure, row)) {
                one.taken(row.minutes(), inWeeks ? terms.entitled(figure, facts.contract(), row.date()) : 0);
            }
        }
        return one;
    }

    /** The window that opens on a day the person told; null where nobody told. */
    Span window(Figure figure) {
        if (figure == null || !(figure.period() instanceof Figure.DaysFrom from)) {
            return null;
        }
        return facts.circumstances()
                .value(from.circumstance(), LocalDate.class)
                .map(day -> new Span(day, day.plusDays(from.days())))
                .orElse(null);
    }

    /** Whether leave taken before uses that figure up, whatever its day. */
    boolean uses(Figure figure, TakenRow row) {
        if (figure.name().equals(row.leaveType())) {
            return figure.uses() == Figure.Uses.ANY || figure.uses().counts(pay(row));
        }
        LeaveType type = policies.known(row.leaveType(), row.date());
        boolean cap = type != null
                && type.capUse() != LeaveType.CapUse.NONE
                && type.terms().cap() != null
                && type.terms().cap().name().equals(figure.name());
        return cap && figure.uses().counts(pay(row));
    }

    private Pay pay(TakenRow row) {
        if (row.pay() != null) {
            return row.pay();
        }
        LeaveType type = policies.known(row.leaveType(), row.date());
        return type == null ? Pay.PAID : type.pay().own();
    }

    /**
     * Counts a line against the twelve months that end on its date and on each later day already booked.
     *
     * <p>The figure is that of the hours on the day of the request (regulation 6); without contracted hours the average week, and
     * no limit where that is not known.
     */
    private int beyondTheTwelveMonths(Line line, Figure figure) {
        ContractHours.Stretch hours = weekOnRequest(line.date());
        if (hours == null || !figure.uses().counts(line.pay())) {
            return 0;
        }
        if (rolling == null) {
            rolling = new RollingYear(bookedByDay(figure));
        }
        rolling.add(line.date(), line.minutes());
        rollingFigure = figure;
        rollingEnd = line;
        rollingHours = hours;
        int entitled = figure.amount().minutes(hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes());
        return (int) Math.max(0, Math.min(line.minutes(), rolling.mostAround(line.date()) - entitled));
    }

    private TreeMap<Long, Long> bookedByDay(Figure figure) {
        TreeMap<Long, Long> booked = new TreeMap<>();
        for (TakenRow row : facts.taken()) {
            if (uses(figure, row)) {
                booked.merge(row.date().toEpochDay(), (long) row.minutes(), Long::sum);
            }
        }
        return booked;
    }

    /** The hours on the day of the request, the average week where none are contracted; null where that is not known. */
    private ContractHours.Stretch weekOnRequest(LocalDate day) {
        ContractHours.Stretch hours = facts.contract()
                .on(requestedOn)
                .orElseGet(() -> facts.contract().on(day).orElse(null));
        if (hours == null || hours.weeklyMinutes() > 0) {
            return hours;
        }
        return facts.averageWeekMinutes() == null
                ? null
                : new ContractHours.Stretch(
                        hours.from(), hours.to(), facts.averageWeekMinutes(), hours.fullTimeWeeklyMinutes());
    }

    /** A row for each figure and period; for twelve months on end there is one, those ending on the last line. */
    List<Entitlement> entitlements() {
        List<Entitlement> rows = new ArrayList<>(used.size() + 1);
        for (Used one : used) {
            rows.add(one.row());
        }
        if (rolling != null) {
            rows.add(inTheTwelveMonths(
                    rollingFigure, rollingEnd.type().terms(), rollingEnd.date(), rollingHours, rolling));
        }
        return rows;
    }

    /** What is used of a figure in the twelve months that end on that day; null where it has no limit for the person. */
    Entitlement bookedInTheTwelveMonths(Figure figure, PolicyTerms terms, LocalDate end) {
        ContractHours.Stretch hours = weekOnRequest(end);
        return hours == null
                ? null
                : inTheTwelveMonths(figure, terms, end, hours, new RollingYear(bookedByDay(figure)));
    }

    private Entitlement inTheTwelveMonths(
            Figure figure, PolicyTerms terms, LocalDate end, ContractHours.Stretch hours, RollingYear rolling) {
        return new Entitlement(
                figure.name(),
                Span.yearEnding(end).toString(),
                figure.amount().minutes(hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes()),
                Amount.clamp(rolling.booked(end)),
                Amount.clamp(rolling.requested(end)),
                new Reckoning(
                        figure,
                        terms,
                        hours.weeklyMinutes(),
                        facts.contract().on(requestedOn).isPresent() ? requestedOn : end));
    }
}
