package org.specialleave.replay;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What an hour of somebody of a grade costs the trust, from a day on.
 *
 * <p>Figures of the trust's own by grade: salaries of people are not kept. Immutable.
 */
public final class HourlyCosts {
    /** No grade has a rate: hours are told and nothing is said of money. */
    public static final HourlyCosts NONE = new HourlyCosts(Map.of());

    private final Map<String, TreeMap<LocalDate, Integer>> pence = new HashMap<>();

    /**
     * Rates.
     *
     * @param pence whole pence an hour, by the first day they hold from, by grade
     */
    public HourlyCosts(Map<String, ? extends Map<LocalDate, Integer>> pence) {
        pence.forEach((grade, dated) -> this.pence.put(grade, new TreeMap<>(dated)));
    }

    /** Whether no grade has a rate. */
    public boolean isEmpty() {
        return pence.isEmpty();
    }

    /**
     * Pence an hour on that day; empty where none is known.
     *
     * @param grade null where the grade is not known
     */
    public OptionalInt on(String grade, LocalDate day) {
        TreeMap<LocalDate, Integer> dated = grade == null ? null : pence.get(grade);
        Map.Entry<LocalDate, Integer> then = dated == null ? null : dated.floorEntry(day);
        return then == null ? OptionalInt.empty() : OptionalInt.of(then.getValue());
    }
}
