package org.specialleave.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place that reads the machine's clock; everything else is handed a {@link Clock}. */
@ApplicationScoped
public class ClockProducer {
    /** The system's clock. */
    @Produces
    public Clock clock() {
        return Clock.system(TrustTime.ZONE);
    }
}
