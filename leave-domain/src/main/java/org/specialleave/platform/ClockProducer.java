package org.specialleave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@ApplicationScoped
public class ClockProducer {
    /** The system's clock, in the microseconds that the database keeps: what is told now is what is read later. */
    @Produces
    public Clock clock() {
        return Clock.tick(Clock.system(TrustTime.ZONE), Duration.of(1, ChronoUnit.MICROS));
    }
}
