package org.specialleave.web.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.ShiftTimes;
import org.specialleave.request.RequestedDay;

/**
 * A line of an assessment or a request, {@code LineAsked}: with minutes, with local times, or with neither, which means
 * the usual hours of that day.
 */
record LineBody(
        LocalDate date,
        Integer minutes,
        Integer shiftMinutes,
        LocalTime start,
        LocalTime end,
        int breakMinutes,
        ZoneOffset offset,
        Pay pay) {
    /** The day that is meant; empty where it is not told, or no clock shows such times. */
    Optional<RequestedDay> day(String pointer, FieldErrors errors) {
        if (date == null) {
            return Optional.empty();
        }
        if (start == null || end == null) {
            return Optional.of(new RequestedDay(date, minutes, shiftMinutes, pay, null, null));
        }
        ShiftTimes times = ShiftTimes.of(date, start, end, breakMinutes, offset);
        if (times.fault().isPresent()) {
            ShiftTimes.Fault fault = times.fault().get();
            errors.add(() -> FieldError.at(pointer + "/" + fault.field(), fault.name()));
            return Optional.empty();
        }
        return Optional.of(
                new RequestedDay(date, times.minutes(), shiftMinutes, pay, times.startsAt(), times.endsAt()));
    }
}
