package org.specialleave.policy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The sentences a policy pack may use, and what each means.
 *
 * <p>They are few and fixed, so that somebody who reads the policy recognises it in the pack; each names the figures it
 * needs.
 */
final class Sentences {
    private static final String HOURS = "(\\d+(?:\\.\\d+)?) h";
    private static final int MINUTES_AN_HOUR = 60;
    private static final Map<Pattern, Function<Matcher, When>> SITUATIONS = new LinkedHashMap<>();
    private static final String NAME = "[a-z][A-Za-z]*";
    private static final Pattern TEST =
            Pattern.compile("(" + NAME + ") is (yes|not yes|no|told|not told|\\d{1,4}|below \\d{1,4})");

    private static final Pattern WINDOW = Pattern.compile("(\\d{1,5}) days from (" + NAME + ")");
    private static final String GREATER = "the greater of ";
    private static final Pattern MORE = Pattern.compile("(.+) more where (.+)");
    private static final Pattern HOURS_OF_A_FIGURE = Pattern.compile(HOURS + "( pro rata)?");
    private static final Map<Pattern, Amount.Unit> UNITS = Map.of(
            Pattern.compile("(\\d{1,2}) working weeks?"), Amount.Unit.WORKING_WEEKS,
            Pattern.compile("(\\d{1,3}) days?"), Amount.Unit.DAYS,
            Pattern.compile("(\\d{1,3}) days? of a fifth of the week"), Amount.Unit.FIFTHS_OF_THE_WEEK);
    private static final String AMOUNT_EXPECTED =
            "a figure in whole minutes or days such as “1 working week”, “15 h pro rata”, “7.5 h”, “3 days”, “5 days of a fifth of the"
                    + " week”, “5 days, and 2 days more where travelAbroad is yes” or “the greater of 75 h pro rata and 2 working"
                    + " weeks”";

    static {
        say("always", m -> new Case.Always());
        say(
                "more than (\\d+) shifts? in one incident, (" + NAME + ") counted first",
                m -> new Limit.BeyondShifts(number(m, 1), m.group(2)));
        say(
                "more than (\\d+) and at most (\\d+) shifts in one incident, (" + NAME + ") counted first",
                m -> new Case.BetweenShifts(number(m, 1), number(m, 2), m.group(3)));
        say("over the figure", m -> new Limit.OverFigure());
        say("more than (.+) of the figure", m -> beyondPart(m.group(1)));
        say("over the cap", m -> new Limit.OverCap());
        say("a line after the window", m -> new Limit.AfterWindow());
        say("a line before the window", m -> new Timing.BeforeWindow());
        say("a line before the day of the request", m -> new Timing.Retrospective(null));
        say("a line before the day of the request, and (.+)", m -> new Timing.Retrospective(toldOrNull(m.group(1))));
        say("fewer than (\\d+) days' notice", m -> new Timing.ShortNotice(number(m, 1), false));
        say("fewer than (\\d+) days' notice, with unpaid lines", m -> new Timing.ShortNotice(number(m, 1), true));
        say(
                "notice shorter than the longer of (\\d+) days and (\\d+) days for each day asked for",
                m -> new Timing.ShortNoticeForLength(number(m, 1), number(m, 2)));
        say("fewer than (\\d+) weeks' service", m -> new Timing.ShortService(Period.ofWeeks(number(m, 1))));
        say("fewer than (\\d+) months' service", m -> new Timing.ShortService(Period.ofMonths(number(m, 1))));
        say("a line that asks for pay", m -> new Limit.AsksForPay());
        say("a line not asked for without pay", m -> new Case.NotAskedUnpaid());
        say(
                "more than (\\d+) half days in the leave year, (" + NAME + ") counted first",
                m -> new Timing.BeyondHalfDays(number(m, 1), m.group(2)));
        say(
                "a line that is neither " + HOURS + " nor " + HOURS + " pro rata, nor its shift, nor half its shift",
                m -> new Case.NoUnit(minutes(m.group(1)), minutes(m.group(2))));
        say("a line under half its shift", m -> new Case.UnderHalfShift());
        say("(" + NAME + ") is not listed on the day", m -> new Case.NotListed(m.group(1)));
        say("a paid line without contracted hours", m -> new Case.PaidWithoutHours());
        say("pay lost for want of contracted hours", m -> new Case.PayLostWithoutHours());
        say("an unpaid line", m -> new Case.UnpaidLine());
        say("nothing but non-working days", m -> new Case.NoHours());
        say("lines that meet", m -> new Case.LinesMeet());
        say("a line outside the assignment's dates", m -> new Case.NotEmployed());
    }

    private Sentences() {}

    private static void say(String sentence, Function<Matcher, When> meaning) {
        SITUATIONS.put(Pattern.compile(sentence), meaning);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** When a finding comes; besides the fixed sentences, what was told, such as {@code emergencyAdmission is yes}. */
    static When when(PackNode node) {
        String sentence = node.text();
        for (Map.Entry<Pattern, Function<Matcher, When>> situation : SITUATIONS.entrySet()) {
            Matcher matcher = situation.getKey().matcher(sentence);
            if (matcher.matches()) {
                return meaning(node, situation.getValue(), matcher);
            }
        }
        Told told = toldOrNull(sentence);
        if (told == null) {
            throw node.expected("one of the sentences " + String.join(" | ", readable())
                    + " | <circumstance> is yes (no, not yes, told,"
                    + " not told, a number, below a number), joined by “and” or “or”");
        }
        return new Case.ToldSo(told);
    }

    private static When meaning(PackNode node, Function<Matcher, When> meaning, Matcher matcher) {
        When when;
        try {
            when = meaning.apply(matcher);
        } catch (ArithmeticException | NumberFormatException unit) {
            throw node.expected("whole numbers of days or shifts, and hours that are whole minutes");
        }
        if (when == null) {
            throw node.expected("“more than ... of the figure” with " + AMOUNT_EXPECTED);
        }
        if (when instanceof Timing.Retrospective retrospective
                && retrospective.told() == null
                && matcher.groupCount() > 0) {
            throw node.expected("a condition such as “managerToldAt is not told” after “and”");
        }
        return when;
    }

    private static When beyondPart(String sentence) {
        Amount amount = amountOrNull(sentence);
        return amount == null ? null : new Limit.BeyondPart(amount);
    }

    private static List<String> readable() {
        return SITUATIONS.keySet().stream()
                .map(pattern -> pattern.pattern()
                        .replace(HOURS, "7.5 h")
                        .replace("(\\d+)", "3")
                        .replace("(" + NAME + ")", "<circumstance>")
                        .replace("(.+) of", "<amount> of")
                        .replace("(.+)", "<condition>")
                        .replace("shifts?", "shifts"))
                .toList();
    }

    /** A condition on what was told. */
    static Told told(PackNode node) {
        Told told = toldOrNull(node.text());
        if (told == null) {
            throw node.expected(
                    "a condition such as “summons is yes”, “hostRegistered is no”, “stillbirthWeeks is below 23” or"
                            + " “managerToldAt is not told”, joined by “and” or “or”, not both");
        }
        return told;
    }

    private static Told toldOrNull(String sentence) {
        boolean any = sentence.contains(" or ");
        if (any && sentence.contains(" and ")) {
            return null;
        }
        List<Told.Test> tests = new ArrayList<>();
        for (String part : sentence.split(any ? " or " : " and ")) {
            Matcher matcher = TEST.matcher(part);
            if (!matcher.matches()) {
                return null;
            }
            tests.add(test(matcher.group(1), matcher.group(2)));
        }
        return new Told(tests, !any);
    }

    private static Told.Test test(String name, String is) {
        return switch (is) {
            case "yes" -> new Told.Test(name, Told.Comparison.YES, 0);
            case "not yes" -> new Told.Test(name, Told.Comparison.NOT_YES, 0);
            case "no" -> new Told.Test(name, Told.Comparison.NO, 0);
            case "told" -> new Told.Test(name, Told.Comparison.TOLD, 0);
            case "not told" -> new Told.Test(name, Told.Comparison.NOT_TOLD, 0);
            default ->
                is.startsWith("below ")
                        ? new Told.Test(name, Told.Comparison.BELOW, Integer.parseInt(is.substring("below ".length())))
                        : new Told.Test(name, Told.Comparison.EQUAL, Integer.parseInt(is));
        };
    }

    /** A figure, such as {@code 1 working week}, {@code 15 h pro rata} or {@code the greater of ... and ...}. */
    static Amount amount(PackNode node) {
        Amount amount = amountOrNull(node.text());
        if (amount == null) {
            throw node.expected(AMOUNT_EXPECTED);
        }
        return amount;
    }

    private static Amount amountOrNull(String sentence) {
        if (sentence.startsWith(GREATER)) {
            List<Amount.Part> parts = Stream.of(
                            sentence.substring(GREATER.length()).split(" and "))
                    .map(Sentences::part)
                    .toList();
            boolean sound = parts.size() > 1
                    && parts.stream().noneMatch(part -> part == null || part.unit() == Amount.Unit.DAYS);
            return sound ? new Amount(parts, List.of()) : null;
        }
        String[] steps = sentence.split(", and ");
        Amount.Part first = part(steps[0]);
        if (first == null) {
            return null;
        }
        List<Amount.More> more = new ArrayList<>();
        for (int at = 1; at < steps.length; at++) {
            Matcher added = MORE.matcher(steps[at]);
            Amount.Part part = added.matches() ? part(added.group(1)) : null;
            Told where = part == null ? null : toldOrNull(added.group(2));
            if (where == null || part.unit() != first.unit()) {
                return null;
            }
            more.add(new Amount.More(part.count(), where));
        }
        return new Amount(List.of(first), more);
    }

    private static Amount.Part part(String part) {
        for (Map.Entry<Pattern, Amount.Unit> unit : UNITS.entrySet()) {
            Matcher matcher = unit.getKey().matcher(part);
            if (matcher.matches()) {
                return new Amount.Part(unit.getValue(), number(matcher, 1));
            }
        }
        Matcher hours = HOURS_OF_A_FIGURE.matcher(part);
        try {
            if (hours.matches()) {
                Amount.Unit unit = hours.group(2) == null ? Amount.Unit.MINUTES : Amount.Unit.MINUTES_PRO_RATA;
                return new Amount.Part(unit, minutes(hours.group(1)));
            }
        } catch (ArithmeticException notWhole) {
            return null;
        }
        return null;
    }

    private static int minutes(String hours) {
        return new BigDecimal(hours)
                .multiply(BigDecimal.valueOf(MINUTES_AN_HOUR))
                .intValueExact();
    }

    /** The time a figure is meant for. */
    static Figure.Period period(PackNode node) {
        String sentence = node.text();
        Figure.DaysFrom window = windowOrNull(sentence);
        if (window != null) {
            return window;
        }
        return switch (sentence) {
            case "each leave year" -> new Figure.EachLeaveYear();
            case "each event" -> new Figure.EachEvent(null);
            case "the 12 months ending on the line" -> new Figure.TwelveMonthsEnding(false);
            case "the 12 months ending on the line, by the week of the request" -> new Figure.TwelveMonthsEnding(true);
            default ->
                throw node.expected(
                        "“each leave year”, “each event”, “the 12 months ending on the line”, also with “, by"
                                + " the week of the request”, or days"
                                + " such as “392 days from dateOfDeath”");
        };
    }

    /** The window of an event. */
    static Figure.DaysFrom within(PackNode node) {
        Figure.DaysFrom window = windowOrNull(node.text());
        if (window == null) {
            throw node.expected("days such as “392 days from dateOfDeath”");
        }
        return window;
    }

    private static Figure.DaysFrom windowOrNull(String sentence) {
        Matcher window = WINDOW.matcher(sentence);
        return window.matches() ? new Figure.DaysFrom(number(window, 1), window.group(2)) : null;
    }
}
