package org.specialleave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many attempts to sign in may fail, and in what time; {@code leave.sign-in.*}. */
@ApplicationScoped
public class SignInLimits {
    private Duration window;
    private int perAccount;
    private int perAddress;

    /** For the container. */
    protected SignInLimits() {}

    /**
     * The settings.
     *
     * @param window     how long a failed attempt counts
     * @param perAccount failed attempts of one name in that time
     * @param perAddress failed attempts from one address in that time; higher, since a whole site may share one
     */
    @Inject
    public SignInLimits(
            @ConfigProperty(name = "leave.sign-in.window") Duration window,
            @ConfigProperty(name = "leave.sign-in.failures-per-account") int perAccount,
            @ConfigProperty(name = "leave.sign-in.failures-per-address") int perAddress) {
        this.window = window;
        this.perAccount = perAccount;
        this.perAddress = perAddress;
    }

    /** How long a failed attempt counts. */
    public Duration window() {
        return window;
    }

    /** Failed attempts of one name that are looked at. */
    public int perAccount() {
        return perAccount;
    }

    /** Failed attempts from one address that are looked at. */
    public int perAddress() {
        return perAddress;
    }
}
