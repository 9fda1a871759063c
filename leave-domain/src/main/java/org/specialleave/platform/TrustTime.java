package org.specialleave.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The trust's wall clock: Europe/London, whatever the server's own zone. */
public final class TrustTime {
    /** The zone in which days, shifts and clock times are meant. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private TrustTime() {}

    /** The calendar day in London at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** Today in London by that clock. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }
}
