package org.specialleave.policy.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.specialleave.policy.model.Quantity;
import org.specialleave.staff.HoursWorked;

/**
 * What a change of a figure means in hours for the staff there are.
 *
 * @param gain     how many assignments have more
 * @param lose     how many have less
 * @param stay     how many have the same
 * @param examples full time, and the commonest part-time week
 */
public record HoursImpact(int gain, int lose, int stay, List<Example> examples) {
    private static final int FULL_TIME = 2250;
    private static final int PART_TIME = 1350;

    /**
     * The change for one week's hours.
     *
     * @param hours  the week, and how many work it
     * @param before the figure before, in minutes
     * @param after  the figure after, in minutes
     */
    public record Example(HoursWorked hours, int before, int after) {
        private Example(HoursWorked hours, Quantity before, Quantity after) {
            this(hours, minutes(hours, before), minutes(hours, after));
        }

        /** Without contracted hours there is no entitlement (D15). */
        private static int minutes(HoursWorked hours, Quantity amount) {
            return hours.weeklyMinutes() <= 0
                    ? 0
                    : amount.minutes(hours.weeklyMinutes(), hours.fullTimeWeeklyMinutes());
        }
    }

    /** Copies the examples. */
    public HoursImpact {
        examples = List.copyOf(examples);
    }

    /**
     * The change for those staff; nobody of whom is examined where there are none, but the usual weeks still are
     * examples.
     */
    static HoursImpact of(Quantity before, Quantity after, List<HoursWorked> staff) {
        int gain = 0;
        int lose = 0;
        int stay = 0;
        for (HoursWorked hours : staff) {
            Example one = new Example(hours, before, after);
            int difference = Integer.compare(one.after(), one.before());
            gain += difference > 0 ? hours.assignments() : 0;
            lose += difference < 0 ? hours.assignments() : 0;
            stay += difference == 0 ? hours.assignments() : 0;
        }
        List<Example> examples = new ArrayList<>();
        examples.add(new Example(
                commonest(staff, HoursWorked::fullTime).orElse(new HoursWorked(FULL_TIME, FULL_TIME, 0)),
                before,
                after));
        examples.add(new Example(
                commonest(staff, hours -> !hours.fullTime() && hours.weeklyMinutes() > 0)
                        .orElse(new HoursWorked(PART_TIME, FULL_TIME, 0)),
                before,
                after));
        return new HoursImpact(gain, lose, stay, examples);
    }

    private static Optional<HoursWorked> commonest(List<HoursWorked> staff, Predicate<HoursWorked> kind) {
        return staff.stream().filter(kind).max(Comparator.comparingInt(HoursWorked::assignments));
    }

    /** Whether anybody, or one of the examples, has less. */
    boolean takes() {
        return lose > 0 || examples.stream().anyMatch(example -> example.after() < example.before());
    }
}
