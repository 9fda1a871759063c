package org.specialleave.calendar;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads the bank holidays when the application starts, so that a file that is not understood stops it then. */
@Singleton
@Startup
public class CalendarAtStart {
    private KnownInTime knownInTime;

    protected CalendarAtStart() {}

    /** With what looks at them. */
    @Inject
    public CalendarAtStart(KnownInTime knownInTime) {
        this.knownInTime = knownInTime;
    }

    @PostConstruct
    void read() {
        knownInTime.tellOperators();
    }
}
