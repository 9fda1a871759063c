package org.specialleave.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What checking passwords may take of this node. A check costs about 0.14 s of computing before anybody is known, so
 * only a few run at once, a few more wait for a short time, and the rest are sent away. Attempts that take turns are
 * looked at no faster than a pace.
 */
@ApplicationScoped
public class PasswordChecks {
    /** When somebody who was sent away from a busy node may try again. */
    static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private Clock clock;
    private Duration longestHold;
    private Duration pace;
    private Semaphore places;
    private Semaphore running;
    private final Map<String, Instant> nextTurns = new HashMap<>();

    protected PasswordChecks() {}

    /**
     * The settings.
     *
     * @param clock       the time
     * @param atOnce      checks that run at the same time
     * @param waiting     attempts that wait at the same time for a check or their turn
     * @param longestHold how long an attempt waits for either
     * @param pace        the time between two attempts that take turns
     */
    @Inject
    public PasswordChecks(
            Clock clock,
            @ConfigProperty(name = "leave.sign-in.checks-at-once") int atOnce,
            @ConfigProperty(name = "leave.sign-in.checks-waiting") int waiting,
            @ConfigProperty(name = "leave.sign-in.longest-hold") Duration longestHold,
            @ConfigProperty(name = "leave.sign-in.pace") Duration pace) {
        this.clock = clock;
        this.longestHold = longestHold;
        this.pace = pace;
        this.running = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + waiting);
    }

    /** Refuses what cannot work; the message names the setting. */
    void check() {
        SignInAtStart.require(running.availablePermits() >= 1, "checks-at-once", "at least one");
        SignInAtStart.require(
                places.availablePermits() >= running.availablePermits(), "checks-waiting", "not negative");
        SignInAtStart.require(!longestHold.isNegative(), "longest-hold", "not negative");
        SignInAtStart.require(!pace.isNegative(), "pace", "not negative");
    }

    /**
     * Looks at a password.
     *
     * @param turns the attempts it takes turns with; null: none
     * @param check computes the hash
     * @return as the check answers; {@link SignInOutcome.TooMany} where its turn is too far off,
     *     {@link SignInOutcome.Busy} where the node has too many checks. Then the password was not looked at
     */
    SignInOutcome run(String turns, Supplier<SignInOutcome> check) {
        if (!places.tryAcquire()) {
            return new SignInOutcome.Busy(COME_AGAIN);
        }
        try {
            return inPlace(turns, check);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SignInOutcome.Busy(COME_AGAIN);
        } finally {
            places.release();
        }
    }

    private SignInOutcome inPlace(String turns, Supplier<SignInOutcome> check) throws InterruptedException {
        Duration untilTurn = turns == null ? Duration.ZERO : takeTurn(turns);
        if (untilTurn.compareTo(longestHold) > 0) {
            return new SignInOutcome.TooMany(wholeSeconds(untilTurn.minus(longestHold)));
        }
        TimeUnit.NANOSECONDS.sleep(untilTurn.toNanos());
        if (!running.tryAcquire(longestHold.toNanos(), TimeUnit.NANOSECONDS)) {
            return new SignInOutcome.Busy(COME_AGAIN);
        }
        try {
            return check.get();
        } finally {
            running.release();
        }
    }

    /**
     * How long until the next turn of these attempts; it is taken where that is not longer than an attempt may be held.
     */
    private Duration takeTurn(String turns) {
        synchronized (nextTurns) {
            Instant now = clock.instant();
            nextTurns.values().removeIf(next -> !next.isAfter(now));
            Instant turn = Optional.ofNullable(nextTurns.get(turns)).orElse(now);
            Duration until = Duration.between(now, turn);
            if (until.compareTo(longestHold) <= 0) {
                nextTurns.put(turns, turn.plus(pace));
            }
            return until;
        }
    }

    private static Duration wholeSeconds(Duration duration) {
        return Duration.ofSeconds(duration.plusNanos(999_999_999).toSeconds());
    }
}
