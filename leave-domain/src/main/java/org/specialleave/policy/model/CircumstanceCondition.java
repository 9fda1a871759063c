package org.specialleave.policy.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A condition on what the person told, such as {@code fundraising is yes and forTrustCharity is not yes}.
 *
 * <p>A circumstance that was not told satisfies {@code is not yes} and {@code is not told} alone.
 *
 * @param tests what must hold
 * @param all   whether all of them must hold; otherwise one is enough
 */
public record CircumstanceCondition(List<Test> tests, boolean all) {
    /** One comparison. */
    public enum Comparison {
        /** Answered with yes. */
        YES,
        /** Answered with no, or not at all. */
        NOT_YES,
        /** Answered with no. */
        NO,
        /** Answered. */
        TOLD,
        /** Not answered. */
        NOT_TOLD,
        /** Answered with the number. */
        EQUAL,
        /** Answered with less than the number. */
        BELOW;

        /** Whether a circumstance of that kind can be compared so. */
        public boolean compares(Circumstance.Kind kind) {
            return switch (this) {
                case TOLD, NOT_TOLD -> true;
                case YES, NOT_YES, NO -> kind == Circumstance.Kind.YES_NO;
                case EQUAL, BELOW -> kind == Circumstance.Kind.WHOLE_NUMBER || kind == Circumstance.Kind.NUMBER;
            };
        }
    }

    /**
     * One part of the condition.
     *
     * @param name   the circumstance
     * @param is     how it is compared
     * @param number what it is compared with; 0 where that needs none
     */
    public record Test(String name, Comparison is, int number) {
        boolean holds(Circumstances circumstances) {
            Object value = circumstances.values().get(name);
            return switch (is) {
                case YES -> Boolean.TRUE.equals(value);
                case NOT_YES -> !Boolean.TRUE.equals(value);
                case NO -> Boolean.FALSE.equals(value);
                case TOLD -> value != null;
                case NOT_TOLD -> value == null;
                case EQUAL -> value instanceof Number told && compare(told) == 0;
                case BELOW -> value instanceof Number told && compare(told) < 0;
            };
        }

        private String inWords() {
            return name + " is "
                    + switch (is) {
                        case YES, NOT_YES, NO, TOLD, NOT_TOLD ->
                            is.name().toLowerCase(Locale.ROOT).replace('_', ' ');
                        case EQUAL -> Integer.toString(number);
                        case BELOW -> "below " + number;
                    };
        }

        private int compare(Number value) {
            return value instanceof BigDecimal decimal
                    ? decimal.compareTo(BigDecimal.valueOf(number))
                    : Long.compare(value.longValue(), number);
        }
    }

    /** Copies the tests. */
    public CircumstanceCondition {
        tests = List.copyOf(tests);
    }

    /** Whether what was told is so. */
    public boolean holds(Circumstances circumstances) {
        for (Test test : tests) {
            if (test.holds(circumstances) != all) {
                return !all;
            }
        }
        return all;
    }

    /** As a policy pack says it, such as {@code travelAbroad is yes}. */
    public String inWords() {
        return tests.stream().map(Test::inWords).collect(Collectors.joining(all ? " and " : " or "));
    }

    /** The circumstances it looks at. */
    public List<String> names() {
        return tests.stream().map(Test::name).toList();
    }
}
