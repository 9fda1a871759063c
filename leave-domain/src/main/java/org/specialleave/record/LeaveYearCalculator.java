package org.specialleave.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.policy.assess.EntitlementPosition;
import org.specialleave.policy.assess.EntitlementPositions;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;

/**
 * Reckons and explains every balance of a leave year out of what is booked, by the arithmetic of the assessment.
 *
 * <p>Plain, without a database: the same bookings give the same balances.
 */
final class LeaveYearCalculator {
    private final Policies policies;
    private final ContractHours contract;
    private final LeaveYear year;
    private final List<OtherLeave> other;
    private final LocalDate day;
    private final LocalDate today;
    private final List<RecordedLeave> bookings;
    private final List<LedgerRow> ledger;

    /**
     * A leave year of an assignment.
     *
     * @param bookings what the reader may read, by date
     * @param ledger   the rows behind them
     * @param other    leave of which the reader knows the hours alone
     */
    LeaveYearCalculator(
            Policies policies,
            ContractHours contract,
            LeaveYear year,
            LocalDate today,
            List<RecordedLeave> bookings,
            List<LedgerRow> ledger,
            List<OtherLeave> other) {
        this.policies = policies;
        this.contract = contract;
        this.year = year;
        this.today = today;
        this.bookings = bookings;
        this.ledger = ledger;
        this.other = other;
        this.day = day(contract, year, today);
    }

    /** The day whose hours count: today, or the nearest day of the year on which the person is employed. */
    static LocalDate day(ContractHours contract, LeaveYear year, LocalDate today) {
        LocalDate on = year.contains(today) ? today : today.isBefore(year.first()) ? year.first() : year.last();
        if (contract.on(on).isPresent()) {
            return on;
        }
        return contract.stretches().stream()
                .map(ContractHours.WeeklyHours::to)
                .filter(last -> last != null && last.isBefore(on) && year.contains(last))
                .max(Comparator.naturalOrder())
                .or(() -> contract.stretches().stream()
                        .map(ContractHours.WeeklyHours::from)
                        .filter(first -> first.isAfter(on) && year.contains(first))
                        .min(Comparator.naturalOrder()))
                .orElse(on);
    }

    /**
     * The first day whose leave can count in a balance of the year; leave of {@link #typesOfNoYear} can be older. A
     * period of twelve months, or the leave year of another policy, may begin a year before this one.
     */
    static LocalDate firstDayThatCounts(LeaveYear year) {
        return year.first().minusYears(1);
    }

    /** The codes of the types in force on that day whose figure has a window or is of each event. */
    static List<String> typesOfNoYear(Policies policies, LocalDate day) {
        return policies.typesOn(day).stream()
                .filter(type -> type.entitlement() != null && type.entitlement().ofNoYear())
                .map(LeaveType::code)
                .toList();
    }

    /**
     * The cap, then the types' own figures, then a row for each window that has a day in the year.
     *
     * @param windows those that the reader may know of
     */
    List<Balance> balances(Collection<Window> windows) {
        List<Balance> balances = new ArrayList<>();
        EntitlementPositions standings = standings();
        figures()
                .forEach((figure, type) -> standings
                        .of(figure, type, lastDay(figure))
                        .ifPresent(standing -> balances.add(balance(figure, type, standing))));
        for (Window window : windows) {
            policies.type(window.leaveType(), day).ifPresent(type -> inWindow(balances, standings, type, window));
        }
        return balances;
    }

    private void inWindow(List<Balance> balances, EntitlementPositions standings, LeaveType type, Window window) {
        if (window.opens() == null || type.entitlement().window() == null) {
            standings
                    .ofEvent(type, day, window.event())
                    .ifPresent(standing -> balances.add(balance(type.entitlement(), type, standing)));
            return;
        }
        LocalDate closes = type.entitlement().window().lastDay(window.opens());
        if (!window.opens().isAfter(year.last()) && !closes.isBefore(year.first())) {
            LocalDate within = day.isBefore(window.opens()) ? window.opens() : day.isAfter(closes) ? closes : day;
            standings
                    .inWindow(type, within, window.opens(), window.event())
                    .ifPresent(standing -> balances.add(balance(type.entitlement(), type, standing)));
        }
    }

    private EntitlementPositions standings() {
        Map<PriorLeave, Integer> minutes = new LinkedHashMap<>();
        for (RecordedLeave booking : bookings) {
            PriorLeave row = booking.row();
            minutes.merge(row.withMinutes(0), row.minutes(), Integer::sum);
        }
        List<PriorLeave> taken = minutes.entrySet().stream()
                .map(sum -> sum.getKey().withMinutes(sum.getValue()))
                .toList();
        return new EntitlementPositions(policies, contract, taken, day);
    }

    /** Each figure of a leave year or of twelve months on end, with a type that is measured by it. */
    private Map<EntitlementRule, LeaveType> figures() {
        Map<EntitlementRule, LeaveType> figures = new LinkedHashMap<>();
        for (LeaveType type : policies.typesOn(day)) {
            if (type.terms().cap() != null && type.capUse() == LeaveType.CapUse.COUNTS) {
                figures.putIfAbsent(type.terms().cap(), type);
            }
        }
        for (LeaveType type : policies.typesOn(day)) {
            if (type.entitlement() != null && !type.entitlement().ofNoYear()) {
                figures.putIfAbsent(type.entitlement(), type);
            }
        }
        return figures;
    }

    /** Twelve months on end are those that end today or, where more is booked in this year, on the last line booked. */
    private LocalDate lastDay(EntitlementRule figure) {
        if (!figure.perTwelveMonths() || !day.equals(today)) {
            return day;
        }
        return bookings.stream()
                .filter(booking -> booking.leaveType().equals(figure.name())
                        && booking.date().isAfter(day))
                .map(RecordedLeave::date)
                .max(Comparator.naturalOrder())
                .orElse(day);
    }

    private Balance balance(EntitlementRule figure, LeaveType type, EntitlementPosition standing) {
        Uses uses = new Uses(standing);
        for (RecordedLeave booking : bookings) {
            if (standing.counts(booking.row())) {
                uses.add(booking);
            }
        }
        return new Balance(
                figure.name(),
                standing.entitlement().period(),
                standing.entitlement().event(),
                type.policyVersion(),
                standing.entitlement().entitledMinutes(),
                uses.taken,
                uses.held,
                rows(uses.lines),
                new Explanation(
                        standing.entitlement().reckoning(),
                        type.terms().changeOfHours(),
                        figure.perLeaveYear() ? hours() : List.of(),
                        List.copyOf(uses.lines.values()),
                        otherMinutes(standing)),
                figure.ofNoYear());
    }

    /** All other leave in the period, whether or not it counts: which of it does would tell its type. */
    private int otherMinutes(EntitlementPosition standing) {
        return other.stream()
                .filter(leave -> standing.counts(new PriorLeave(null, leave.date(), leave.minutes(), null)))
                .mapToInt(OtherLeave::minutes)
                .sum();
    }

    private List<LedgerRow> rows(Map<Long, Explanation.Use> lines) {
        return ledger.stream()
                .filter(row -> row.figure().equals(row.leaveType()) && lines.containsKey(row.lineId()))
                .toList();
    }

    /** The hours of the leave year; service makes no difference where they are weighted by time (D12). */
    private List<Explanation.Hours> hours() {
        List<Explanation.Hours> hours = new ArrayList<>();
        for (ContractHours.WeeklyHours stretch : contract.stretches()) {
            LocalDate from = stretch.from().isBefore(year.first()) ? year.first() : stretch.from();
            LocalDate to = stretch.to() == null || stretch.to().isAfter(year.last()) ? year.last() : stretch.to();
            if (!from.isAfter(to)) {
                int last = hours.size() - 1;
                if (last >= 0 && hours.get(last).weeklyMinutes() == stretch.weeklyMinutes()) {
                    from = hours.remove(last).from();
                }
                hours.add(new Explanation.Hours(from, to, stretch.weeklyMinutes()));
            }
        }
        return hours;
    }

    /** The lines of a figure one after the other. */
    private final class Uses {
        private final EntitlementPosition standing;
        private final Map<PriorLeave, Integer> sameDay = new HashMap<>();
        private final Map<Long, Explanation.Use> lines = new LinkedHashMap<>();
        private int taken;
        private int held;

        Uses(EntitlementPosition standing) {
            this.standing = standing;
        }

        void add(RecordedLeave booking) {
            int counted = counted(booking);
            if (booking.taken()) {
                taken += counted;
            } else {
                held += counted;
            }
            lines.put(booking.lineId(), use(booking, counted));
        }

        /** Parts of one day are rounded together, as an assessment that is told their sum would. */
        private int counted(RecordedLeave booking) {
            PriorLeave key = booking.row().withMinutes(0);
            int before = sameDay.getOrDefault(key, 0);
            sameDay.put(key, before + booking.minutes());
            return standing.counted(booking.date(), before + booking.minutes())
                    - standing.counted(booking.date(), before);
        }

        private Explanation.Use use(RecordedLeave booking, int counted) {
            return new Explanation.Use(
                    booking.lineId(),
                    booking.reference(),
                    booking.leaveType(),
                    policies.knownType(booking.leaveType(), booking.date())
                            .map(LeaveType::clauses)
                            .orElse(List.of()),
                    booking.date(),
                    booking.minutes(),
                    counted,
                    Math.max(0, standing.entitlement().entitledMinutes() - taken - held),
                    booking.pay(),
                    booking.taken(),
                    booking.decidedBy(),
                    booking.decidedAt());
        }
    }
}
