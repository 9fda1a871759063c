package org.specialleave.policy;

import java.util.Set;

/**
 * The situations a sentence of the policy can speak of: the few shapes of rules there are.
 *
 * <p>Figures, clauses and tiers stand in the policy pack; a shape only knows how to look. Each looks at the lines that
 * count, one after the other, or at the request as a whole, and tells the course of the assessment what it found.
 */
public sealed interface When permits Limit, Timing, Case {
    /** Looks at one line that counts; earlier lines have been looked at. */
    default void line(Rule rule, Line line, Course course) {}

    /** Looks at the request as a whole, after its lines and before it is known whether it is blocked. */
    default void request(Rule rule, Course course) {}

    /** Looks at the answer, whose lines have their pay. */
    default void answer(Rule rule, Course course) {}

    /** Whether it can only be seen in the answer, so that it cannot block one. */
    default boolean looksAtAnswer() {
        return false;
    }

    /**
     * Whether what it tells about a finding depends on the type's figure, so that a version may change it and not the
     * rule.
     */
    default boolean tellsOfTheFigure() {
        return false;
    }

    /** The names of what it tells about a finding beside its code, which a pack's own words may use. */
    default Set<String> tells() {
        return Set.of();
    }
}
