package org.specialleave.policy.assess;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.model.Shifts;

/**
 * One assessment while it runs: the lines in their order, what is used of each figure so far, and what has been found.
 *
 * <p>A request may have lines of several versions. Each rule looks at the lines of those versions that have it: a
 * rule that stayed
 * the same looks at the whole request, one that is new, gone or changed at its version's part (D10).
 */
final class AssessmentRun {
    private static final RuleCondition NOT_EMPLOYED = new RuleCondition.NotEmployed();

    private final Policies policies;
    private final LeaveFacts facts;
    private final LocalDate requestedOn;
    private final LeaveType type;
    private final List<LineInRun> lines;
    private final List<LineInRun> counting;
    private final List<LeaveType> versions = new ArrayList<>(1);
    private final UsageCalculator measures;
    private final FoundRules findings = new FoundRules();
    private final List<AssessedLine> answer;
    private List<LineInRun> part;
    private List<LineInRun> countingPart;
    private BitSet countingIndexes;

    /**
     * The course of an assessment.
     *
     * @param type the version of the type that speaks for the request as a whole
     */
    AssessmentRun(Policies policies, LeaveFacts facts, LeaveType type) {
        this.policies = policies;
        this.facts = facts;
        this.requestedOn = facts.requestedOn();
        this.type = type;
        this.lines = new ArrayList<>(facts.lines().size());
        this.counting = new ArrayList<>(facts.lines().size());
        this.answer = new ArrayList<>(facts.lines().size() + 1);
        this.measures = new UsageCalculator(policies, facts, requestedOn, counting);
        order();
        wholeRequest();
    }

    private void order() {
        List<RequestedLine> asked = facts.lines();
        for (int index = 0; index < asked.size(); index++) {
            RequestedLine one = asked.get(index);
            LeaveType then = policies.at(facts.leaveType(), one.date());
            ContractHours.WeeklyHours hours = facts.contract().on(one.date()).orElse(null);
            lines.add(new LineInRun(index, one, then == null ? type : then, then != null, hours, circumstances()));
        }
        lines.sort(Comparator.comparing(LineInRun::date));
        versions.add(type);
        LeaveType version = null;
        Shifts shifts = Shifts.NONE;
        for (LineInRun line : lines) {
            boolean judged = line.counts() || line.outsideEmployment() && !line.notInForce();
            if (judged && !versions.contains(line.type())) {
                versions.add(line.type());
            }
            if (line.counts()) {
                if (!line.type().equals(version)) {
                    shifts = shifts.minus(linkedShifts(version)).plus(linkedShifts(line.type()));
                    version = line.type();
                }
                line.shiftsBefore(shifts);
                shifts = shifts.plus(line.minutes(), line.shiftMinutes());
                counting.add(line);
            }
        }
    }

    private Shifts linkedShifts(LeaveType version) {
        String name = version == null ? null : version.linkedShifts();
        if (name == null) {
            return Shifts.NONE;
        }
        return circumstances().value(name, BigDecimal.class).map(Shifts::of).orElse(Shifts.NONE);
    }

    private void wholeRequest() {
        look(lines);
    }

    private void look(List<LineInRun> at) {
        part = at;
        countingPart =
                at == lines ? counting : at.stream().filter(LineInRun::counts).toList();
        countingIndexes = new BitSet();
        countingPart.forEach(line -> countingIndexes.set(line.index()));
    }

    /** Looks at every line and then at the whole, by every rule of the type. */
    Assessment run() {
        for (LineInRun line : lines) {
            if (line.notInForce()) {
                findings.notInForce();
            }
        }
        for (LineInRun line : counting) {
            for (Rule rule : line.type().rules()) {
                ConditionEvaluator.check(rule).line(rule, line, this);
            }
        }
        eachRule(rule -> ConditionEvaluator.check(rule).request(rule, this));
        boolean blocked = findings.blocked();
        for (LineInRun line : lines) {
            line.answer(blocked, answer);
        }
        eachRule(rule -> ConditionEvaluator.check(rule).answer(rule, this));
        return new Assessment(
                outcome(),
                refusable(),
                findings.route(),
                answer,
                measures.entitlements(),
                conditions(),
                findings.all());
    }

    private void eachRule(Consumer<Rule> look) {
        each(LeaveType::rules, look);
    }

    /** Each sentence of each version, one that several have alike once, with the lines that it concerns. */
    private <T> void each(Function<LeaveType, List<T>> sentences, Consumer<T> look) {
        if (versions.size() == 1) {
            sentences.apply(type).forEach(look);
            return;
        }
        for (LeaveType version : versions) {
            for (T one : sentences.apply(version)) {
                List<LeaveType> alike = versions.stream()
                        .filter(other -> sentences.apply(other).contains(one))
                        .toList();
                if (alike.get(0).equals(version)) {
                    look(lines.stream()
                            .filter(line -> alike.contains(line.type()))
                            .toList());
                    boolean whereNoneCounts =
                            one instanceof Rule rule && rule.condition().equals(NOT_EMPLOYED);
                    if (version.equals(type) || !countingPart.isEmpty() || whereNoneCounts) {
                        look.accept(one);
                    }
                }
            }
        }
        wholeRequest();
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

    /** What each version makes due for its part, each code once. */
    private List<String> conditions() {
        Set<String> due = new LinkedHashSet<>();
        each(LeaveType::conditions, condition -> {
            boolean lifted = condition.unless() != null && condition.unless().holds(circumstances());
            if (!lifted && (!condition.paidLines() || answers(Pay.PAID))) {
                due.add(condition.code());
            }
        });
        return List.copyOf(due);
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

    /** The lines that the rule concerns, in order of date. */
    List<LineInRun> lines() {
        return part;
    }

    /** The lines that the rule concerns and that count, in order of date. */
    List<LineInRun> counting() {
        return countingPart;
    }

    /** All lines of the request that count, in order of date: also those that another version's rules concern. */
    List<LineInRun> allCounting() {
        return counting;
    }

    /** Whether the answer has a line with that pay among those that the rule concerns and that count. */
    boolean answers(Pay pay) {
        for (AssessedLine part : answer) {
            if (part.pay() == pay && part.minutes() > 0 && countingIndexes.get(part.asked())) {
                return true;
            }
        }
        return false;
    }

    /** The window that a figure opens; null where it has none or nobody told when it opens. */
    DateRange window(EntitlementRule figure) {
        return measures.window(figure);
    }

    /**
     * Measures a line against an entitlement, or part of one, and changes the pay of what is beyond it.
     */
    void measure(Rule rule, LineInRun line, EntitlementRule figure, Quantity amount) {
        int beyond = measures.beyond(line, figure, amount);
        if (beyond > 0) {
            foundBeyond(rule, line, beyond);
        }
    }

    void foundBeyond(Rule rule, LineInRun line, int beyond) {
        findings.addMinutes(rule, beyond, line.pay());
        line.changePay(rule.excessPay(), beyond);
    }

    void found(Rule rule) {
        findings.add(rule, Map.of());
    }

    void found(Rule rule, String parameter, Object value) {
        findings.add(rule, Map.of(parameter, value));
    }

    /**
     * Compares the notice given, in whole calendar days from the request to the first line that the rule concerns,
     * with that needed.
     */
    void notice(Rule rule, int needed) {
        if (countingPart.isEmpty()) {
            return;
        }
        long given = ChronoUnit.DAYS.between(requestedOn, countingPart.get(0).date());
        if (given < needed) {
            Map<String, Object> days = new LinkedHashMap<>();
            days.put("daysGiven", Quantity.clamp(given));
            days.put("daysNeeded", needed);
            findings.add(rule, days);
        }
    }
}
