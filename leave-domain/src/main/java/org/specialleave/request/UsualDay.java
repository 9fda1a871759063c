package org.specialleave.request;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.specialleave.policy.ContractHours;

/**
 * The usual hours of a day where no roster tells them: a fifth of the week's hours from Monday to Friday, none at a weekend.
 *
 * <p>A fifth that falls inside a minute is rounded up, once, as every figure is (decision D1).
 */
public final class UsualDay {
    private UsualDay() {}

    /** Minutes usually worked on that day; 0 where nobody was employed. */
    public static int minutes(ContractHours contract, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0;
        }
        return contract.on(day)
                .map(stretch -> (stretch.weeklyMinutes() + 4) / 5)
                .orElse(0);
    }
}
