package org.specialleave.request;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Circumstances;

/**
 * What somebody asks for.
 *
 * @param assignmentNumber the assignment that the leave is from
 * @param leaveType        the code of the type
 * @param days             days or shifts in the order given; a draft may still have none
 * @param circumstances    what the person told about the situation
 * @param confidential     whether Human Resources stand in for the line manager (5.49)
 * @param event            which event it is for, where the type's entitlement is of each event (D38); null where none
 *                         is named
 */
public record LeaveApplication(
        String assignmentNumber,
        String leaveType,
        List<RequestedDay> days,
        Circumstances circumstances,
        boolean confidential,
        EventChoice event) {
    /** Copies the days. */
    public LeaveApplication {
        days = List.copyOf(days);
    }

    /** An application that names no event. */
    public LeaveApplication(
            String assignmentNumber,
            String leaveType,
            List<RequestedDay> days,
            Circumstances circumstances,
            boolean confidential) {
        this(assignmentNumber, leaveType, days, circumstances, confidential, null);
    }

    /** The same for that event. */
    public LeaveApplication withEvent(EventChoice other) {
        return new LeaveApplication(assignmentNumber, leaveType, days, circumstances, confidential, other);
    }

    /** The same without what the person told about the situation. */
    public LeaveApplication withoutCircumstances() {
        return new LeaveApplication(assignmentNumber, leaveType, days, Circumstances.NONE, confidential, event);
    }

    /** The first of its days, or null where there are none. */
    public LocalDate firstDate() {
        return days.stream()
                .map(RequestedDay::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The last of its days, or null where there are none. */
    public LocalDate lastDate() {
        return days.stream()
                .map(RequestedDay::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /**
     * The same, where days whose hours were left open have those that were booked.
     *
     * @param minutes minutes of absence by day
     * @param shifts  the length of the shift by day, in minutes
     */
    public LeaveApplication withMinutes(Map<LocalDate, Integer> minutes, Map<LocalDate, Integer> shifts) {
        List<RequestedDay> filled = days.stream()
                .map(day -> day.minutes() == null && minutes.containsKey(day.date())
                        ? new RequestedDay(
                                day.date(),
                                minutes.get(day.date()),
                                shifts.get(day.date()),
                                day.pay(),
                                day.startsAt(),
                                day.endsAt())
                        : day)
                .toList();
        return new LeaveApplication(assignmentNumber, leaveType, filled, circumstances, confidential, event);
    }
}
