package org.specialleave.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;

/** Reads the body of an assessment: facts that the caller states, or a real assignment by its number. */
final class AssessmentReader {
    /**
     * What is asked of a real assignment.
     *
     * @param leave what is asked
     * @param at    when
     */
    record OfAssignment(LeaveApplication leave, Instant at) {}

    private static final int FULL_TIME = 2250;
    private static final int LONGEST_WEEK = 7 * 24 * 60;
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_EVENT = 60;
    private static final int MOST_ROWS = 2000;
    private static final int LARGEST_SUM = 1_000_000;

    private final Policies policies;
    private final Instant now;

    AssessmentReader(Policies policies, Instant now) {
        this.policies = policies;
        this.now = now;
    }

    /** Whether the body names a real assignment. */
    static boolean namesAssignment(JsonFields body) {
        return body.has("assignmentNumber");
    }

    /** The facts as they are stated. */
    LeaveFacts facts(JsonFields body) {
        body.need("leaveType", "assignment", "lines");
        Asked asked = asked(body);
        Optional<ContractHours> contract = body.object("assignment").map(AssessmentReader::contract);
        List<PriorLeave> taken = body.objects("taken", 0, MOST_ROWS).stream()
                .map(this::taken)
                .flatMap(Optional::stream)
                .toList();
        String event = body.text("event", LONGEST_EVENT).orElse(null);
        body.finish();
        List<RequestedLine> lines = asked.days().stream()
                .map(day -> new RequestedLine(
                        day.date(),
                        day.minutes(),
                        day.shiftMinutes() == null ? day.minutes() : day.shiftMinutes(),
                        day.pay(),
                        day.startsAt(),
                        day.endsAt()))
                .toList();
        return new LeaveFacts(
                asked.type().code(),
                asked.at(),
                contract.orElseThrow(),
                taken,
                lines,
                asked.circumstances(),
                List.of(),
                null,
                null,
                event);
    }

    /** What is asked of a real assignment. */
    OfAssignment ofAssignment(JsonFields body) {
        body.need("leaveType", "lines");
        for (String name : List.of("assignment", "taken", "event")) {
            if (body.has(name)) {
                body.refuse(name, "NOT_WITH", "assignmentNumber");
            }
        }
        String number = body.text("assignmentNumber", LONGEST_CODE).orElse(null);
        Asked asked = asked(body);
        body.finish();
        return new OfAssignment(
                new LeaveApplication(number, asked.type().code(), asked.days(), asked.circumstances(), false),
                asked.at());
    }

    private record Asked(LeaveType type, Instant at, List<RequestedDay> days, Circumstances circumstances) {}

    private Asked asked(JsonFields body) {
        Instant at = body.instant("requestedAt").orElse(now);
        List<RequestedDay> days = LineReader.lines(body, 1, !namesAssignment(body));
        LocalDate first = Stream.concat(days.stream().map(RequestedDay::date), Stream.of(TrustTime.dateOf(at)))
                .findFirst()
                .orElseThrow();
        LeaveType type = TypeReader.type(body, policies, first);
        Circumstances circumstances = TypeReader.circumstances(body, type, policies, days);
        return new Asked(type, at, days, circumstances);
    }

    private static ContractHours contract(JsonFields assignment) {
        int fullTime =
                assignment.wholeNumber("fullTimeWeeklyMinutes", 1, LONGEST_WEEK).orElse(FULL_TIME);
        Integer weekly =
                assignment.wholeNumber("weeklyMinutes", 0, LONGEST_WEEK).orElse(null);
        if (!assignment.has("hours")) {
            assignment.need("weeklyMinutes");
        }
        List<ContractHours.Change> changes = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        for (JsonFields row : assignment.objects("hours", 1, MOST_ROWS)) {
            row.need("from", "weeklyMinutes");
            Optional<LocalDate> from = row.date("from");
            Optional<Integer> minutes = row.wholeNumber("weeklyMinutes", 0, LONGEST_WEEK);
            if (from.isPresent() && !days.add(from.get())) {
                row.refuse("from", "DUPLICATE_FIELD");
            } else if (from.isPresent() && minutes.isPresent()) {
                changes.add(new ContractHours.Change(from.get(), minutes.get()));
            }
        }
        return ContractHours.of(weekly, fullTime, changes);
    }

    private Optional<PriorLeave> taken(JsonFields row) {
        row.need("leaveType", "date", "minutes");
        Optional<LocalDate> date = row.date("date");
        Optional<Integer> minutes = row.wholeNumber("minutes", 0, LARGEST_SUM);
        Pay pay = row.oneOf("pay", Pay.PAID, Pay.UNPAID).orElse(null);
        int shift = row.wholeNumber("shiftMinutes", 1, LineReader.LONGEST).orElse(0);
        String event = row.text("event", LONGEST_EVENT).orElse(null);
        LeaveType type = TypeReader.type(row, policies, date.orElse(TrustTime.dateOf(now)));
        return date.isPresent() && minutes.isPresent() && type != null
                ? Optional.of(new PriorLeave(type.code(), date.get(), minutes.get(), pay, shift, event))
                : Optional.empty();
    }
}
