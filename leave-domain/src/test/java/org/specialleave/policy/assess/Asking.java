package org.specialleave.policy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.release.ReleasedPolicies;

/** Somebody who asks for leave: a full-time week and a request of 21 November 2026, unless a test says otherwise. */
public final class Asking {
    public static final Policies POLICIES = new ReleasedPolicies().policies();

    private final String type;
    private final List<RequestedLine> lines = new ArrayList<>();
    private final List<PriorLeave> taken = new ArrayList<>();
    private final List<LeaveFacts.BookedLine> booked = new ArrayList<>();
    private final Map<String, Object> told = new LinkedHashMap<>();
    private ContractHours contract = ContractHours.always(2250, 2250);
    private Instant requestedAt = Instant.parse("2026-11-21T09:00:00Z");
    private Integer averageWeek;
    private LocalDate serviceFrom;
    private String event;

    private Asking(String type) {
        this.type = type;
    }

    public static Asking asking(String type) {
        return new Asking(type);
    }

    /** Somebody who asks for a shift on each of those days of November 2026. */
    public static Asking days(String type, int first, int last, int shift) {
        Asking asking = asking(type);
        for (int day = first; day <= last; day++) {
            asking.line("2026-11-" + day, shift);
        }
        return asking;
    }

    public Asking week(int minutes) {
        contract = ContractHours.always(minutes, 2250);
        return this;
    }

    public Asking contract(ContractHours hours) {
        contract = hours;
        return this;
    }

    public Asking averageWeek(int minutes) {
        averageWeek = minutes;
        return this;
    }

    public Asking inServiceSince(String date) {
        serviceFrom = LocalDate.parse(date);
        return this;
    }

    public Asking event(String name) {
        event = name;
        return this;
    }

    public Asking takenOf(String ofEvent, String code, String date, int minutes) {
        taken.add(new PriorLeave(code, LocalDate.parse(date), minutes, Pay.PAID, 0, ofEvent));
        return this;
    }

    public Asking at(String instant) {
        requestedAt = Instant.parse(instant);
        return this;
    }

    public Asking told(String name, Object value) {
        told.put(name, value);
        return this;
    }

    public Asking taken(String code, String date, int minutes, Pay pay) {
        taken.add(new PriorLeave(code, LocalDate.parse(date), minutes, pay));
        return this;
    }

    public Asking taken(String code, String date, int minutes, Pay pay, int shift) {
        taken.add(new PriorLeave(code, LocalDate.parse(date), minutes, pay, shift));
        return this;
    }

    public Asking line(String date, int minutes) {
        return line(date, minutes, minutes, null);
    }

    public Asking line(String date, int minutes, int shift) {
        return line(date, minutes, shift, null);
    }

    public Asking unpaid(String date, int minutes) {
        return line(date, minutes, minutes, Pay.UNPAID);
    }

    public Asking line(String date, int minutes, int shift, Pay pay) {
        lines.add(new RequestedLine(LocalDate.parse(date), minutes, shift, pay, null, null));
        return this;
    }

    /** A line with times in London, all its time paid. */
    public Asking timed(String start, String end, int shift) {
        lines.add(timedLine(start, end, shift));
        return this;
    }

    public Asking booked(String reference, RequestedLine line) {
        booked.add(new LeaveFacts.BookedLine(reference, line));
        return this;
    }

    public static RequestedLine timedLine(String start, String end, int shift) {
        Instant from = Instant.parse(start);
        Instant to = Instant.parse(end);
        int minutes = (int) java.time.Duration.between(from, to).toMinutes();
        return new RequestedLine(TrustTime.dateOf(from), minutes, shift, null, from, to);
    }

    public LeaveFacts facts() {
        return new LeaveFacts(
                type,
                requestedAt,
                contract,
                taken,
                lines,
                new Circumstances(told),
                booked,
                averageWeek,
                serviceFrom,
                event);
    }

    public Assessment answer() {
        return new Assessor(POLICIES).assess(facts());
    }

    /** The answer by other policies than the product's own. */
    public Assessment answer(Policies policies) {
        return new Assessor(policies).assess(facts());
    }

    public static List<String> codes(Assessment assessment) {
        return assessment.findings().stream().map(Finding::code).toList();
    }

    public static Optional<Finding> finding(Assessment assessment, String code) {
        return assessment.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst();
    }

    public static Object parameter(Assessment assessment, String code, String name) {
        return finding(assessment, code).orElseThrow().parameters().get(name);
    }

    /** The lines as {@code date minutes pay}, which reads well in a failure. */
    public static List<String> lines(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> line.date() + " " + line.minutes() + " " + line.pay())
                .toList();
    }

    /** The entitlements as {@code name period entitled taken requested left}. */
    public static List<String> entitlements(Assessment assessment) {
        return assessment.entitlements().stream()
                .map(row -> String.join(
                        " ",
                        row.name(),
                        String.valueOf(row.period()),
                        Integer.toString(row.entitledMinutes()),
                        Integer.toString(row.takenMinutes()),
                        Integer.toString(row.requestedMinutes()),
                        Integer.toString(row.leftMinutes())))
                .toList();
    }
}
