package org.specialleave.policy.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.TrustTime;

/**
 * The clock times of an absence on the wall in London, and what they come to (D16).
 *
 * <p>The absence belongs to the day it starts; an end that is not after the start is on the next day. Minutes are those
 * that pass, over a change of the clock too, less the break. A time that the clock shows twice is the first of the two
 * unless an offset says otherwise, for start and end alike; a time that it never shows is a {@link Fault}.
 */
public final class ShiftTimes {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final List<ZoneOffset> OFFSETS = List.of(ZoneOffset.UTC, ZoneOffset.ofHours(1));

    /** What is wrong with times. */
    public enum Fault {
        /** The clock does not show the start on that day. */
        START_DOES_NOT_EXIST("start"),
        /** The clock does not show the end on that day. */
        END_DOES_NOT_EXIST("end"),
        /** London's clocks never stand at that offset. */
        OFFSET_NOT_LONDON("offset"),
        /** The break is below 0 or longer than the absence. */
        BREAK_TOO_LONG("breakMinutes"),
        /** The minutes are more than 24 hours. */
        OVER_A_DAY("end");

        private final String field;

        Fault(String field) {
            this.field = field;
        }

        /** The field of a line that it points to. */
        public String field() {
            return field;
        }
    }

    private final Fault fault;
    private final Instant startsAt;
    private final Instant endsAt;
    private final int minutes;

    private ShiftTimes(Fault fault, Instant startsAt, Instant endsAt, int minutes) {
        this.fault = fault;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.minutes = minutes;
    }

    /**
     * Times as they were told.
     *
     * @param date         the day the absence starts
     * @param start        on the wall clock
     * @param end          on the wall clock
     * @param breakMinutes unpaid minutes within
     * @param offset       which of two equal clock times is meant in autumn, for start and end; null for the first
     */
    public static ShiftTimes of(LocalDate date, LocalTime start, LocalTime end, int breakMinutes, ZoneOffset offset) {
        if (offset != null && !OFFSETS.contains(offset)) {
            return new ShiftTimes(Fault.OFFSET_NOT_LONDON, null, null, 0);
        }
        LocalDate endDate = end.isAfter(start) ? date : date.plusDays(1);
        Instant from = instant(date.atTime(start), offset);
        Instant to = instant(endDate.atTime(end), offset);
        if (from == null || to == null) {
            Fault fault = from == null ? Fault.START_DOES_NOT_EXIST : Fault.END_DOES_NOT_EXIST;
            return new ShiftTimes(fault, null, null, 0);
        }
        long elapsed = Duration.between(from, to).toMinutes();
        if (breakMinutes < 0 || breakMinutes > elapsed) {
            return new ShiftTimes(Fault.BREAK_TOO_LONG, null, null, 0);
        }
        if (elapsed - breakMinutes > MINUTES_A_DAY) {
            return new ShiftTimes(Fault.OVER_A_DAY, null, null, 0);
        }
        return new ShiftTimes(null, from, to, (int) elapsed - breakMinutes);
    }

    private static Instant instant(LocalDateTime wall, ZoneOffset offset) {
        List<ZoneOffset> shown = TrustTime.ZONE.getRules().getValidOffsets(wall);
        if (shown.isEmpty()) {
            return null;
        }
        return wall.toInstant(offset != null && shown.contains(offset) ? offset : shown.get(0));
    }

    /** What is wrong with them; empty where nothing is. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }

    /** When the absence starts. */
    public Instant startsAt() {
        requireSound();
        return startsAt;
    }

    /** When it ends. */
    public Instant endsAt() {
        requireSound();
        return endsAt;
    }

    /** The minutes that pass less the break, from 0 to 24 hours. */
    public int minutes() {
        requireSound();
        return minutes;
    }

    private void requireSound() {
        if (fault != null) {
            throw new IllegalStateException("Times that are " + fault + " have no minutes.");
        }
    }
}
