package org.specialleave.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.specialleave.policy.model.ContractHours;

/**
 * The usual hours of a day where no roster tells them: a fifth of the week's hours from Monday to Friday, none at a
 * weekend, and none on a bank holiday of those who do not work a roster, which so uses no leave (5.34).
 *
 * <p>A fifth that falls inside a minute is rounded up, once, as every figure is (decision D1).
 */
public final class UsualDay {
    private UsualDay() {}

    /**
     * Minutes usually worked on that day; 0 where nobody was employed.
     *
     * @param daysOff the bank holidays on which the person does not work
     */
    public static int minutes(ContractHours contract, Predicate<LocalDate> daysOff, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || daysOff.test(day)) {
            return 0;
        }
        return contract.on(day)
                .map(stretch -> (stretch.weeklyMinutes() + 4) / 5)
                .orElse(0);
    }
}
