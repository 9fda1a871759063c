package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PasswordChecksTest {
    private static final SignInOutcome WRONG = new SignInOutcome.Refused();

    private final MovingClock clock = new MovingClock();

    @Test
    void no_more_run_at_once_than_may_and_no_more_wait_than_may() throws Exception {
        PasswordChecks checks = new PasswordChecks(clock, 2, 3, Duration.ofMinutes(1), Duration.ofSeconds(1));
        CountDownLatch running = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Supplier<SignInOutcome> check = () -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            running.countDown();
            await(end);
            atOnce.decrementAndGet();
            return WRONG;
        };
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<SignInOutcome>> inside = new ArrayList<>();
            List<Thread> waiting = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                inside.add(threads.submit(() -> checks.run(null, check)));
            }
            await(running);
            for (int i = 0; i < 3; i++) {
                CountDownLatch begun = new CountDownLatch(1);
                inside.add(threads.submit(() -> {
                    waiting.add(Thread.currentThread());
                    begun.countDown();
                    return checks.run(null, check);
                }));
                await(begun);
                Thread thread = waiting.get(i);
                while (thread.getState() != Thread.State.TIMED_WAITING) {
                    Thread.onSpinWait();
                }
            }

            assertThat(checks.run(null, check)).isEqualTo(new SignInOutcome.Busy(Duration.ofSeconds(2)));

            end.countDown();
            for (Future<SignInOutcome> attempt : inside) {
                assertThat(attempt.get()).isEqualTo(WRONG);
            }
            assertThat(most.get()).isEqualTo(2);
            assertThat(checks.run(null, () -> WRONG)).isEqualTo(WRONG);
        } finally {
            end.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void whoever_waited_as_long_as_may_be_is_sent_away_unseen() {
        PasswordChecks checks = new PasswordChecks(clock, 1, 5, Duration.ofMillis(1), Duration.ofSeconds(1));

        SignInOutcome[] second = new SignInOutcome[1];
        checks.run(null, () -> {
            second[0] = checks.run(null, PasswordChecksTest::mustNotRun);
            return WRONG;
        });

        assertThat(second[0]).isInstanceOf(SignInOutcome.Busy.class);
    }

    @Test
    void attempts_that_take_turns_are_looked_at_no_faster_than_the_pace() {
        PasswordChecks checks = new PasswordChecks(clock, 2, 5, Duration.ZERO, Duration.ofSeconds(5));

        assertThat(checks.run("nurse 10.0.0.1", () -> WRONG)).isEqualTo(WRONG);
        assertThat(checks.run("nurse 10.0.0.1", PasswordChecksTest::mustNotRun))
                .isEqualTo(new SignInOutcome.TooMany(Duration.ofSeconds(5)));
        clock.now = clock.now.plusMillis(4001);
        assertThat(checks.run("nurse 10.0.0.1", PasswordChecksTest::mustNotRun))
                .isEqualTo(new SignInOutcome.TooMany(Duration.ofSeconds(1)));
        clock.now = clock.now.plusMillis(999);
        assertThat(checks.run("nurse 10.0.0.1", () -> WRONG)).isEqualTo(WRONG);
    }

    @Test
    void others_do_not_wait_for_these_turns() {
        PasswordChecks checks = new PasswordChecks(clock, 2, 5, Duration.ZERO, Duration.ofSeconds(5));
        checks.run("nurse 10.0.0.1", () -> WRONG);

        Stream.of("nurse 10.0.0.2", "10.0.0.1", null)
                .forEach(turns ->
                        assertThat(checks.run(turns, () -> WRONG)).as(turns).isEqualTo(WRONG));
    }

    @Test
    void a_turn_that_is_near_is_waited_for() {
        PasswordChecks checks = new PasswordChecks(clock, 2, 5, Duration.ofMillis(3), Duration.ofMillis(2));

        assertThat(checks.run("nurse 10.0.0.1", () -> WRONG)).isEqualTo(WRONG);
        assertThat(checks.run("nurse 10.0.0.1", () -> WRONG)).isEqualTo(WRONG);
        assertThat(checks.run("nurse 10.0.0.1", PasswordChecksTest::mustNotRun))
                .as("the third would be due after 4 ms")
                .isEqualTo(new SignInOutcome.TooMany(Duration.ofSeconds(1)));
    }

    private static SignInOutcome mustNotRun() {
        throw new AssertionError("looked at");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
