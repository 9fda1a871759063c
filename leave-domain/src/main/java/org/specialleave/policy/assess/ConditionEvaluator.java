package org.specialleave.policy.assess;

import static org.specialleave.policy.assess.ConditionCheck.onAnswer;
import static org.specialleave.policy.assess.ConditionCheck.onEachLine;
import static org.specialleave.policy.assess.ConditionCheck.onRequest;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.DateRange;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveYear;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;

/** The one place that evaluates the conditions of rules: what each shape looks at, and what it finds. */
final class ConditionEvaluator implements RuleCondition.Visitor<ConditionCheck> {
    private static final ConditionEvaluator INSTANCE = new ConditionEvaluator();

    private ConditionEvaluator() {}

    /** What evaluates the condition of that rule. */
    static ConditionCheck check(Rule rule) {
        return rule.condition().accept(INSTANCE);
    }

    @Override
    public ConditionCheck always(RuleCondition.Always condition) {
        return onRequest((rule, run) -> run.found(rule));
    }

    @Override
    public ConditionCheck circumstancesHold(RuleCondition.CircumstancesHold condition) {
        return onRequest((rule, run) -> {
            if (condition.circumstances().holds(run.circumstances())) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck beyondShifts(RuleCondition.BeyondShifts condition) {
        return onEachLine((rule, line, run) -> {
            int beyond = line.beyondShifts(condition.shifts());
            if (beyond > 0 && line.hasHours()) {
                run.foundBeyond(rule, line, beyond);
            }
        });
    }

    @Override
    public ConditionCheck betweenShifts(RuleCondition.BetweenShifts condition) {
        return onRequest((rule, run) -> {
            boolean more = false;
            for (LineInRun line : run.counting()) {
                if (line.beyondShifts(condition.atMost()) > 0) {
                    return;
                }
                more |= line.beyondShifts(condition.moreThan()) > 0;
            }
            if (more) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck overEntitlement(RuleCondition.OverEntitlement condition) {
        return onEachLine((rule, line, run) -> {
            EntitlementRule entitlement = line.type().entitlement();
            run.measure(rule, line, entitlement, entitlement.quantity());
        });
    }

    @Override
    public ConditionCheck overPartOfEntitlement(RuleCondition.OverPartOfEntitlement condition) {
        return onEachLine(
                (rule, line, run) -> run.measure(rule, line, line.type().entitlement(), condition.quantity()));
    }

    @Override
    public ConditionCheck overCap(RuleCondition.OverCap condition) {
        return onEachLine((rule, line, run) -> {
            EntitlementRule cap = line.type().terms().cap();
            run.measure(rule, line, cap, cap.quantity());
        });
    }

    @Override
    public ConditionCheck afterWindow(RuleCondition.AfterWindow condition) {
        return onEachLine((rule, line, run) -> {
            DateRange window = run.window(line.type().entitlement());
            if (window != null && line.date().isAfter(window.last())) {
                run.found(rule, "lastDay", window.last());
                line.changePay(rule.excessPay(), line.minutes());
            }
        });
    }

    @Override
    public ConditionCheck beforeWindow(RuleCondition.BeforeWindow condition) {
        return onEachLine((rule, line, run) -> {
            DateRange window = run.window(line.type().entitlement());
            if (window != null && line.date().isBefore(window.first())) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck retrospective(RuleCondition.Retrospective condition) {
        return onEachLine((rule, line, run) -> {
            boolean holds = condition.circumstances() == null
                    || condition.circumstances().holds(run.circumstances());
            if (holds && line.date().isBefore(run.requestedOn())) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck shortNotice(RuleCondition.ShortNotice condition) {
        return condition.unpaidLines()
                ? onAnswer((rule, run) -> {
                    if (run.answers(Pay.UNPAID)) {
                        run.notice(rule, condition.days());
                    }
                })
                : onRequest((rule, run) -> run.notice(rule, condition.days()));
    }

    @Override
    public ConditionCheck shortNoticeForLength(RuleCondition.ShortNoticeForLength condition) {
        return onRequest((rule, run) -> {
            long dates = run.counting().stream().map(LineInRun::date).distinct().count();
            long needed = Math.max(condition.atLeast(), condition.forEachDay() * dates);
            run.notice(rule, Quantity.clamp(needed));
        });
    }

    @Override
    public ConditionCheck shortService(RuleCondition.ShortService condition) {
        return onRequest((rule, run) -> {
            if (run.counting().isEmpty()) {
                return;
            }
            LocalDate first = run.counting().get(0).date();
            run.facts()
                    .inServiceSince()
                    .filter(since -> first.isBefore(since.plus(condition.service())))
                    .ifPresent(since -> run.found(rule));
        });
    }

    @Override
    public ConditionCheck asksForPay(RuleCondition.AsksForPay condition) {
        return onEachLine((rule, line, run) -> {
            if (line.pay() != Pay.UNPAID) {
                run.found(rule);
                line.changePay(rule.excessPay(), line.minutes());
            }
        });
    }

    @Override
    public ConditionCheck notAskedUnpaid(RuleCondition.NotAskedUnpaid condition) {
        return onEachLine((rule, line, run) -> {
            if (line.said() != Pay.UNPAID) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck beyondHalfDays(RuleCondition.BeyondHalfDays condition) {
        return onRequest((rule, run) -> {
            List<LineInRun> counting = run.counting();
            int from = 0;
            while (from < counting.size()) {
                LeaveYear year = counting.get(from).leaveYear();
                int to = from + 1;
                while (to < counting.size() && year.contains(counting.get(to).date())) {
                    to++;
                }
                long total = halfDaysUpTo(counting.get(to - 1), year, condition.prior(), run);
                if (total > condition.halfDays()) {
                    run.found(rule, "halfDays", Quantity.clamp(total));
                    return;
                }
                from = to;
            }
        });
    }

    /** The half days of the leave year to that line, those under an earlier version too. */
    private static long halfDaysUpTo(LineInRun last, LeaveYear year, String prior, AssessmentRun run) {
        List<LineInRun> all = run.allCounting();
        long total = year.contains(all.get(0).date())
                ? run.circumstances().value(prior, Integer.class).orElse(0)
                : 0;
        for (LineInRun line : all.subList(0, all.indexOf(last) + 1)) {
            if (year.contains(line.date())) {
                total += 2L * line.minutes() <= line.shiftMinutes() ? 1 : 2;
            }
        }
        return total;
    }

    @Override
    public ConditionCheck otherThanUnits(RuleCondition.OtherThanUnits condition) {
        return onEachLine((rule, line, run) -> {
            if (!line.hasHours()) {
                return;
            }
            int one = line.proRata(condition.minutes());
            int other = line.proRata(condition.otherMinutes());
            int asked = line.minutes();
            boolean shift = asked == line.shiftMinutes() || asked == (line.shiftMinutes() + 1L) / 2;
            if (asked != one && asked != other && !shift) {
                run.found(rule, "units", List.of(Math.min(one, other), Math.max(one, other)));
            }
        });
    }

    @Override
    public ConditionCheck underHalfShift(RuleCondition.UnderHalfShift condition) {
        return onEachLine((rule, line, run) -> {
            if (2L * line.minutes() < line.shiftMinutes()) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck notListed(RuleCondition.NotListed condition) {
        return onEachLine((rule, line, run) -> {
            Object body = run.circumstances().values().get(condition.circumstance());
            if (body != null && !line.type().terms().lists(body.toString(), line.date())) {
                run.found(rule, "body", body);
            }
        });
    }

    @Override
    public ConditionCheck paidWithoutHours(RuleCondition.PaidWithoutHours condition) {
        return onEachLine((rule, line, run) -> {
            if (!line.hasHours() && line.pay() != Pay.UNPAID) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck payLostWithoutHours(RuleCondition.PayLostWithoutHours condition) {
        return onEachLine((rule, line, run) -> {
            if (line.payLost()) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck unpaidLine(RuleCondition.UnpaidLine condition) {
        return onAnswer((rule, run) -> {
            if (run.answers(Pay.UNPAID)) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck noHours(RuleCondition.NoHours condition) {
        return onRequest((rule, run) -> {
            if (run.lines().stream().allMatch(line -> line.minutes() <= 0)) {
                run.found(rule);
            }
        });
    }

    @Override
    public ConditionCheck linesOverlap(RuleCondition.LinesOverlap condition) {
        return onRequest((rule, run) -> OverlapSearch.in(run).ifPresent(overlap -> {
            if (overlap.reference() == null) {
                run.found(rule);
            } else {
                run.found(rule, "reference", overlap.reference());
            }
        }));
    }

    @Override
    public ConditionCheck notEmployed(RuleCondition.NotEmployed condition) {
        return onRequest((rule, run) -> {
            if (run.lines().stream().anyMatch(LineInRun::outsideEmployment)) {
                run.found(rule);
            }
        });
    }
}
