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

    /** What is used of one figure in one period. */
    private static final class Used {
        private final Figure figure;
        private final LocalDate first;
        private final String period;
        private final long taken;
        private long requested;
        private int entitled;

        private Used(Figure figure, LocalDate first, String period, long taken) {
            this.figure = figure;
            this.first = first;
            this.period = period;
            this.taken = taken;
        }

        private int beyond(int minutes) {
            return (int) Math.max(0, Math.min(minutes, requested + minutes + taken - entitled));
        }
    }

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
        of.entitled = line.entitled(figure);
        if (!figure.uses().counts(line.pay())) {
            return 0;
        }
        int beyond = of.beyond(line.minutes());
        of.requested += line.minutes();
        return beyond;
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
            if (one.figure.name().equals(figure.name()) && (first == null || first.equals(one.first))) {
                return one;
            }
        }
        Used one = first == null
                ? new Used(figure, null, window == null ? null : window.toString(), taken(figure, window))
                : new Used(
                        figure,
                        first,
                        line.leaveYear().label(),
                        taken(figure, new Span(first, line.leaveYear().last())));
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

    private long taken(Figure figure, Span days) {
        long minutes = 0;
        for (TakenRow row : facts.taken()) {
            if ((days == null || days.contains(row.date())) && uses(figure, row)) {
                minutes += row.minutes();
            }
        }
        return minutes;
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
            rows.add(row(one.figure, one.period, one.entitled, one.taken, one.requested));
        }
        if (rolling != null) {
            String period = Span.yearEnding(rollingEnd).toString();
            rows.add(row(
                    rollingFigure, period, rollingEntitled, rolling.booked(rollingEnd), rolling.requested(rollingEnd)));
        }
        return rows;
    }

    private static Entitlement row(Figure figure, String period, int entitled, long taken, long requested) {
        return new Entitlement(figure.name(), period, entitled, Amount.clamp(taken), Amount.clamp(requested));
    }
}
