package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Shifts;

/**
 * What is used of each figure in each period: what was taken before, and the lines of the request one after the other.
 *
 * <p>Each version's figure is counted on its own (D10). What was used in the same period under an earlier version
 * counts first.
 */
final class UsageCalculator {
    private final Policies policies;
    private final LeaveFacts facts;
    private final LocalDate requestedOn;
    private final List<LineInRun> counting;
    private final List<PeriodUsage> used = new ArrayList<>(3);
    private final List<RollingUsage> rolling = new ArrayList<>(1);

    /**
     * Nothing measured yet.
     *
     * @param counting the lines of the request that count, in order of date
     */
    UsageCalculator(Policies policies, LeaveFacts facts, LocalDate requestedOn, List<LineInRun> counting) {
        this.policies = policies;
        this.facts = facts;
        this.requestedOn = requestedOn;
        this.counting = counting;
    }

    /**
     * Counts a line against a figure.
     *
     * @param amount the limit: the figure's own amount, or part of it
     * @return the minutes of the line that are beyond it
     */
    int beyond(LineInRun line, EntitlementRule figure, Quantity amount) {
        if (figure.perTwelveMonths()) {
            return beyondTheTwelveMonths(line, figure, amount);
        }
        if (unlimited(figure, line.type(), line.hours())) {
            return 0;
        }
        PeriodUsage of = used(line, figure);
        if (of == null) {
            return 0;
        }
        PolicyTerms terms = line.type().terms();
        of.entitledOn(terms, facts.contract(), line.date(), facts.circumstances());
        if (!figure.uses().counts(line.pay())) {
            return 0;
        }
        return of.beyond(
                line,
                amount.equals(figure.quantity())
                        ? of.entitled()
                        : terms.units(figure, amount, facts.contract(), line.date(), facts.circumstances()));
    }

    /** Whether a figure of unpaid leave, or of pay that is kept, has no measure for want of contracted hours (D15). */
    static boolean unlimited(EntitlementRule figure, LeaveType type, ContractHours.WeeklyHours hours) {
        return (hours == null || hours.weeklyMinutes() <= 0)
                && (figure.uses() != EntitlementRule.Uses.PAID || type.pay().keptWithoutHours());
    }

    private PeriodUsage used(LineInRun line, EntitlementRule figure) {
        LeaveYear year = null;
        DateRange window = null;
        if (figure.perLeaveYear()) {
            year = line.leaveYear();
        } else {
            window = window(figure);
            if (window != null && !window.contains(line.date())) {
                return null;
            }
        }
        PolicyTerms terms = line.type().terms();
        PeriodUsage latest = latest(figure.name());
        if (latest != null
                && latest.figure().equals(figure)
                && latest.changeOfHours() == terms.changeOfHours()
                && (year == null || year.first().equals(latest.first()))) {
            return latest;
        }
        PeriodUsage one = takenBefore(figure, terms, year, window, line.hours());
        countEarlierLines(one, line);
        used.add(one);
        return one;
    }

    /**
     * What was measured last by a figure of that name: lines come in order of date, so versions and leave years do,
     * too.
     */
    private PeriodUsage latest(String name) {
        for (int at = used.size() - 1; at >= 0; at--) {
            if (used.get(at).figure().name().equals(name)) {
                return used.get(at);
            }
        }
        return null;
    }

    /**
     * Earlier lines of the request that an earlier version measured use this version's figure as leave taken before
     * does.
     */
    private void countEarlierLines(PeriodUsage use, LineInRun line) {
        for (LineInRun earlier : counting) {
            if (earlier == line) {
                return;
            }
            if (use.covers(earlier.date()) && uses(use.figure(), earlier)) {
                use.entitledOn(line.type().terms(), facts.contract(), earlier.date(), facts.circumstances());
                use.count(earlier);
            }
        }
    }

    /** Whether a line of the request uses that figure up, be it the figure of a later version. */
    private static boolean uses(EntitlementRule figure, LineInRun line) {
        boolean own = figure.name().equals(line.type().code());
        return (own || line.type().capUse() == LeaveType.CapUse.COUNTS)
                && figure.uses().counts(line.pay())
                && !unlimited(figure, line.type(), line.hours());
    }

    /**
     * What is used of a figure before anything more is asked.
     *
     * @param year   the leave year; null where the figure is not of one
     * @param window the window; null where the figure has none, or nobody told when it opens
     * @param hours  the week of the line that comes, for leave of days on which there was none
     */
    PeriodUsage takenBefore(
            EntitlementRule figure,
            PolicyTerms terms,
            LeaveYear year,
            DateRange window,
            ContractHours.WeeklyHours hours) {
        DateRange days = year == null ? window : new DateRange(year.first(), year.last());
        String period = year == null ? (window == null ? null : window.toString()) : year.label();
        boolean inDays = figure.quantity().inDays();
        boolean inWeeks = terms.changeOfHours() == PolicyTerms.ChangeOfHours.WEEKS_TAKEN && year != null && !inDays;
        String event = figure.eachEvent() ? facts.event() : null;
        PeriodUsage one = new PeriodUsage(figure, terms.changeOfHours(), days, period, event, inWeeks);
        for (PriorLeave row : facts.taken()) {
            if (one.covers(row.date()) && uses(figure, row)) {
                one.taken(
                        row.minutes(),
                        inDays ? units(figure, row, hours) : null,
                        inWeeks ? terms.entitled(figure, facts.contract(), row.date()) : 0);
            }
        }
        return one;
    }

    /** The window that opens on a day the person told; null where nobody told. */
    DateRange window(EntitlementRule figure) {
        EntitlementRule.DaysFrom window = figure == null ? null : figure.window();
        if (window == null) {
            return null;
        }
        return facts.circumstances()
                .value(window.circumstance(), LocalDate.class)
                .map(window::opening)
                .orElse(null);
    }

    /** Whether leave taken before uses that figure up, whatever its day. */
    boolean uses(EntitlementRule figure, PriorLeave row) {
        if (row.leaveType() == null) {
            return true;
        }
        if (figure.name().equals(row.leaveType())) {
            if (figure.eachEvent() && !Objects.equals(row.event(), facts.event())) {
                return false;
            }
            return figure.uses() == EntitlementRule.Uses.ANY || figure.uses().counts(pay(row));
        }
        LeaveType type = policies.known(row.leaveType(), row.date());
        boolean cap = type != null
                && type.capUse() != LeaveType.CapUse.NONE
                && type.terms().cap() != null
                && type.terms().cap().name().equals(figure.name());
        return cap && figure.uses().counts(pay(row));
    }

    private Pay pay(PriorLeave row) {
        if (row.pay() != null) {
            return row.pay();
        }
        LeaveType type = policies.known(row.leaveType(), row.date());
        return type == null ? Pay.PAID : type.pay().own();
    }

    /**
     * What was taken in what the figure counts: by the week in force on its day, and by another where there was none.
     */
    private Shifts units(EntitlementRule figure, PriorLeave row, ContractHours.WeeklyHours otherwise) {
        if (!figure.quantity().inDays() || row.shiftMinutes() > 0) {
            return figure.units(row, 0);
        }
        return figure.units(
                row,
                facts.contract()
                        .on(row.date())
                        .filter(hours -> hours.weeklyMinutes() > 0)
                        .or(() -> Optional.ofNullable(otherwise))
                        .map(ContractHours.WeeklyHours::weeklyMinutes)
                        .orElse(0));
    }

    /** Counts a line against the twelve months that end on its date and on each later day already booked. */
    private int beyondTheTwelveMonths(LineInRun line, EntitlementRule figure, Quantity amount) {
        ContractHours.WeeklyHours hours = week(figure, line.type(), line.date());
        boolean counts = figure.uses().counts(line.pay());
        if (hours == null || byWeekOfRequest(figure) && !counts) {
            return 0;
        }
        RollingUsage use = rolling(line, figure, hours);
        use.entitledOn(line.type().terms(), line.date(), hours, of(hours, figure.quantity()));
        if (!counts) {
            return 0;
        }
        int limit = of(hours, amount);
        return use.beyond(line, day -> {
            int then = day.equals(line.date()) ? limit : limitOn(day, figure, line.type(), amount);
            return then > 0 ? then : limit;
        });
    }

    private RollingUsage rolling(LineInRun line, EntitlementRule figure, ContractHours.WeeklyHours hours) {
        RollingUsage latest = rolling.isEmpty() ? null : rolling.get(rolling.size() - 1);
        if (latest != null && latest.figure().equals(figure)) {
            return latest;
        }
        RollingUsage use = new RollingUsage(figure, booked(figure, hours));
        for (LineInRun earlier : counting) {
            if (earlier == line) {
                break;
            }
            if (figure.uses().counts(earlier.pay()) && week(figure, earlier.type(), earlier.date()) != null) {
                use.count(earlier);
            }
        }
        rolling.add(use);
        return use;
    }

    private static boolean byWeekOfRequest(EntitlementRule figure) {
        return figure.byWeekOfRequest();
    }

    /** The hours that a figure of twelve months on end is reckoned from; null where nothing limits it. */
    private ContractHours.WeeklyHours week(EntitlementRule figure, LeaveType type, LocalDate day) {
        if (byWeekOfRequest(figure)) {
            return weekOnRequest(day);
        }
        ContractHours.WeeklyHours hours = facts.contract().on(day).orElse(null);
        return unlimited(figure, type, hours) ? null : hours;
    }

    private int limitOn(LocalDate day, EntitlementRule figure, LeaveType type, Quantity amount) {
        ContractHours.WeeklyHours hours = week(figure, type, day);
        return hours == null ? 0 : of(hours, amount);
    }

    /** An amount by those hours, in what it counts; nothing where none are contracted. */
    private int of(ContractHours.WeeklyHours hours, Quantity amount) {
        if (amount.inDays()) {
            return amount.days(facts.circumstances());
        }
        return hours.weeklyMinutes() <= 0
                ? 0
                : amount.minutes(hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes(), facts.circumstances());
    }

    private List<RollingTotals.Booked> booked(EntitlementRule figure, ContractHours.WeeklyHours hours) {
        List<RollingTotals.Booked> booked = new ArrayList<>();
        for (PriorLeave row : facts.taken()) {
            if (uses(figure, row)) {
                booked.add(new RollingTotals.Booked(row.date(), row.minutes(), units(figure, row, hours)));
            }
        }
        return booked;
    }

    /**
     * The hours on the day of the request, the average week where none are contracted; null where that is not known.
     */
    private ContractHours.WeeklyHours weekOnRequest(LocalDate day) {
        ContractHours.WeeklyHours hours = facts.contract()
                .on(requestedOn)
                .orElseGet(() -> facts.contract().on(day).orElse(null));
        if (hours == null || hours.weeklyMinutes() > 0) {
            return hours;
        }
        return facts.averageWeekMinutes() == null
                ? null
                : new ContractHours.WeeklyHours(
                        hours.from(), hours.to(), facts.averageWeekMinutes(), hours.fullTimeWeeklyMinutes());
    }

    /**
     * A row for each version's figure and period; twelve months on end are those that end on the last line of the
     * version.
     */
    List<Entitlement> entitlements() {
        List<Entitlement> rows = new ArrayList<>(used.size() + rolling.size());
        for (PeriodUsage one : used) {
            rows.add(one.row());
        }
        for (RollingUsage one : rolling) {
            rows.add(row(one));
        }
        return rows;
    }

    /**
     * What is used of a figure in the twelve months that end on that day; null where it has no limit for the person.
     */
    Entitlement bookedInTheTwelveMonths(EntitlementRule figure, LeaveType type, LocalDate end) {
        ContractHours.WeeklyHours hours = week(figure, type, end);
        if (hours == null) {
            return null;
        }
        RollingUsage use = new RollingUsage(figure, booked(figure, hours));
        use.entitledOn(type.terms(), end, hours, of(hours, figure.quantity()));
        return row(use);
    }

    private Entitlement row(RollingUsage use) {
        boolean onRequest = byWeekOfRequest(use.figure())
                && facts.contract().on(requestedOn).isPresent();
        return use.row(facts.circumstances(), onRequest ? requestedOn : use.end());
    }
}
