package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class SignInFailuresDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final SignInLimits LIMITS = new SignInLimits(Duration.ofMinutes(15), 3, 5);

    @BeforeEach
    void nothing_failed_before() {
        database.doInTransaction(entities ->
                entities.createNativeQuery("delete from sign_in_failure").executeUpdate());
    }

    @Test
    void the_limit_of_a_name_holds_from_whatever_address() {
        assertThat(count(NINE, "nurse", "10.0.0.1")).isEmpty();
        assertThat(count(NINE.plusSeconds(60), "Nurse ", "10.0.0.2")).isEmpty();
        assertThat(count(NINE.plusSeconds(120), "nurse", "10.0.0.3")).isEmpty();

        assertThat(count(NINE.plusSeconds(180), "nurse", "10.0.0.4")).contains(Duration.ofSeconds(720));
        assertThat(count(NINE.plusSeconds(180), "nurse2", "10.0.0.4")).isEmpty();
    }

    @Test
    void the_limit_of_an_address_holds_for_whatever_name() {
        IntStream.range(0, 5)
                .forEach(i -> assertThat(count(NINE, "name" + i, "10.0.0.1")).isEmpty());

        assertThat(count(NINE, "name5", "10.0.0.1")).contains(Duration.ofMinutes(15));
        assertThat(count(NINE, "name5", "10.0.0.2")).isEmpty();
    }

    @Test
    void the_window_slides_and_what_was_not_looked_at_does_not_lengthen_it() {
        count(NINE, "nurse", "10.0.0.1");
        count(NINE.plusSeconds(600), "nurse", "10.0.0.1");
        count(NINE.plusSeconds(601), "nurse", "10.0.0.1");
        assertThat(count(NINE.plusSeconds(899), "nurse", "10.0.0.1")).contains(Duration.ofSeconds(1));

        assertThat(count(NINE.plusSeconds(901), "nurse", "10.0.0.1")).isEmpty();
        assertThat(count(NINE.plusSeconds(902), "nurse", "10.0.0.1")).contains(Duration.ofSeconds(598));
    }

    @Test
    void a_right_password_wipes_the_names_slate() {
        IntStream.range(0, 3).forEach(i -> count(NINE, "nurse", "10.0.0.1"));
        database.doInTransaction(entities -> failures(NINE).on(entities).forget("nurse"));

        assertThat(count(NINE, "nurse", "10.0.0.1")).isEmpty();
    }

    @Test
    void the_name_itself_is_not_kept() {
        count(NINE, "my-secret-in-the-wrong-field", "10.0.0.1");

        List<?> kept =
                database.inTransaction(entities -> entities.createNativeQuery("select name_hash from sign_in_failure")
                        .getResultList());
        assertThat(kept).hasSize(1).allSatisfy(hash -> assertThat((String) hash).matches("[0-9a-f]{64}"));
    }

    @Test
    void of_many_attempts_at_once_no_more_than_the_limit_are_looked_at() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<Optional<Duration>> attempt = () -> count(NINE, "nurse", "10.0.0.1");
            long lookedAt = 0;
            for (Future<Optional<Duration>> answer : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> attempt).toList())) {
                lookedAt += answer.get().isEmpty() ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Duration> count(Instant now, String name, String address) {
        return database.inTransaction(entities -> failures(now).on(entities).count(name, address));
    }

    private static SignInFailures failures(Instant now) {
        return new SignInFailures(Clock.fixed(now, ZoneOffset.UTC), LIMITS);
    }
}
