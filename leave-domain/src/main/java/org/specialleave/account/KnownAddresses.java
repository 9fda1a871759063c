package org.specialleave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many addresses an account is known at, and how long; {@code leave.sign-in.known-*}. */
@ApplicationScoped
public class KnownAddresses {
    private int most;
    private Duration kept;

    protected KnownAddresses() {}

    /**
     * The settings.
     *
     * @param most addresses an account at most; the one used longest ago goes first
     * @param kept how long an address stays known after the last sign-in from it
     */
    @Inject
    public KnownAddresses(
            @ConfigProperty(name = "leave.sign-in.known-addresses") int most,
            @ConfigProperty(name = "leave.sign-in.known-for") Duration kept) {
        this.most = most;
        this.kept = kept;
    }

    /** Refuses what cannot work; the message names the setting. */
    void check() {
        SignInAtStart.require(most >= 0, "known-addresses", "not negative");
        SignInAtStart.require(!kept.isNegative(), "known-for", "not negative");
    }

    int most() {
        return most;
    }

    Duration kept() {
        return kept;
    }
}
