package org.specialleave.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.specialleave.policy.Circumstances;

/**
 * What somebody asks for.
 *
 * @param assignmentNumber the assignment that the leave is from
 * @param leaveType        the code of the type
 * @param days             days or shifts in the order given; a draft may still have none
 * @param circumstances    what the person told about the situation
 * @param confidential     whether Human Resources stand in for the line manager (5.49)
 */
public record LeaveAsked(
        String assignmentNumber,
        String leaveType,
        List<DayAsked> days,
        Circumstances circumstances,
        boolean confidential) {
    /** Copies the days. */
    public LeaveAsked {
        days = List.copyOf(days);
    }

    /** The first of its days, or null where there are none. */
    LocalDate firstDate() {
        return days.stream().map(DayAsked::date).min(Comparator.naturalOrder()).orElse(null);
    }

    /** The last of its days, or null where there are none. */
    LocalDate lastDate() {
        return days.stream().map(DayAsked::date).max(Comparator.naturalOrder()).orElse(null);
    }
}
