package org.specialleave.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Refuses to start with settings of the sign-in that cannot work. */
@Startup
@Singleton
public class SignInAtStart {
    private SignInLimits limits;
    private KnownAddresses addresses;
    private PasswordChecks checks;

    protected SignInAtStart() {}

    /** A check of those settings. */
    @Inject
    public SignInAtStart(SignInLimits limits, KnownAddresses addresses, PasswordChecks checks) {
        this.limits = limits;
        this.addresses = addresses;
        this.checks = checks;
    }

    @PostConstruct
    void check() {
        limits.check();
        addresses.check();
        checks.check();
    }

    /**
     * Refuses a setting.
     *
     * @param right   whether it can be so
     * @param setting its name
     * @param bounds  what it has to be
     */
    static void require(boolean right, String setting, String bounds) {
        if (!right) {
            throw new IllegalStateException("leave.sign-in." + setting + " is " + bounds + ".");
        }
    }
}
