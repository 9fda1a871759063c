package org.specialleave.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.ledger.Ledger;
import org.specialleave.ledger.LedgerRow;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.access.AccessLevel;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Staff;

/**
 * Every entitlement of an assignment in a leave year: entitled, taken, held and left, each explained by the lines that
 * use it.
 *
 * <p>For the person, those who decide for them, and Human Resources. To deciders the hours of a confidential request
 * that they may not read count in no figure. The line manager sees them by day, as other special leave.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class Balances {
    /** Records are kept for six years after somebody leaves; older years are reached by their address. */
    private static final int YEARS_BACK = 7;

    private CurrentCaller currentCaller;
    private LeaveAccess access;
    private Staff staff;
    private Ledger ledger;
    private RecordedLeaveRows bookings;
    private LeaveRequests requests;
    private ReleasedPolicies policies;
    private Clock clock;

    protected Balances() {}

    @Inject
    public Balances(
            CurrentCaller currentCaller,
            LeaveAccess access,
            Staff staff,
            Ledger ledger,
            RecordedLeaveRows bookings,
            LeaveRequests requests,
            ReleasedPolicies policies,
            Clock clock) {
        this.currentCaller = currentCaller;
        this.access = access;
        this.staff = staff;
        this.ledger = ledger;
        this.bookings = bookings;
        this.requests = requests;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * The balances of a leave year, each with the ledger rows behind it.
     *
     * @param assignmentNumber the assignment
     * @param leaveYear        such as {@code 2026-27}; null for the present one
     * @throws NotFoundException where there is no such assignment, the caller may not know of it, or no policy has such
     *                           a year
     */
    public BalanceSheet withRows(String assignmentNumber, String leaveYear) {
        return sheet(assignmentNumber, leaveYear, null, true);
    }

    /** As {@link #withRows}, without the rows of the ledger. */
    public BalanceSheet of(String assignmentNumber, String leaveYear) {
        return sheet(assignmentNumber, leaveYear, null, false);
    }

    /**
     * As {@link #of(String, String)}, beside a request that the caller has before them and may read, however
     * confidential it is.
     *
     * @param beside the request's reference; null for none
     * @throws NotFoundException also where there is no such request, or the caller may not know of it
     */
    public BalanceSheet of(String assignmentNumber, String leaveYear, String beside) {
        return sheet(assignmentNumber, leaveYear, beside, false);
    }

    private BalanceSheet sheet(String assignmentNumber, String leaveYear, String beside, boolean withRows) {
        Caller caller = currentCaller.caller();
        Assignment assignment = staff.assignment(assignmentNumber)
                .filter(found -> caller.isPerson(found.personId()) || access.mayKnowAssignment(caller, found.id()))
                .orElseThrow(() -> new NotFoundException(assignmentNumber));
        boolean knowsAll = access.knowsAll(caller, assignment.personId());
        if (beside != null) {
            access.levelOrNotFound(caller, requests.find(beside).orElseThrow(() -> new NotFoundException(beside)));
        }
        LocalDate today = TrustTime.today(clock);
        LeaveYear year = year(leaveYear, today);
        ContractHours contract = staff.contractHours(assignment.id());
        LocalDate day = LeaveYearCalculator.day(contract, year, today);
        List<String> ofNoYear = LeaveYearCalculator.typesOfNoYear(policies.policies(), day);
        List<RecordedLeave> booked =
                bookings.of(assignment.id(), LeaveYearCalculator.firstDayThatCounts(year), ofNoYear);
        KnownLeave known = knowsAll ? KnownLeave.all(booked) : known(caller, assignment, booked, beside);
        LeaveYearCalculator reckoner = new LeaveYearCalculator(
                policies.policies(),
                contract,
                year,
                today,
                known.readable(),
                withRows ? known.ledger(ledgerRows(assignment.id(), booked)) : List.of(),
                known.other());
        List<Balance> balances = reckoner.balances(windows(ofNoYear, known.readable(), knowsAll));
        return new BalanceSheet(
                assignment.id(),
                assignment.personId(),
                assignmentNumber,
                year.label(),
                year.first(),
                year.last(),
                contract.on(day).map(ContractHours.WeeklyHours::weeklyMinutes).orElse(0),
                balances,
                day,
                years(contract, year, today),
                SheetRows.of(year, known, balances),
                knowsAll || access.mayRecordFor(caller, assignment.id()));
    }

    private KnownLeave known(Caller caller, Assignment assignment, List<RecordedLeave> booked, String beside) {
        Set<String> confidential = references(booked, RecordedLeave::confidential);
        Map<String, AccessLevel> levels = new HashMap<>(access.levels(caller, assignment.id(), confidential));
        if (confidential.contains(beside)) {
            levels.put(beside, AccessLevel.SUMMARY);
        }
        Map<String, Assessment> shared = requests.byReference(references(booked, RecordedLeave::mayGoBeyond)).stream()
                .collect(Collectors.toMap(LeaveRequest::reference, LeaveRequest::sharedAssessment));
        return KnownLeave.of(booked, levels, shared);
    }

    private static Set<String> references(List<RecordedLeave> booked, Predicate<RecordedLeave> which) {
        return booked.stream().filter(which).map(RecordedLeave::reference).collect(Collectors.toSet());
    }

    private List<LedgerRow> ledgerRows(long assignmentId, List<RecordedLeave> booked) {
        return booked.isEmpty()
                ? List.of()
                : ledger.rows(
                        assignmentId,
                        booked.get(0).date(),
                        booked.get(booked.size() - 1).date());
    }

    /**
     * The windows that the stored answers to active requests name; each once, however many requests use it. When that
     * of a confidential request opens was told in confidence.
     */
    private Set<Window> windows(List<String> types, List<RecordedLeave> booked, boolean knowsAll) {
        Set<String> references = references(booked, booking -> types.contains(booking.leaveType()));
        Set<Window> windows = new LinkedHashSet<>();
        for (LeaveRequest request : requests.byReference(references)) {
            for (Entitlement row : request.assessment().entitlements()) {
                if (row.name().equals(request.leaveType())) {
                    Window.of(row)
                            .map(window -> knowsAll || !request.confidential() ? window : window.withoutDayTold())
                            .ifPresent(windows::add);
                }
            }
        }
        return windows;
    }

    /**
     * From the year of the first day employed, as far back as records are looked at, to the next; and the one that is
     * shown.
     */
    private List<String> years(ContractHours contract, LeaveYear shown, LocalDate today) {
        LocalDate first = contract.stretches().isEmpty()
                ? today
                : contract.stretches().get(0).from();
        PolicyTerms terms = terms(today);
        Set<LeaveYear> years =
                new TreeSet<>(Comparator.comparing(LeaveYear::first).reversed());
        years.add(shown);
        for (int back = -1; back < YEARS_BACK; back++) {
            LeaveYear year = terms.leaveYear(today.minusYears(back));
            if (!year.last().isBefore(first)) {
                years.add(year);
            }
        }
        return years.stream().map(LeaveYear::label).toList();
    }

    private LeaveYear year(String label, LocalDate today) {
        PolicyTerms terms = terms(today);
        if (label == null) {
            return terms.leaveYear(today);
        }
        // A label begins with the year in which it starts; whatever does not read back to itself is no leave year.
        LeaveYear year = label.matches("(19|20|21)\\d\\d(-\\d\\d)?")
                ? terms.leaveYear(terms.leaveYearStarts().atYear(Integer.parseInt(label.substring(0, 4))))
                : null;
        if (year == null || !year.label().equals(label)) {
            throw new NotFoundException("leave year " + label);
        }
        return year;
    }

    private PolicyTerms terms(LocalDate day) {
        return policies.policies().typesOn(day).stream()
                .map(LeaveType::terms)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("a policy on " + day));
    }
}
