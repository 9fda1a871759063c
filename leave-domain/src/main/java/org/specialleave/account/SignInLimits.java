package org.specialleave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How failed attempts to sign in slow those that follow; {@code leave.sign-in.*}. A pair is an account's name together
 * with the address from which it is tried; it is known where that account signed in from there before.
 */
@ApplicationScoped
public class SignInLimits {
    /** More doublings than this do not fit a long, and pass any wait that makes sense. */
    private static final int MOST_DOUBLINGS = 30;

    private Duration window;
    private Duration firstWait;
    private Duration longestWait;
    private int freeOfPair;
    private int freeOfAccount;
    private int freeOfAddress;

    protected SignInLimits() {}

    /**
     * The settings.
     *
     * @param window        how long a failed attempt counts
     * @param firstWait     the wait after the first failure that costs one, whole seconds; each further one doubles it
     * @param longestWait   the longest such wait, whole seconds
     * @param freeOfPair    failures of a pair that cost no wait
     * @param freeOfAccount failures of an account from addresses where it is not known that cost no wait there
     * @param freeOfAddress failures from an address for accounts not known there, until which these are not paced;
     *                      higher, since a whole site may share one address
     */
    @Inject
    public SignInLimits(
            @ConfigProperty(name = "leave.sign-in.window") Duration window,
            @ConfigProperty(name = "leave.sign-in.first-wait") Duration firstWait,
            @ConfigProperty(name = "leave.sign-in.longest-wait") Duration longestWait,
            @ConfigProperty(name = "leave.sign-in.free-failures") int freeOfPair,
            @ConfigProperty(name = "leave.sign-in.free-failures-of-account") int freeOfAccount,
            @ConfigProperty(name = "leave.sign-in.free-failures-of-address") int freeOfAddress) {
        this.window = window;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.freeOfPair = freeOfPair;
        this.freeOfAccount = freeOfAccount;
        this.freeOfAddress = freeOfAddress;
    }

    /** Refuses what cannot work; the message names the setting. */
    void check() {
        SignInAtStart.require(window.toSeconds() >= 1, "window", "at least a second");
        SignInAtStart.require(firstWait.toSeconds() >= 1, "first-wait", "at least a second");
        SignInAtStart.require(longestWait.compareTo(firstWait) >= 0, "longest-wait", "not shorter than first-wait");
        SignInAtStart.require(freeOfPair >= 0, "free-failures", "not negative");
        SignInAtStart.require(freeOfAccount >= 0, "free-failures-of-account", "not negative");
        SignInAtStart.require(freeOfAddress >= 0, "free-failures-of-address", "not negative");
    }

    /** How long a failed attempt counts. */
    public Duration window() {
        return window;
    }

    /** How long a pair waits after its last of so many failures. */
    Duration waitOfPair(long failures) {
        return doubled(failures - freeOfPair - 1);
    }

    /** How long an account waits where it is not known, after the last of so many failures from such addresses. */
    Duration waitOfAccount(long failures) {
        return doubled(failures - freeOfAccount - 1);
    }

    /** Whether attempts of a known pair take turns, after so many failures of it. */
    boolean pacesPair(long failures) {
        return failures >= freeOfPair;
    }

    /** Whether attempts from an address for accounts not known there take turns, after so many failures of such. */
    boolean pacesAddress(long failures) {
        return failures >= freeOfAddress;
    }

    /** How many failures are worth counting: further ones change nothing. */
    int mostCounted() {
        return Math.max(Math.max(freeOfPair, freeOfAccount) + MOST_DOUBLINGS + 2, freeOfAddress);
    }

    private Duration doubled(long beyondFree) {
        if (beyondFree < 0) {
            return Duration.ZERO;
        }
        long seconds = firstWait.toSeconds() << Math.min(beyondFree, MOST_DOUBLINGS);
        return Duration.ofSeconds(Math.max(1, Math.min(seconds, longestWait.toSeconds())));
    }
}
