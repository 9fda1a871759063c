package org.specialleave.policy.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.specialleave.policy.model.CircumstanceCondition;
import org.specialleave.policy.model.EntitlementRule;
import org.specialleave.policy.model.Quantity;
import org.specialleave.policy.model.RuleCondition;

/**
 * The sentences a policy pack may use, and what each means.
 *
 * <p>They are few and fixed, so that somebody who reads the policy recognises it in the pack; each names the figures it
 * needs.
 */
final class RuleGrammar {
    static final String HOURS = "(\\d+(?:\\.\\d+)?) h";
    private static final int MINUTES_AN_HOUR = 60;
    static final String NAME = "[a-z][A-Za-z]*";
    private static final Pattern TEST =
            Pattern.compile("(" + NAME + ") is (yes|not yes|no|told|not told|\\d{1,4}|below \\d{1,4})");

    private static final Pattern WINDOW = Pattern.compile("(\\d{1,5}) days from (" + NAME + ")");
    private static final String GREATER = "the greater of ";
    private static final Pattern MORE = Pattern.compile("(.+) more where (.+)");
    private static final Pattern HOURS_OF_A_FIGURE = Pattern.compile(HOURS + "( pro rata)?");
    private static final Map<Pattern, Quantity.Unit> UNITS = Map.of(
            Pattern.compile("(\\d{1,2}) working weeks?"), Quantity.Unit.WORKING_WEEKS,
            Pattern.compile("(\\d{1,3}) days?"), Quantity.Unit.DAYS,
            Pattern.compile("(\\d{1,3}) days? of a fifth of the week"), Quantity.Unit.FIFTHS_OF_THE_WEEK);
    static final String QUANTITY_EXPECTED =
            "a figure in whole minutes or days such as “1 working week”, “15 h pro rata”, “7.5 h”, “3 days”, “5 days of a fifth of the"
                    + " week”, “5 days, and 2 days more where travelAbroad is yes” or “the greater of 75 h pro rata and 2 working"
                    + " weeks”";

    private RuleGrammar() {}

    static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** When a rule applies. */
    static RuleCondition condition(PackNode node) {
        String sentence = node.text();
        for (RuleShape<?> shape : RuleShapes.ALL) {
            Matcher matcher = shape.matcher(sentence);
            if (matcher.matches()) {
                try {
                    return shape.read(matcher, node);
                } catch (ArithmeticException | NumberFormatException unit) {
                    throw node.expected("whole numbers of days or shifts, and hours that are whole minutes");
                }
            }
        }
        throw new IllegalStateException("the last shape matches every sentence");
    }

    /** A condition on what was told. */
    static CircumstanceCondition told(PackNode node) {
        CircumstanceCondition told = circumstancesOrNull(node.text());
        if (told == null) {
            throw node.expected(
                    "a condition such as “summons is yes”, “hostRegistered is no”, “stillbirthWeeks is below 23” or"
                            + " “managerToldAt is not told”, joined by “and” or “or”, not both");
        }
        return told;
    }

    static CircumstanceCondition circumstancesOrNull(String sentence) {
        boolean any = sentence.contains(" or ");
        if (any && sentence.contains(" and ")) {
            return null;
        }
        List<CircumstanceCondition.Test> tests = new ArrayList<>();
        for (String part : sentence.split(any ? " or " : " and ")) {
            Matcher matcher = TEST.matcher(part);
            if (!matcher.matches()) {
                return null;
            }
            tests.add(test(matcher.group(1), matcher.group(2)));
        }
        return new CircumstanceCondition(tests, !any);
    }

    private static CircumstanceCondition.Test test(String name, String is) {
        return switch (is) {
            case "yes" -> new CircumstanceCondition.Test(name, CircumstanceCondition.Comparison.YES, 0);
            case "not yes" -> new CircumstanceCondition.Test(name, CircumstanceCondition.Comparison.NOT_YES, 0);
            case "no" -> new CircumstanceCondition.Test(name, CircumstanceCondition.Comparison.NO, 0);
            case "told" -> new CircumstanceCondition.Test(name, CircumstanceCondition.Comparison.TOLD, 0);
            case "not told" -> new CircumstanceCondition.Test(name, CircumstanceCondition.Comparison.NOT_TOLD, 0);
            default ->
                is.startsWith("below ")
                        ? new CircumstanceCondition.Test(
                                name,
                                CircumstanceCondition.Comparison.BELOW,
                                Integer.parseInt(is.substring("below ".length())))
                        : new CircumstanceCondition.Test(
                                name, CircumstanceCondition.Comparison.EQUAL, Integer.parseInt(is));
        };
    }

    /** A figure, such as {@code 1 working week}, {@code 15 h pro rata} or {@code the greater of ... and ...}. */
    static Quantity amount(PackNode node) {
        Quantity amount = quantityOrNull(node.text());
        if (amount == null) {
            throw node.expected(QUANTITY_EXPECTED);
        }
        return amount;
    }

    static Quantity quantityOrNull(String sentence) {
        if (sentence.startsWith(GREATER)) {
            List<Quantity.Part> parts = Stream.of(
                            sentence.substring(GREATER.length()).split(" and "))
                    .map(RuleGrammar::part)
                    .toList();
            boolean sound = parts.size() > 1
                    && parts.stream().noneMatch(part -> part == null || part.unit() == Quantity.Unit.DAYS);
            return sound ? new Quantity(parts, List.of()) : null;
        }
        String[] steps = sentence.split(", and ");
        Quantity.Part first = part(steps[0]);
        if (first == null) {
            return null;
        }
        List<Quantity.More> more = new ArrayList<>();
        for (int at = 1; at < steps.length; at++) {
            Matcher added = MORE.matcher(steps[at]);
            Quantity.Part part = added.matches() ? part(added.group(1)) : null;
            CircumstanceCondition where = part == null ? null : circumstancesOrNull(added.group(2));
            if (where == null || part.unit() != first.unit()) {
                return null;
            }
            more.add(new Quantity.More(part.count(), where));
        }
        return new Quantity(List.of(first), more);
    }

    private static Quantity.Part part(String part) {
        for (Map.Entry<Pattern, Quantity.Unit> unit : UNITS.entrySet()) {
            Matcher matcher = unit.getKey().matcher(part);
            if (matcher.matches()) {
                return new Quantity.Part(unit.getValue(), number(matcher, 1));
            }
        }
        Matcher hours = HOURS_OF_A_FIGURE.matcher(part);
        try {
            if (hours.matches()) {
                Quantity.Unit unit = hours.group(2) == null ? Quantity.Unit.MINUTES : Quantity.Unit.MINUTES_PRO_RATA;
                return new Quantity.Part(unit, minutes(hours.group(1)));
            }
        } catch (ArithmeticException notWhole) {
            return null;
        }
        return null;
    }

    static int minutes(String hours) {
        return new BigDecimal(hours)
                .multiply(BigDecimal.valueOf(MINUTES_AN_HOUR))
                .intValueExact();
    }

    /** The time a figure is meant for. */
    static EntitlementRule.Period period(PackNode node) {
        String sentence = node.text();
        EntitlementRule.DaysFrom window = windowOrNull(sentence);
        if (window != null) {
            return window;
        }
        return switch (sentence) {
            case "each leave year" -> new EntitlementRule.EachLeaveYear();
            case "each event" -> new EntitlementRule.EachEvent(null);
            case "the 12 months ending on the line" -> new EntitlementRule.TwelveMonthsEnding(false);
            case "the 12 months ending on the line, by the week of the request" ->
                new EntitlementRule.TwelveMonthsEnding(true);
            default ->
                throw node.expected(
                        "“each leave year”, “each event”, “the 12 months ending on the line”, also with “, by"
                                + " the week of the request”, or days"
                                + " such as “392 days from dateOfDeath”");
        };
    }

    /** The window of an event. */
    static EntitlementRule.DaysFrom within(PackNode node) {
        EntitlementRule.DaysFrom window = windowOrNull(node.text());
        if (window == null) {
            throw node.expected("days such as “392 days from dateOfDeath”");
        }
        return window;
    }

    private static EntitlementRule.DaysFrom windowOrNull(String sentence) {
        Matcher window = WINDOW.matcher(sentence);
        return window.matches() ? new EntitlementRule.DaysFrom(number(window, 1), window.group(2)) : null;
    }
}
