package org.specialleave.policy.release;

import static org.specialleave.policy.text.PolicyBundle.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.model.Rule;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.model.Severity;
import org.specialleave.policy.pack.RuleShapes;
import org.specialleave.policy.text.ConditionText;
import org.specialleave.policy.text.FindingSentences;

/**
 * Says what a version of a policy says, part by part and in plain words, to people who read it: staff in the viewer, HR
 * who compare. The words are those of the bundle {@code Policy}, and the pack's own where it brings some.
 */
public final class PolicyWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final String ENGLISH = "en";
    private static final String HR = "HR";
    private static final FindingSentences SENTENCES = new FindingSentences(new Policies(List.of()), Locale.UK);

    private final UnaryOperator<String> nameOfType;

    /**
     * Words for one version or two.
     *
     * @param nameOfType the name of the type with that code, for sentences that send people to another type
     */
    public PolicyWords(UnaryOperator<String> nameOfType) {
        this.nameOfType = nameOfType;
    }

    /** Words whose types are named as those policies name them, as in force on that day or nearest to it. */
    public static PolicyWords of(Policies policies, LocalDate on) {
        return new PolicyWords(
                code -> policies.knownType(code, on).map(PolicyWords::name).orElseGet(() -> plain(code)));
    }

    /** The type's name. */
    static String name(LeaveType type) {
        return type.words(ENGLISH).name();
    }

    /** How the type is paid. */
    public String pay(LeaveType type) {
        LeaveType.PayTerms pay = type.pay();
        String words = text(pay.byDiscretion() ? "pay.discretion" : "pay." + pay.own());
        if (pay.paidWhere() != null) {
            words = text("pay.where", words, told(type, pay.paidWhere()));
        }
        if (pay.exception() != null) {
            words = text("pay.exception", words);
        }
        return pay.keptWithoutHours() ? text("pay.keptWithoutHours", words) : words;
    }

    /** Whether the type may be refused. */
    public String refusal(LeaveType type) {
        LeaveType.Refusal refusal = type.refusal();
        String words;
        if (refusal.onlyReferred()) {
            words = text("refusal.onlyReferred");
        } else if (!refusal.allowed()) {
            words = text("refusal.no");
        } else {
            words = text(refusal.serviceNeedsOnly() ? "refusal.serviceNeeds" : "refusal.yes");
        }
        return refusal.unless() == null ? words : text("refusal.unless", words, told(type, refusal.unless()));
    }

    /**
     * How much a figure is and in what time.
     *
     * @param type whose figure it is; null for the cap
     */
    public String figure(LeaveType type, EntitlementRule figure) {
        return text("figure", new ConditionText(type).quantity(figure.quantity()), period(type, figure));
    }

    String period(LeaveType type, EntitlementRule entitlement) {
        String window = entitlement.window() == null
                ? ""
                : text(
                        "per.DaysFrom",
                        entitlement.window().days(),
                        new ConditionText(type).question(entitlement.window().circumstance()));
        if (entitlement.eachEvent()) {
            String each = text("per.EachEvent");
            return window.isEmpty() ? each : text("per.within", each, window);
        }
        if (!window.isEmpty()) {
            return window;
        }
        if (entitlement.perLeaveYear()) {
            return text("per.EachLeaveYear");
        }
        return text(entitlement.byWeekOfRequest() ? "per.TwelveMonthsEnding.request" : "per.TwelveMonthsEnding");
    }

    /** Which leave uses a figure up. */
    public String uses(EntitlementRule figure) {
        return text("figure.uses." + figure.uses());
    }

    /** Whether the type counts to the cap. */
    public String cap(LeaveType type) {
        return text("cap." + type.capUse());
    }

    /** What may be found, and what follows then; one sentence, without its clause. */
    public String finding(LeaveType type, Rule rule) {
        return text("finding", condition(type, rule.condition()), follows(rule));
    }

    /** When a rule applies. */
    String condition(LeaveType type, RuleCondition condition) {
        return RuleShapes.inWords(condition, new ConditionText(type));
    }

    /** What follows from a finding. */
    String follows(Rule rule) {
        String words = switch (rule.severity()) {
            case BLOCK -> blocked(rule.redirect());
            case REFER ->
                rule.referToWhereUnpaid() == null
                        ? text("follows.REFER", tiers(rule.referTo()))
                        : text("follows.REFER.unpaid", tiers(rule.referTo()), tiers(rule.referToWhereUnpaid()));
            case REQUIRE, ADVISE -> text("follows." + rule.severity());
        };
        boolean decided = rule.excessPay() == Pay.AT_DISCRETION && rule.severity() == Severity.REFER;
        if (decided || rule.excessPay() == Pay.UNPAID) {
            return text("rest." + rule.excessPay(), words);
        }
        return words;
    }

    private String blocked(String redirect) {
        if (redirect == null) {
            return text("follows.BLOCK");
        }
        return redirect.equals(HR)
                ? text("follows.BLOCK.HR")
                : text("follows.BLOCK.redirect", nameOfType.apply(redirect));
    }

    /** The tiers one after the other. */
    public String tiers(List<ApprovalLevel> tiers) {
        return joined("and", tiers.stream().map(tier -> text("tier." + tier)).toList());
    }

    /** Where something stands, such as {@code (policy, 5.15)}. */
    public String clause(String clause) {
        return clause == null ? "" : SENTENCES.clause(clause);
    }

    /** What is due with the type. */
    public String condition(LeaveType type, LeaveType.Condition condition) {
        String words = SENTENCES.condition(type, condition.code());
        if (condition.unless() != null) {
            return text("condition.unless", words, told(type, condition.unless()));
        }
        return text(condition.paidLines() ? "condition.paid" : "condition.always", words);
    }

    /** How the type is handled beside the decision: what is out of the common alone. */
    public List<String> handling(LeaveType type) {
        LeaveType.Handling handling = type.handling();
        List<String> all = new ArrayList<>();
        if (handling.evidence() != LeaveType.Evidence.MAY_BE_ASKED) {
            all.add(evidence(type));
        }
        if (handling.askToDefer()) {
            all.add(askToDefer(type));
        }
        if (handling.postponable()) {
            all.add(text("postponable.yes"));
        }
        if (handling.reflectionLog()) {
            all.add(text("reflectionLog.yes"));
        }
        return all;
    }

    String evidence(LeaveType type) {
        return text("evidence." + type.handling().evidence());
    }

    String askToDefer(LeaveType type) {
        LeaveType.Handling handling = type.handling();
        String words = yesOrNo("askToDefer", handling.askToDefer());
        return handling.deferUnless() == null
                ? words
                : text("refusal.unless", words, told(type, handling.deferUnless()));
    }

    String atHome(LeaveType type) {
        return text("atHome." + type.handling().atHome());
    }

    String yesOrNo(String what, boolean yes) {
        return text(what + (yes ? ".yes" : ".no"));
    }

    /** What is asked about the situation. */
    public String asked(Circumstance circumstance) {
        return text("asked", ConditionText.question(circumstance), text("kind." + circumstance.kind()));
    }

    /** When a body is listed. */
    public String listed(List<PolicyTerms.ListedPeriod> stretches) {
        return joined("and", stretches.stream().map(PolicyWords::listed).toList());
    }

    private static String listed(PolicyTerms.ListedPeriod stretch) {
        if (stretch.from() == null) {
            return stretch.to() == null ? text("listed.always") : text("listed.to", DAY.format(stretch.to()));
        }
        return stretch.to() == null
                ? text("listed.from", DAY.format(stretch.from()))
                : text("listed.between", DAY.format(stretch.from()), DAY.format(stretch.to()));
    }

    /** The day of the calendar on which leave years start. */
    public String leaveYear(PolicyTerms terms) {
        MonthDay starts = terms.leaveYearStarts();
        return DAY_OF_YEAR.format(starts);
    }

    /** A name in capitals as people write it: {@code LAY_OBSERVERS} is lay observers. */
    public static String plain(String code) {
        return code.toLowerCase(Locale.UK).replace('_', ' ');
    }

    private static String told(LeaveType type, CircumstanceCondition condition) {
        return new ConditionText(type).circumstances(condition);
    }

    /** The question that asks it. */
    public String question(Circumstance circumstance) {
        return ConditionText.question(circumstance);
    }

    private static String joined(String by, List<String> parts) {
        return parts.stream().reduce((first, second) -> text(by, first, second)).orElse("");
    }
}
