package org.specialleave.request.facts;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.calendar.BankHolidays;
import org.specialleave.ledger.Ledger;
import org.specialleave.ledger.UsedTime;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.BookedDay;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LeaveEvents;
import org.specialleave.request.LeaveLine;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestedDay;
import org.specialleave.staff.Assignment;
import org.specialleave.staff.Person;
import org.specialleave.staff.Staff;
import org.specialleave.staff.SystemOfRecord;

/** Gathers what the rules may know of a real assignment: a fixed number of statements, however long its history. */
@Stateless
@PermitAll
public class AssessmentInputs {
    /** No leave is older. */
    private static final LocalDate EVER = LocalDate.of(1948, 7, 5);

    /** All that is booked may count as well: a pack may open a window of any length. */
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private Staff staff;
    private Ledger ledger;
    private LeaveRequests requests;
    private BankHolidays bankHolidays;
    private LeaveEvents events;
    private ReleasedPolicies policies;

    protected AssessmentInputs() {}

    @Inject
    public AssessmentInputs(
            Staff staff,
            Ledger ledger,
            LeaveRequests requests,
            BankHolidays bankHolidays,
            LeaveEvents events,
            ReleasedPolicies policies) {
        this.staff = staff;
        this.ledger = ledger;
        this.requests = requests;
        this.bankHolidays = bankHolidays;
        this.events = events;
        this.policies = policies;
    }

    /**
     * The facts of what is asked.
     *
     * @param assignment from which assignment
     * @param asked      with at least one day
     * @param at         when it is asked
     */
    public LeaveFacts of(Assignment assignment, LeaveApplication asked, Instant at) {
        return withPriorLeave(assignment, asked, at).whole();
    }

    private static Set<LocalDate> dates(LeaveApplication asked) {
        return asked.days().stream().map(RequestedDay::date).collect(Collectors.toSet());
    }

    /**
     * The first day whose leave may count when leave of that type is asked for on those days. Leave years and twelve
     * months on end that hold one of them begin less than a year before it; where a figure of the type is of no year,
     * no day is too early.
     */
    static LocalDate firstDayThatCounts(Policies policies, String leaveType, Set<LocalDate> days) {
        boolean ofNoYear = days.stream()
                .flatMap(day -> policies.knownType(leaveType, day).stream())
                .flatMap(type -> Stream.concat(
                        type.entitlements().stream(),
                        Stream.ofNullable(type.terms().cap())))
                .anyMatch(EntitlementRule::ofNoYear);
        return ofNoYear ? EVER : Collections.min(days).minusYears(1);
    }

    /** The facts of what is asked, as {@link #of} gives them, with the requests behind the leave before it. */
    public PriorLeaveFacts withPriorLeave(Assignment assignment, LeaveApplication asked, Instant at) {
        ContractHours contract = staff.contractHours(assignment.id());
        Predicate<LocalDate> daysOff = daysOff(assignment, asked);
        List<RequestedLine> lines = asked.days().stream()
                .map(day -> day.filledIn(contract, daysOff))
                .toList();
        LocalDate first = asked.firstDate();
        List<UsedTime> used = ledger.used(
                staff.countingTogether(assignment.id()),
                firstDayThatCounts(policies.policies(), asked.leaveType(), dates(asked)),
                FOREVER);
        List<BookedDay> booked = requests.booked(
                assignment.id(), first.minusDays(1), asked.lastDate().plusDays(1));
        LeaveFacts whole = new LeaveFacts(
                asked.leaveType(),
                at,
                contract,
                UsedTime.together(used),
                lines,
                asked.circumstances(),
                booked.stream().map(BookedDay::withReference).toList(),
                null,
                hired(assignment),
                events.key(assignment.personId(), asked));
        return new PriorLeaveFacts(whole, used, booked);
    }

    /**
     * The facts of a request that was submitted, by what is true now: without the hours that it holds itself, and
     * without those that a request holds which was submitted later and is not decided yet.
     *
     * @param asked what it asks for, as {@link #asBooked} gives it
     */
    public PriorLeaveFacts beforeRequest(Assignment assignment, LeaveApplication asked, LeaveRequest request) {
        PriorLeaveFacts prior = withPriorLeave(assignment, asked, request.submittedAt());
        Set<String> held = prior.used().stream()
                .filter(one -> !one.taken())
                .map(UsedTime::reference)
                .collect(Collectors.toSet());
        Set<String> others = requests.byReference(held).stream()
                .filter(other -> other.submittedAt().isAfter(request.submittedAt()))
                .map(LeaveRequest::reference)
                .collect(Collectors.toCollection(HashSet::new));
        others.add(request.reference());
        return prior.without(others);
    }

    /** What a request asks for, with the minutes that were booked where the person left them open. */
    public LeaveApplication asBooked(LeaveRequest request, String assignmentNumber) {
        Map<LocalDate, Integer> minutes = request.lines().stream()
                .filter(LeaveLine::active)
                .collect(Collectors.groupingBy(LeaveLine::date, Collectors.summingInt(LeaveLine::minutes)));
        Map<LocalDate, Integer> shifts = request.lines().stream()
                .filter(LeaveLine::active)
                .collect(Collectors.toMap(LeaveLine::date, LeaveLine::shiftMinutes, Math::max));
        return request.asked(assignmentNumber).withMinutes(minutes, shifts);
    }

    /**
     * The day from which ESR counts the person's service, since its rows of the assignment may be those of the present
     * contract alone; null where it does not say. Of a rehire it is the day that ESR keeps as the hire date (D12). The
     * person was read with the contract, so this takes no statement of its own.
     */
    private LocalDate hired(Assignment assignment) {
        return staff.person(assignment.personId()).map(Person::hireDate).orElse(null);
    }

    /**
     * Bank holidays on which the person does not work: none of whoever works a roster, since the roster tells. Whether
     * they do is asked once, and only where a bank holiday's hours are left open, as it stands on the first of them.
     */
    private Predicate<LocalDate> daysOff(Assignment assignment, LeaveApplication asked) {
        return asked.days().stream()
                        .filter(day -> day.minutes() == null && bankHolidays.isOn(day.date()))
                        .map(RequestedDay::date)
                        .min(Comparator.naturalOrder())
                        .filter(day -> staff.systemOfRecord(assignment.id(), day) == SystemOfRecord.ROSTER)
                        .isPresent()
                ? day -> false
                : bankHolidays::isOn;
    }
}
