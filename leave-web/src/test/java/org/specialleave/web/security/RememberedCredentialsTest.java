package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.specialleave.account.AccountInForce;
import org.specialleave.account.Caller;
import org.specialleave.account.SignInOutcome;

class RememberedCredentialsTest {
    private static final BasicCredential RIGHT = new BasicCredential("nurse", "right");
    private static final String WARD = "10.0.0.1";

    private final MovingClock clock = new MovingClock();
    private final RememberedCredentials remembered = new RememberedCredentials(clock, 1);

    @Test
    void a_right_one_holds_for_five_minutes() {
        remembered.check(RIGHT, WARD, () -> accepted("1.0"));

        clock.now = clock.now.plus(Duration.ofSeconds(299));
        assertThat(remembered.holds(RIGHT, WARD, account("1.0"))).isTrue();
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(remembered.holds(RIGHT, WARD, account("1.0"))).isFalse();
    }

    @Test
    void it_is_void_once_the_account_has_changed() {
        remembered.check(RIGHT, WARD, () -> accepted("1.0"));

        assertThat(remembered.holds(RIGHT, WARD, account("1.1"))).isFalse();
    }

    @Test
    void another_password_does_not_hold() {
        remembered.check(RIGHT, WARD, () -> accepted("1.0"));

        assertThat(remembered.holds(new BasicCredential("nurse", "wrong"), WARD, account("1.0")))
                .isFalse();
    }

    @Test
    void a_wrong_one_is_not_remembered() {
        remembered.check(RIGHT, WARD, SignInOutcome.Refused::new);

        assertThat(remembered.holds(RIGHT, WARD, account("1.0"))).isFalse();
    }

    @Test
    void the_same_one_sent_again_while_it_is_checked_waits_for_that_answer() {
        AtomicReference<SignInOutcome> second = new AtomicReference<>();
        Thread other = new Thread(() -> second.set(remembered.check(RIGHT, WARD, () -> {
            throw new AssertionError("checked twice");
        })));

        SignInOutcome first = remembered.check(RIGHT, WARD, () -> {
            other.start();
            while (other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            return accepted("1.0");
        });
        await(other);

        assertThat(first).isEqualTo(accepted("1.0"));
        assertThat(second.get()).isEqualTo(first);
    }

    @Test
    void it_holds_at_the_address_where_it_was_right_and_nowhere_else() {
        remembered.check(RIGHT, WARD, () -> accepted("1.0"));

        assertThat(remembered.holds(RIGHT, "10.0.0.2", account("1.0"))).isFalse();
    }

    @Test
    void it_is_forgotten_where_failures_begin_to_slow_the_account_and_kept_elsewhere() {
        remembered.check(RIGHT, WARD, () -> accepted("1.0"));
        remembered.check(RIGHT, "10.0.0.2", () -> accepted("1.0"));
        BasicCredential wrong = new BasicCredential("Nurse ", "wrong");
        remembered.check(wrong, WARD, SignInOutcome.Refused::new);
        assertThat(remembered.holds(RIGHT, WARD, account("1.0"))).isTrue();

        remembered.check(wrong, WARD, () -> new SignInOutcome.TooMany(Duration.ofSeconds(1)));

        assertThat(remembered.holds(RIGHT, WARD, account("1.0"))).isFalse();
        assertThat(remembered.holds(RIGHT, "10.0.0.2", account("1.0"))).isTrue();
    }

    @Test
    void no_more_wait_for_the_same_answer_than_may() {
        AtomicReference<SignInOutcome> third = new AtomicReference<>();
        Thread second = new Thread(() -> remembered.check(RIGHT, WARD, () -> accepted("1.0")));

        remembered.check(RIGHT, WARD, () -> {
            second.start();
            while (second.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            third.set(remembered.check(RIGHT, WARD, () -> accepted("1.0")));
            return accepted("1.0");
        });
        await(second);

        assertThat(third.get()).isInstanceOf(SignInOutcome.Busy.class);
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignInOutcome accepted(String stamp) {
        return new SignInOutcome.Accepted(account(stamp));
    }

    private static AccountInForce account(String stamp) {
        return new AccountInForce(new Caller("nurse", 1L, Set.of("staff")), stamp, false);
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
