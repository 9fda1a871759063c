package org.specialleave.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.RequestedLine;

/**
 * A day or shift as the person gave it: what is left out is filled in from the contract.
 *
 * @param date         the day the shift starts
 * @param minutes      minutes of absence; null for the usual hours of that day
 * @param shiftMinutes the shift's length in minutes; null where it is the minutes themselves
 * @param pay          what is asked for; null for the type's own
 * @param startsAt     when the absence starts, or null
 * @param endsAt       when it ends; null exactly where {@code startsAt} is
 */
public record RequestedDay(
        LocalDate date, Integer minutes, Integer shiftMinutes, Pay pay, Instant startsAt, Instant endsAt) {
    /** A day with its usual hours. */
    public static RequestedDay usual(LocalDate date) {
        return new RequestedDay(date, null, null, null, null, null);
    }

    /** The same, asked for with that pay; null for the type's own. */
    public RequestedDay askedFor(Pay other) {
        return new RequestedDay(date, minutes, shiftMinutes, other, startsAt, endsAt);
    }

    /** The line that the rules read. */
    public RequestedLine filledIn(ContractHours contract, Predicate<LocalDate> daysOff) {
        int length = minutes != null ? minutes : UsualDay.minutes(contract, daysOff, date);
        int shift = shiftMinutes != null ? shiftMinutes : length;
        return new RequestedLine(date, length, shift, pay, startsAt, endsAt);
    }
}
