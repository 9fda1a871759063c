package org.specialleave.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One assessment while it runs: the lines in their order, what is used of each figure so far, and what has been found. */
final class Course {
    private final Policies policies;
    private final LeaveFacts facts;
    private final LocalDate requestedOn;
    private final LeaveType type;
    private final List<Line> lines;
    private final List<Line> counting;
    private final BitSet countingIndexes = new BitSet();
    private final Measures measures;
    private final Findings findings = new Findings();
    private final List<AssessedLine> answer;

    /**
     * The course of an assessment.
     *
     * @param type the version of the type that speaks for the request as a whole
     */
    Course(Policies policies, LeaveFacts facts, LeaveType type) {
        this.policies = policies;
        this.facts = facts;
        this.requestedOn = facts.requestedOn();
        this.type = type;
        this.lines = new ArrayList<>(facts.lines().size());
        this.counting = new ArrayList<>(facts.lines().size());
        this.answer = new ArrayList<>(facts.lines().size() + 1);
        this.measures = new Measures(policies, facts, requestedOn);
        order();
    }

    private void order() {
        List<LineAsked> asked = facts.lines();
        for (int index = 0; index < asked.size(); index++) {
            LineAsked one = asked.get(index);
            LeaveType then = policies.at(facts.leaveType(), one.date());
            ContractHours.Stretch hours = facts.contract().on(one.date()).orElse(null);
            lines.add(new Line(index, one, then == null ? type : then, then != null, hours, circumstances()));
        }
        lines.sort(Comparator.comparing(Line::date));
        Shifts shifts = linkedShifts();
        for (Line line : lines) {
            if (line.counts()) {
                line.shiftsBefore(shifts);
                shifts = shifts.plus(line.minutes(), line.shiftMinutes());
                counting.add(line);
                countingIndexes.set(line.index());
            }
        }
    }

    private Shifts linkedShifts() {
        String name = type.linkedShifts();
        if (name == null) {
            return Shifts.NONE;
        }
        return circumstances().value(name, BigDecimal.class).map(Shifts::of).orElse(Shifts.NONE);
    }

    /** Looks at every line and then at the whole, by every rule of the type. */
    Assessment run() {
        for (Line line : lines) {
            if (line.notInForce()) {
                findings.notInForce();
            }
        }
        for (Line line : counting) {
            for (Rule rule : line.type().rules()) {
                rule.when().line(rule, line, this);
            }
        }
        for (Rule rule : type.rules()) {
            rule.when().request(rule, this);
        }
        boolean blocked = findings.blocked();
        for (Line line : lines) {
            line.answer(blocked, answer);
        }
        for (Rule rule : type.rules()) {
            rule.when().answer(rule, this);
        }
        return new Assessment(
                outcome(),
                refusable(),
                findings.route(),
                answer,
                measures.entitlements(),
                conditions(),
                findings.all());
    }

    private Outcome outcome() {
        if (findings.blocked()) {
            return Outcome.BLOCKED;
        }
        if (findings.referred()) {
            return Outcome.REFERRED;
        }
        return type.refusal().onlyReferred() ? Outcome.NOTIFIED : Outcome.ALLOWED;
    }

    private boolean refusable() {
        LeaveType.Refusal refusal = type.refusal();
        if (refusal.onlyReferred()) {
            return outcome() == Outcome.REFERRED;
        }
        return refusal.allowed()
                && (refusal.unless() == null || !refusal.unless().holds(circumstances()));
    }

    private List<String> conditions() {
        List<String> due = new ArrayList<>();
        for (LeaveType.Condition condition : type.conditions()) {
            boolean lifted = condition.unless() != null && condition.unless().holds(circumstances());
            if (!lifted && (!condition.paidLines() || answers(Pay.PAID))) {
                due.add(condition.code());
            }
        }
        return due;
    }

    Circumstances circumstances() {
        return facts.circumstances();
    }

    LeaveFacts facts() {
        return facts;
    }

    LocalDate requestedOn() {
        return requestedOn;
    }

    /** All lines, in order of date. */
    List<Line> lines() {
        return lines;
    }

    /** The lines that count, in order of date. */
    List<Line> counting() {
        return counting;
    }

    /** Whether the answer has a line with that pay among those that count. */
    boolean answers(Pay pay) {
        for (AssessedLine part : answer) {
            if (part.pay() == pay && part.minutes() > 0 && countingIndexes.get(part.asked())) {
                return true;
            }
        }
        return false;
    }

    /** The window that a figure opens; null where it has none or nobody told when it opens. */
    Span window(Figure figure) {
        return measures.window(figure);
    }

    /** Measures a line against an amount of a figure, be it all of it or part, and takes what is beyond out of its pay. */
    void measure(Rule rule, Line line, Figure figure, Amount amount) {
        int beyond = measures.beyond(line, figure, amount);
        if (beyond > 0) {
            foundBeyond(rule, line, beyond);
        }
    }

    void foundBeyond(Rule rule, Line line, int beyond) {
        findings.addMinutes(rule, beyond, line.pay());
        line.rest(rule.rest(), beyond);
    }

    void found(Rule rule) {
        findings.add(rule, Map.of());
    }

    void found(Rule rule, String parameter, Object value) {
        findings.add(rule, Map.of(parameter, value));
    }

    /** Compares the notice given, in whole calendar days from the request to the first line that counts, with that needed. */
    void notice(Rule rule, int needed) {
        if (counting.isEmpty()) {
            return;
        }
        long given = ChronoUnit.DAYS.between(requestedOn, counting.get(0).date());
        if (given < needed) {
            Map<String, Object> days = new LinkedHashMap<>();
            days.put("daysGiven", Amount.clamp(given));
            days.put("daysNeeded", needed);
            findings.add(rule, days);
        }
    }
}
