package org.specialleave.replay;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/**
 * Reads the rates when the application starts, so that a file that is not understood stops it then and not in a
 * what-if.
 */
@Singleton
@Startup
public class RatesAtStart {
    private CostRates rates;

    protected RatesAtStart() {}

    /** With the rates to read. */
    @Inject
    public RatesAtStart(CostRates rates) {
        this.rates = rates;
    }

    @PostConstruct
    void read() {
        rates.rates();
    }
}
