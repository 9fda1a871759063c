package org.specialleave.version;

import java.lang.reflect.RecordComponent;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import org.specialleave.policy.Amount;
import org.specialleave.policy.Circumstance;
import org.specialleave.policy.Figure;
import org.specialleave.policy.FindingSentences;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.Pay;
import org.specialleave.policy.Policies;
import org.specialleave.policy.PolicyTerms;
import org.specialleave.policy.Rule;
import org.specialleave.policy.Severity;
import org.specialleave.policy.Tier;
import org.specialleave.policy.Timing;
import org.specialleave.policy.Told;
import org.specialleave.policy.When;

/**
 * Says what a version of a policy says, part by part and in plain words, to people who read it: staff in the viewer, HR
 * who compare. The words are those of the bundle {@code Policy}, and the pack's own where it brings some.
 */
public final class PolicyWords {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "org.specialleave.version.Policy",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final int MINUTES_AN_HOUR = 60;
    private static final int DAYS_A_WEEK = 7;
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
    public String figure(LeaveType type, Figure figure) {
        return text("figure", amount(type, figure.amount()), period(type, figure));
    }

    String period(LeaveType type, Figure figure) {
        if (figure.period() instanceof Figure.TwelveMonthsEnding year && year.byWeekOfRequest()) {
            return text("per.TwelveMonthsEnding.request");
        }
        if (figure.eachEvent()) {
            String each = text("per.EachEvent");
            return figure.window() == null ? each : text("per.within", each, shape("per.", figure.window(), type));
        }
        return shape("per.", figure.period(), type);
    }

    /** The amount as people say it, where the pack says it shorter. */
    private String amount(LeaveType type, Amount amount) {
        return amount.inWords(told -> told(type, told))
                .replaceAll("(\\d) h pro rata", "$1 hours in proportion to the week")
                .replaceAll("(\\d) h\\b", "$1 hours");
    }

    /** Which leave uses a figure up. */
    public String uses(Figure figure) {
        return text("figure.uses." + figure.uses());
    }

    /** Whether the type counts to the cap. */
    public String cap(LeaveType type) {
        return text("cap." + type.capUse());
    }

    /** What may be found, and what follows then; one sentence, without its clause. */
    public String finding(LeaveType type, Rule rule) {
        return text("finding", situation(type, rule.when()), follows(rule));
    }

    /** The situation a rule speaks of. */
    String situation(LeaveType type, When when) {
        if (when instanceof Timing.Retrospective before && before.told() != null) {
            return text("when.Retrospective.told", told(type, before.told()));
        }
        if (when instanceof Timing.ShortNotice notice && notice.unpaidLines()) {
            return text("when.ShortNotice.unpaid", notice.days());
        }
        return shape("when.", when, type);
    }

    /** What follows from a finding. */
    String follows(Rule rule) {
        String words = switch (rule.severity()) {
            case BLOCK -> blocked(rule.redirect());
            case REFER ->
                rule.toWhereUnpaid() == null
                        ? text("follows.REFER", tiers(rule.to()))
                        : text("follows.REFER.unpaid", tiers(rule.to()), tiers(rule.toWhereUnpaid()));
            case REQUIRE, ADVISE -> text("follows." + rule.severity());
        };
        boolean decided = rule.rest() == Pay.AT_DISCRETION && rule.severity() == Severity.REFER;
        if (decided || rule.rest() == Pay.UNPAID) {
            return text("rest." + rule.rest(), words);
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
    public String tiers(List<Tier> tiers) {
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
        return text("asked", asking(circumstance), text("kind." + circumstance.kind()));
    }

    /** When a body is listed. */
    public String listed(List<PolicyTerms.Listed> stretches) {
        return joined("and", stretches.stream().map(PolicyWords::listed).toList());
    }

    private static String listed(PolicyTerms.Listed stretch) {
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

    /** Minutes in words, such as {@code 7 hours 30 minutes}. */
    public static String inWords(int minutes) {
        String rest = text("minutes", minutes % MINUTES_AN_HOUR);
        if (minutes != 0 && minutes < MINUTES_AN_HOUR) {
            return rest;
        }
        String hours = text("hours", minutes / MINUTES_AN_HOUR);
        return minutes % MINUTES_AN_HOUR == 0 ? hours : hours + " " + rest;
    }

    /** A condition on what was told, by the questions that the type asks. */
    String told(LeaveType type, Told told) {
        return joined(
                told.all() ? "and" : "or",
                told.tests().stream()
                        .map(test -> text("told." + test.is(), question(type, test.name()), test.number()))
                        .toList());
    }

    private static String question(LeaveType type, String circumstance) {
        return type == null || !type.circumstances().containsKey(circumstance)
                ? circumstance
                : text("question", asking(type.circumstances().get(circumstance)));
    }

    /** The question that asks it. */
    public String question(Circumstance circumstance) {
        return asking(circumstance);
    }

    private static String asking(Circumstance circumstance) {
        return circumstance.questions().getOrDefault(ENGLISH, circumstance.name());
    }

    private static String joined(String by, List<String> parts) {
        return parts.stream().reduce((first, second) -> text(by, first, second)).orElse("");
    }

    /**
     * A value of one of the policy's sealed families, by the words for its shape and its own components in their order.
     */
    private String shape(String family, Object shape, LeaveType type) {
        String key = family + shape.getClass().getSimpleName();
        List<Object> arguments = new ArrayList<>();
        for (RecordComponent component : shape.getClass().getRecordComponents()) {
            arguments.add(argument(value(shape, component), component.getName(), type));
        }
        return TEXTS.containsKey(key)
                ? text(key, arguments.toArray())
                : plain(shape.getClass().getSimpleName()) + " " + arguments;
    }

    private static Object value(Object shape, RecordComponent component) {
        try {
            return component.getAccessor().invoke(shape);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException("the components of a record are public", closed);
        }
    }

    private Object argument(Object value, String name, LeaveType type) {
        if (value instanceof Told told) {
            return told(type, told);
        }
        if (value instanceof Amount amount) {
            return amount(type, amount);
        }
        if (value instanceof Period service) {
            return service.toTotalMonths() > 0
                    ? text("months", service.toTotalMonths())
                    : text("weeks", service.getDays() / DAYS_A_WEEK);
        }
        if (value instanceof String circumstance) {
            return question(type, circumstance);
        }
        boolean minutes = name.toLowerCase(Locale.ROOT).endsWith("minutes");
        return minutes && value instanceof Integer number ? inWords(number) : value;
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.UK).format(values);
    }
}
