package org.specialleave.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.specialleave.policy.model.ContractHours;

/**
 * An assignment of somebody whose requests are replayed.
 *
 * @param contract         its hours over time, as ESR tells of them today
 * @param grades           its grades over time, in order of date
 * @param countingTogether the ids of the assignments whose leave counts with it, its own among them
 * @param serviceFrom      the day from which ESR counts the person's service; null where it does not say
 */
public record HistoricalJob(
        ContractHours contract, List<Grade> grades, Set<Long> countingTogether, LocalDate serviceFrom) {
    /**
     * A grade from a day on.
     *
     * @param from the first day
     * @param name such as {@code XR05}; null where ESR has none
     */
    public record Grade(LocalDate from, String name) {}

    /** Copies the collections. */
    public HistoricalJob {
        grades = List.copyOf(grades);
        countingTogether = Set.copyOf(countingTogether);
    }

    /** The grade on that day; null where there is none. */
    String gradeOn(LocalDate day) {
        String then = null;
        for (Grade grade : grades) {
            if (grade.from().isAfter(day)) {
                break;
            }
            then = grade.name();
        }
        return then;
    }
}
