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
    private Figure rollingFigure;
    private LocalDate rollingEnd;
    private int rollingEntitled;

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
        if (!line.hasHours()
                && (figure.uses() != Figure.Uses.PAID || line.type().pay().keptWithoutHours())) {
            return 0;
        }
        Used of = used(line, figure);
        if (of == null) {
            return 0;
        }
        of.entitled(line.type().terms().entitled(figure, facts.contract(), line.date()));
        return figure.uses().counts(line.pay()) ? of.request(line.minutes()) : 0;
    }

    private Used used(Line line, Figure figure) {
        Span window = null;
        LocalDate first = null;
        if (figure.period() instanceof Figure.EachLeaveYear) {
            first = line.leaveYear().first();
        } else {
            window = window(figure);
            if (window != null && !window.contains(line.date())) {
                return null;
            }
        }
        for (Used one : used) {
            if (one.figure().name().equals(figure.name()) && (first == null || first.equals(one.first()))) {
                return one;
            }
        }
        Span days = first == null ? window : new Span(first, line.leaveYear().last());
        String period = first == null
                ? (window == null ? null : window.toString())
                : line.leaveYear().label();
        boolean inWeeks = line.type().terms().changeOfHours() == PolicyTerms.ChangeOfHours.WEEKS_TAKEN && first != null;
        Used one = new Used(figure, first, period, inWeeks);
        for (TakenRow row : facts.taken()) {
            if ((days == null || days.contains(row.date())) && uses(figure, row)) {
                one.taken(
                        row.minutes(),
                        inWeeks ? line.type().terms().entitled(figure, facts.contract(), row.date()) : 0);
            }
        }
        used.add(one);
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

    private boolean uses(Figure figure, TakenRow row) {
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
        int entitled = entitledOnRequest(line, figure);
        if (entitled < 0 || !figure.uses().counts(line.pay())) {
            return 0;
        }
        if (rolling == null) {
            rolling = new RollingYear(bookedByDay(figure));
        }
        rolling.add(line.date(), line.minutes());
        rollingFigure = figure;
        rollingEnd = line.date();
        rollingEntitled = entitled;
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

    private int entitledOnRequest(Line line, Figure figure) {
        ContractHours.Stretch hours = facts.contract()
                .on(requestedOn)
                .orElseGet(() -> facts.contract().on(line.date()).orElseThrow());
        int week = hours.weeklyMinutes();
        if (week <= 0) {
            if (facts.averageWeekMinutes() == null) {
                return -1;
            }
            week = facts.averageWeekMinutes();
        }
        return figure.amount().minutes(week, hours.fullTimeWeeklyMinutes());
    }

    /** A row for each figure and period; for twelve months on end there is one, those ending on the last line. */
    List<Entitlement> entitlements() {
        List<Entitlement> rows = new ArrayList<>(used.size() + 1);
        for (Used one : used) {
            rows.add(one.row());
        }
        if (rolling != null) {
            String period = Span.yearEnding(rollingEnd).toString();
            rows.add(new Entitlement(
                    rollingFigure.name(),
                    period,
                    rollingEntitled,
                    Amount.clamp(rolling.booked(rollingEnd)),
                    Amount.clamp(rolling.requested(rollingEnd))));
        }
        return rows;
    }
}
