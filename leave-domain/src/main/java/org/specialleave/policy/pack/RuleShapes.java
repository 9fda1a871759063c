package org.specialleave.policy.pack;

import static org.specialleave.policy.pack.RuleGrammar.HOURS;
import static org.specialleave.policy.pack.RuleGrammar.NAME;
import static org.specialleave.policy.pack.RuleGrammar.minutes;
import static org.specialleave.policy.pack.RuleGrammar.number;

import java.time.Period;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.specialleave.policy.model.Circumstance;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.RuleCondition;
import org.specialleave.policy.text.ConditionText;
import org.specialleave.policy.text.PolicyBundle;

/**
 * The shapes of rules a policy pack can have. A new one is a record in {@link RuleCondition} with its evaluation, an
 * entry here, and its sentence in the bundle {@code Policy}.
 */
public final class RuleShapes {
    private static final int DAYS_OF_THE_LONGEST_MONTH = 31;
    private static final String LINKED = "in one incident, (" + NAME + ") counted first";

    static final RuleShape<RuleCondition.Always> ALWAYS = RuleShape.of(
                    RuleCondition.Always.class, "always", "always", m -> new RuleCondition.Always())
            .inWords("when.Always");

    static final RuleShape<RuleCondition.BeyondShifts> BEYOND_SHIFTS = RuleShape.of(
                    RuleCondition.BeyondShifts.class,
                    "more than (\\d+) shifts? " + LINKED,
                    "more than 3 shifts in one incident, <circumstance> counted first",
                    m -> new RuleCondition.BeyondShifts(number(m, 1), m.group(2)))
            .needs((shape, type, node) -> knownNumber(type, shape.linkedShifts(), node))
            .inWords((shape, text) -> text.sentence("when.BeyondShifts", shape.shifts()))
            .tells("minutes")
            .leavesExcess()
            .stricterBy(shape -> -shape.shifts());

    static final RuleShape<RuleCondition.BetweenShifts> BETWEEN_SHIFTS = RuleShape.of(
                    RuleCondition.BetweenShifts.class,
                    "more than (\\d+) and at most (\\d+) shifts " + LINKED,
                    "more than 3 and at most 3 shifts in one incident, <circumstance> counted first",
                    m -> new RuleCondition.BetweenShifts(number(m, 1), number(m, 2), m.group(3)))
            .needs(RuleShapes::checkBetweenShifts)
            .inWords((shape, text) -> text.sentence("when.BetweenShifts", shape.moreThan(), shape.atMost()))
            .stricterBy(shape -> -shape.moreThan());

    static final RuleShape<RuleCondition.OverEntitlement> OVER_ENTITLEMENT = RuleShape.of(
                    RuleCondition.OverEntitlement.class,
                    "over the figure",
                    "over the figure",
                    m -> new RuleCondition.OverEntitlement())
            .needs((shape, type, node) -> entitlement(type, node))
            .inWords("when.OverEntitlement")
            .tells("minutes")
            .limitsOwnEntitlement();

    static final RuleShape<RuleCondition.OverPartOfEntitlement> OVER_PART_OF_ENTITLEMENT = RuleShape.of(
                    RuleCondition.OverPartOfEntitlement.class,
                    "more than (.+) of the figure",
                    "more than <amount> of the figure",
                    RuleShapes::overPart)
            .needs(RuleShapes::checkOverPart)
            .inWords((shape, text) -> text.sentence("when.OverPartOfEntitlement", text.quantity(shape.quantity())))
            .tells("minutes")
            .limitsOwnEntitlement();

    static final RuleShape<RuleCondition.OverCap> OVER_CAP = RuleShape.of(
                    RuleCondition.OverCap.class, "over the cap", "over the cap", m -> new RuleCondition.OverCap())
            .inWords("when.OverCap")
            .tells("minutes")
            .leavesExcess();

    static final RuleShape<RuleCondition.AfterWindow> AFTER_WINDOW = RuleShape.of(
                    RuleCondition.AfterWindow.class,
                    "a line after the window",
                    "a line after the window",
                    m -> new RuleCondition.AfterWindow())
            .needs((shape, type, node) -> window(type, node))
            .inWords("when.AfterWindow")
            .tells("lastDay")
            .leavesExcess();

    static final RuleShape<RuleCondition.BeforeWindow> BEFORE_WINDOW = RuleShape.of(
                    RuleCondition.BeforeWindow.class,
                    "a line before the window",
                    "a line before the window",
                    m -> new RuleCondition.BeforeWindow())
            .needs((shape, type, node) -> window(type, node))
            .inWords("when.BeforeWindow");

    static final RuleShape<RuleCondition.Retrospective> RETROSPECTIVE = RuleShape.of(
                    RuleCondition.Retrospective.class,
                    "a line before the day of the request(?:, and (.+))?",
                    "a line before the day of the request | a line before the day of the request, and" + " <condition>",
                    RuleShapes::retrospective)
            .needs((shape, type, node) -> RuleReader.known(type, shape.circumstances(), node))
            .inWords(RuleShapes::retrospectiveInWords);

    static final RuleShape<RuleCondition.ShortNotice> SHORT_NOTICE = RuleShape.of(
                    RuleCondition.ShortNotice.class,
                    "fewer than (\\d+) days' notice(, with unpaid lines)?",
                    "fewer than 3 days' notice | fewer than 3 days' notice, with unpaid lines",
                    m -> new RuleCondition.ShortNotice(number(m, 1), m.group(2) != null))
            .inWords((shape, text) ->
                    text.sentence(shape.unpaidLines() ? "when.ShortNotice.unpaid" : "when.ShortNotice", shape.days()))
            .tells("daysGiven", "daysNeeded")
            .seesOnlyTheAnswer(RuleCondition.ShortNotice::unpaidLines)
            .stricterBy(RuleCondition.ShortNotice::days);

    static final RuleShape<RuleCondition.ShortNoticeForLength> SHORT_NOTICE_FOR_LENGTH = RuleShape.of(
                    RuleCondition.ShortNoticeForLength.class,
                    "notice shorter than the longer of (\\d+) days and (\\d+) days for each day asked for",
                    "notice shorter than the longer of 3 days and 3 days for each day asked for",
                    m -> new RuleCondition.ShortNoticeForLength(number(m, 1), number(m, 2)))
            .inWords((shape, text) -> text.sentence("when.ShortNoticeForLength", shape.atLeast(), shape.forEachDay()))
            .tells("daysGiven", "daysNeeded");

    static final RuleShape<RuleCondition.ShortService> SHORT_SERVICE = RuleShape.of(
                    RuleCondition.ShortService.class,
                    "fewer than (\\d+) (weeks|months)' service",
                    "fewer than 3 weeks' service | fewer than 3 months' service",
                    m -> new RuleCondition.ShortService(
                            m.group(2).equals("weeks") ? Period.ofWeeks(number(m, 1)) : Period.ofMonths(number(m, 1))))
            .inWords((shape, text) -> text.sentence("when.ShortService", text.service(shape.service())))
            .stricterBy(shape -> days(shape.service()));

    static final RuleShape<RuleCondition.AsksForPay> ASKS_FOR_PAY = RuleShape.of(
                    RuleCondition.AsksForPay.class,
                    "a line that asks for pay",
                    "a line that asks for pay",
                    m -> new RuleCondition.AsksForPay())
            .inWords("when.AsksForPay")
            .leavesExcess();

    static final RuleShape<RuleCondition.NotAskedUnpaid> NOT_ASKED_UNPAID = RuleShape.of(
                    RuleCondition.NotAskedUnpaid.class,
                    "a line not asked for without pay",
                    "a line not asked for without pay",
                    m -> new RuleCondition.NotAskedUnpaid())
            .inWords("when.NotAskedUnpaid");

    static final RuleShape<RuleCondition.BeyondHalfDays> BEYOND_HALF_DAYS = RuleShape.of(
                    RuleCondition.BeyondHalfDays.class,
                    "more than (\\d+) half days in the leave year, (" + NAME + ") counted first",
                    "more than 3 half days in the leave year, <circumstance> counted first",
                    m -> new RuleCondition.BeyondHalfDays(number(m, 1), m.group(2)))
            .needs((shape, type, node) -> RuleReader.known(type, shape.prior(), Circumstance.Kind.WHOLE_NUMBER, node))
            .inWords((shape, text) -> text.sentence("when.BeyondHalfDays", shape.halfDays()))
            .tells("halfDays")
            .stricterBy(shape -> -shape.halfDays());

    static final RuleShape<RuleCondition.OtherThanUnits> OTHER_THAN_UNITS = RuleShape.of(
                    RuleCondition.OtherThanUnits.class,
                    "a line that is neither " + HOURS + " nor " + HOURS
                            + " pro rata, nor its shift, nor half its shift",
                    "a line that is neither 7.5 h nor 7.5 h pro rata, nor its shift, nor half its shift",
                    m -> new RuleCondition.OtherThanUnits(minutes(m.group(1)), minutes(m.group(2))))
            .inWords((shape, text) -> text.sentence(
                    "when.OtherThanUnits",
                    PolicyBundle.hours(shape.minutes()),
                    PolicyBundle.hours(shape.otherMinutes())))
            .tells("smallerUnit", "greaterUnit");

    static final RuleShape<RuleCondition.UnderHalfShift> UNDER_HALF_SHIFT = RuleShape.of(
                    RuleCondition.UnderHalfShift.class,
                    "a line under half its shift",
                    "a line under half its shift",
                    m -> new RuleCondition.UnderHalfShift())
            .inWords("when.UnderHalfShift");

    static final RuleShape<RuleCondition.NotListed> NOT_LISTED = RuleShape.of(
                    RuleCondition.NotListed.class,
                    "(" + NAME + ") is not listed on the day",
                    "<circumstance> is not listed on the day",
                    m -> new RuleCondition.NotListed(m.group(1)))
            .needs((shape, type, node) -> RuleReader.known(type, shape.circumstance(), Circumstance.Kind.NAME, node))
            .inWords((shape, text) -> text.sentence("when.NotListed", text.question(shape.circumstance())))
            .tells("body");

    static final RuleShape<RuleCondition.PaidWithoutHours> PAID_WITHOUT_HOURS = RuleShape.of(
                    RuleCondition.PaidWithoutHours.class,
                    "a paid line without contracted hours",
                    "a paid line without contracted hours",
                    m -> new RuleCondition.PaidWithoutHours())
            .inWords("when.PaidWithoutHours");

    static final RuleShape<RuleCondition.PayLostWithoutHours> PAY_LOST_WITHOUT_HOURS = RuleShape.of(
                    RuleCondition.PayLostWithoutHours.class,
                    "pay lost for want of contracted hours",
                    "pay lost for want of contracted hours",
                    m -> new RuleCondition.PayLostWithoutHours())
            .inWords("when.PayLostWithoutHours");

    static final RuleShape<RuleCondition.UnpaidLine> UNPAID_LINE = RuleShape.of(
                    RuleCondition.UnpaidLine.class,
                    "an unpaid line",
                    "an unpaid line",
                    m -> new RuleCondition.UnpaidLine())
            .inWords("when.UnpaidLine")
            .seesOnlyTheAnswer(any -> true);

    static final RuleShape<RuleCondition.NoHours> NO_HOURS = RuleShape.of(
                    RuleCondition.NoHours.class,
                    "nothing but non-working days",
                    "nothing but non-working days",
                    m -> new RuleCondition.NoHours())
            .inWords("when.NoHours");

    static final RuleShape<RuleCondition.LinesOverlap> LINES_OVERLAP = RuleShape.of(
                    RuleCondition.LinesOverlap.class,
                    "lines that meet",
                    "lines that meet",
                    m -> new RuleCondition.LinesOverlap())
            .inWords("when.LinesOverlap")
            .tells("reference");

    static final RuleShape<RuleCondition.NotEmployed> NOT_EMPLOYED = RuleShape.of(
                    RuleCondition.NotEmployed.class,
                    "a line outside the assignment's dates",
                    "a line outside the assignment's dates",
                    m -> new RuleCondition.NotEmployed())
            .inWords("when.NotEmployed");

    static final RuleShape<RuleCondition.CircumstancesHold> CIRCUMSTANCES_HOLD = RuleShape.of(
                    RuleCondition.CircumstancesHold.class,
                    "(.+)",
                    "<circumstance> is yes (no, not yes, told, not told, a number, below a number), joined by"
                            + " “and” or “or”",
                    RuleShapes::circumstancesHold)
            .needs((shape, type, node) -> RuleReader.known(type, shape.circumstances(), node))
            .inWords((shape, text) ->
                    text.sentence("when.CircumstancesHold", text.circumstances(shape.circumstances())));

    /** In the order in which a sentence is tried; what was told comes last, since it may be written in many ways. */
    static final List<RuleShape<?>> ALL = List.of(
            ALWAYS,
            BEYOND_SHIFTS,
            BETWEEN_SHIFTS,
            OVER_ENTITLEMENT,
            OVER_PART_OF_ENTITLEMENT,
            OVER_CAP,
            AFTER_WINDOW,
            BEFORE_WINDOW,
            RETROSPECTIVE,
            SHORT_NOTICE,
            SHORT_NOTICE_FOR_LENGTH,
            SHORT_SERVICE,
            ASKS_FOR_PAY,
            NOT_ASKED_UNPAID,
            BEYOND_HALF_DAYS,
            OTHER_THAN_UNITS,
            UNDER_HALF_SHIFT,
            NOT_LISTED,
            PAID_WITHOUT_HOURS,
            PAY_LOST_WITHOUT_HOURS,
            UNPAID_LINE,
            NO_HOURS,
            LINES_OVERLAP,
            NOT_EMPLOYED,
            CIRCUMSTANCES_HOLD);

    private static final ShapeOf SHAPE_OF = new ShapeOf();

    private RuleShapes() {}

    static RuleShape<?> of(RuleCondition condition) {
        return condition.accept(SHAPE_OF);
    }

    /** A condition in plain words. */
    public static String inWords(RuleCondition condition, ConditionText text) {
        return of(condition).words(condition, text);
    }

    /** Below 0 where the one finds fewer requests than the other, above 0 where it finds more; 0 if nobody can tell. */
    public static int compareStrictness(RuleCondition one, RuleCondition other) {
        RuleShape<?> shape = of(one);
        return shape == of(other) ? Integer.compare(shape.strictness(one), shape.strictness(other)) : 0;
    }

    private static void knownNumber(LeaveType type, String circumstance, PackNode node) {
        RuleReader.known(type, circumstance, Circumstance.Kind.NUMBER, node);
    }

    private static void checkBetweenShifts(RuleCondition.BetweenShifts shape, LeaveType type, PackNode node) {
        if (shape.moreThan() >= shape.atMost()) {
            throw node.expected("a first number of shifts below the second");
        }
        knownNumber(type, shape.linkedShifts(), node);
    }

    private static void entitlement(LeaveType type, PackNode node) {
        if (type.entitlement() == null) {
            throw node.expected("a type with a “figure”");
        }
    }

    private static void window(LeaveType type, PackNode node) {
        if (type.entitlement() == null || type.entitlement().window() == null) {
            throw node.expected("a type whose figure has a window");
        }
    }

    private static RuleCondition.OverPartOfEntitlement overPart(Matcher matched, PackNode node) {
        Quantity quantity = RuleGrammar.quantityOrNull(matched.group(1));
        if (quantity == null) {
            throw node.expected("“more than ... of the figure” with " + RuleGrammar.QUANTITY_EXPECTED);
        }
        return new RuleCondition.OverPartOfEntitlement(quantity);
    }

    private static void checkOverPart(RuleCondition.OverPartOfEntitlement shape, LeaveType type, PackNode node) {
        entitlement(type, node);
        if (shape.quantity().inDays() != type.entitlement().quantity().inDays()) {
            throw node.expected("part of the figure in days exactly where the figure itself is in days");
        }
        RuleReader.known(type, shape.quantity(), node);
    }

    private static RuleCondition.Retrospective retrospective(Matcher matched, PackNode node) {
        if (matched.group(1) == null) {
            return new RuleCondition.Retrospective(null);
        }
        CircumstanceCondition too = RuleGrammar.circumstancesOrNull(matched.group(1));
        if (too == null) {
            throw node.expected("a condition such as “managerToldAt is not told” after “and”");
        }
        return new RuleCondition.Retrospective(too);
    }

    private static String retrospectiveInWords(RuleCondition.Retrospective shape, ConditionText text) {
        return shape.circumstances() == null
                ? text.sentence("when.Retrospective")
                : text.sentence("when.Retrospective.told", text.circumstances(shape.circumstances()));
    }

    @SuppressWarnings("JavaPeriodGetDays") // months are counted too
    private static int days(Period service) {
        return (int) service.toTotalMonths() * DAYS_OF_THE_LONGEST_MONTH + service.getDays();
    }

    private static RuleCondition.CircumstancesHold circumstancesHold(Matcher matched, PackNode node) {
        CircumstanceCondition told = RuleGrammar.circumstancesOrNull(matched.group(1));
        if (told == null) {
            throw node.expected("one of the sentences "
                    + ALL.stream().map(RuleShape::example).collect(Collectors.joining(" | ")));
        }
        return new RuleCondition.CircumstancesHold(told);
    }
}
