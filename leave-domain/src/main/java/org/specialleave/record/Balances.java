package org.specialleave.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.ledger.Ledger;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.ContractHours;
import org.specialleave.policy.Figure;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.LeaveYear;
import org.specialleave.policy.Pay;
import org.specialleave.policy.PolicyTerms;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.request.Deciders;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/**
 * Every entitlement of an assignment in a leave year: entitled, taken, held and left, each explained by its ledger rows.
 *
 * <p>For the person, those who decide for them, and Human Resources. To deciders a confidential request's hours count in the
 * sums and show no row.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class Balances {
    private CurrentCaller currentCaller;
    private Deciders deciders;
    private Staff staff;
    private Ledger ledger;
    private ReleasedPolicies policies;
    private Clock clock;

    /** For the container. */
    protected Balances() {}

    /** With its collaborators. */
    @Inject
    public Balances(
            CurrentCaller currentCaller,
            Deciders deciders,
            Staff staff,
            Ledger ledger,
            ReleasedPolicies policies,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.deciders = deciders;
        this.staff = staff;
        this.ledger = ledger;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The balances of a leave year.
     *
     * @param assignmentNumber the assignment
     * @param leaveYear        such as {@code 2026-27}; null for the present one
     * @throws NotFoundException where there is no such assignment, the caller may not know of it, or no policy has such a year
     */
    public BalanceSheet of(String assignmentNumber, String leaveYear) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(assignmentNumber)
                .filter(found -> caller.isPerson(found.personId()) || deciders.mayKnow(caller, found.id()))
                .orElseThrow(() -> new NotFoundException(assignmentNumber));
        boolean readsAll = caller.isPerson(assignment.personId()) || caller.isInRole(Roles.HR);
        LocalDate today = TrustTime.today(clock);
        LeaveYear year = year(leaveYear, today);
        LocalDate on = year.contains(today) ? today : today.isBefore(year.first()) ? year.first() : year.last();
        ContractHours contract = staff.contractHours(assignment.id());
        int week = contract.on(on).map(ContractHours.Stretch::weeklyMinutes).orElse(0);
        List<LedgerRow> rows = ledger.rows(assignment.id(), year.first().minusYears(1), year.last());
        List<Balance> balances = new ArrayList<>();
        figuresOn(on).forEach((figure, terms) -> {
            int entitled = terms.entitled(figure, contract, on);
            if (figure.period() instanceof Figure.EachLeaveYear) {
                balances.add(balance(
                        figure, terms, entitled, new Days(year.first(), year.last(), year.label()), rows, readsAll));
            } else if (figure.period() instanceof Figure.TwelveMonthsEnding) {
                LocalDate first = on.minusYears(1).plusDays(1);
                balances.add(balance(figure, terms, entitled, new Days(first, on, first + "/" + on), rows, readsAll));
            }
        });
        return new BalanceSheet(assignment.id(), assignment.personId(), assignmentNumber, year.label(), week, balances);
    }

    private LeaveYear year(String label, LocalDate today) {
        PolicyTerms terms = policies.policies().typesOn(today).stream()
                .map(LeaveType::terms)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("a policy on " + today));
        if (label == null) {
            return terms.leaveYear(today);
        }
        // A label begins with the year in which it starts; whatever does not read back to itself is no leave year.
        LeaveYear year = label.matches("\\d{4}(-\\d{2})?")
                ? terms.leaveYear(terms.leaveYearStarts().atYear(Integer.parseInt(label.substring(0, 4))))
                : null;
        if (year == null || !year.label().equals(label)) {
            throw new NotFoundException("leave year " + label);
        }
        return year;
    }

    /** The cap, then the types' own figures, each with the version it comes from; a window that opens on a day told is no year's. */
    private Map<Figure, PolicyTerms> figuresOn(LocalDate on) {
        Map<Figure, PolicyTerms> figures = new LinkedHashMap<>();
        for (LeaveType type : policies.policies().typesOn(on)) {
            if (type.terms().cap() != null) {
                figures.putIfAbsent(type.terms().cap(), type.terms());
            }
        }
        for (LeaveType type : policies.policies().typesOn(on)) {
            if (type.figure() != null) {
                figures.putIfAbsent(type.figure(), type.terms());
            }
        }
        return figures;
    }

    /** The days of a period, and what it is called. */
    private record Days(LocalDate first, LocalDate last, String label) {
        boolean contain(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static Balance balance(
            Figure figure, PolicyTerms terms, int entitled, Days days, List<LedgerRow> all, boolean readsAll) {
        List<LedgerRow> rows = all.stream()
                .filter(row ->
                        row.figure().equals(figure.name()) && days.contain(row.date()) && counts(figure, row.pay()))
                .toList();
        return new Balance(
                figure.name(),
                days.label(),
                terms.version(),
                entitled,
                sum(rows, LedgerKind.TAKE, LedgerKind.ADJUST),
                sum(rows, LedgerKind.HOLD, LedgerKind.RELEASE),
                readsAll
                        ? rows
                        : rows.stream().filter(row -> !row.confidential()).toList());
    }

    private static boolean counts(Figure figure, Pay pay) {
        return figure.uses() == Figure.Uses.ANY || (figure.uses() == Figure.Uses.UNPAID) == (pay == Pay.UNPAID);
    }

    private static int sum(List<LedgerRow> rows, LedgerKind one, LedgerKind other) {
        return rows.stream()
                .filter(row -> row.kind() == one || row.kind() == other)
                .mapToInt(LedgerRow::minutes)
                .sum();
    }
}
