package org.specialleave.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.TrustTime;

/** Somebody who asks for leave: a full-time week and a request of 21 November 2026, unless a test says otherwise. */
final class Asking {
    static final Policies POLICIES = new ReleasedPolicies().policies();

    private final String type;
    private final List<LineAsked> lines = new ArrayList<>();
    private final List<TakenRow> taken = new ArrayList<>();
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

    static Asking asking(String type) {
        return new Asking(type);
    }

    /** Somebody who asks for a shift on each of those days of November 2026. */
    static Asking days(String type, int first, int last, int shift) {
        Asking asking = asking(type);
        for (int day = first; day <= last; day++) {
            asking.line("2026-11-" + day, shift);
        }
        return asking;
    }

    Asking week(int minutes) {
        contract = ContractHours.always(minutes, 2250);
        return this;
    }

    Asking contract(ContractHours hours) {
        contract = hours;
        return this;
    }

    Asking averageWeek(int minutes) {
        averageWeek = minutes;
        return this;
    }

    Asking inServiceSince(String date) {
        serviceFrom = LocalDate.parse(date);
        return this;
    }

    Asking event(String name) {
        event = name;
        return this;
    }

    Asking takenOf(String ofEvent, String code, String date, int minutes) {
        taken.add(new TakenRow(code, LocalDate.parse(date), minutes, Pay.PAID, 0, ofEvent));
        return this;
    }

    Asking at(String instant) {
        requestedAt = Instant.parse(instant);
        return this;
    }

    Asking told(String name, Object value) {
        told.put(name, value);
        return this;
    }

    Asking taken(String code, String date, int minutes, Pay pay) {
        taken.add(new TakenRow(code, LocalDate.parse(date), minutes, pay));
        return this;
    }

    Asking taken(String code, String date, int minutes, Pay pay, int shift) {
        taken.add(new TakenRow(code, LocalDate.parse(date), minutes, pay, shift));
        return this;
    }

    Asking line(String date, int minutes) {
        return line(date, minutes, minutes, null);
    }

    Asking line(String date, int minutes, int shift) {
        return line(date, minutes, shift, null);
    }

    Asking unpaid(String date, int minutes) {
        return line(date, minutes, minutes, Pay.UNPAID);
    }

    Asking line(String date, int minutes, int shift, Pay pay) {
        lines.add(new LineAsked(LocalDate.parse(date), minutes, shift, pay, null, null));
        return this;
    }

    /** A line with times in London, all its time paid. */
    Asking timed(String start, String end, int shift) {
        lines.add(timedLine(start, end, shift));
        return this;
    }

    Asking booked(String reference, LineAsked line) {
        booked.add(new LeaveFacts.BookedLine(reference, line));
        return this;
    }

    static LineAsked timedLine(String start, String end, int shift) {
        Instant from = Instant.parse(start);
        Instant to = Instant.parse(end);
        int minutes = (int) java.time.Duration.between(from, to).toMinutes();
        return new LineAsked(TrustTime.dateOf(from), minutes, shift, null, from, to);
    }

    LeaveFacts facts() {
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

    Assessment answer() {
        return new Assessor(POLICIES).assess(facts());
    }

    /** The answer by other policies than the product's own. */
    Assessment answer(Policies policies) {
        return new Assessor(policies).assess(facts());
    }

    static List<String> codes(Assessment assessment) {
        return assessment.findings().stream().map(Finding::code).toList();
    }

    static Optional<Finding> finding(Assessment assessment, String code) {
        return assessment.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst();
    }

    static Object parameter(Assessment assessment, String code, String name) {
        return finding(assessment, code).orElseThrow().parameters().get(name);
    }

    /** The lines as {@code date minutes pay}, which reads well in a failure. */
    static List<String> lines(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> line.date() + " " + line.minutes() + " " + line.pay())
                .toList();
    }

    /** The entitlements as {@code name period entitled taken requested left}. */
    static List<String> entitlements(Assessment assessment) {
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
