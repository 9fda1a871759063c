package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class SignInFailuresDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final String WARD = "10.0.0.1";
    private static final String ELSEWHERE = "203.0.113.9";

    /** One failure of a pair is free, five of an account, eight of an address. */
    private static final SignInLimits LIMITS =
            new SignInLimits(Duration.ofMinutes(15), Duration.ofSeconds(1), Duration.ofMinutes(1), 1, 5, 8);

    private static final KnownAddresses KNOWN = new KnownAddresses(2, Duration.ofDays(90));

    @BeforeAll
    static void accounts() {
        Accounts accounts = new Accounts(Clock.fixed(NINE, ZoneOffset.UTC), null);
        database.doInTransaction(entities -> {
            accounts.on(entities).put("nurse", "right", Set.of("staff"), null);
            accounts.on(entities).put("manager", "right", Set.of("staff"), null);
        });
    }

    @BeforeEach
    void nothing_was_tried_before() {
        database.doInTransaction(entities -> {
            entities.createNativeQuery("delete from sign_in_failure").executeUpdate();
            entities.createNativeQuery("delete from known_sign_in_address").executeUpdate();
        });
    }

    @Test
    void a_pair_waits_longer_with_each_failure_beyond_the_free_ones() {
        assertThat(nextWait(count(NINE, "nurse", WARD))).isZero();
        assertThat(nextWait(count(NINE, "Nurse ", WARD))).isOne();
        assertThat(count(NINE, "nurse", WARD)).isEqualTo(waits(1));
        assertThat(nextWait(count(NINE.plusSeconds(1), "nurse", WARD))).isEqualTo(2);
        assertThat(count(NINE.plusSeconds(1), "nurse", WARD)).isEqualTo(waits(2));
        assertThat(count(NINE.plusMillis(2500), "nurse", WARD)).isEqualTo(waits(1));
        assertThat(nextWait(count(NINE.plusSeconds(3), "nurse", WARD))).isEqualTo(4);

        assertThat(nextWait(count(NINE.plusSeconds(3), "nurse", ELSEWHERE))).isZero();
        assertThat(nextWait(count(NINE.plusSeconds(3), "manager", WARD))).isZero();
    }

    @Test
    void what_was_not_looked_at_makes_no_wait_longer() {
        IntStream.range(0, 2).forEach(i -> count(NINE, "nurse", WARD));
        IntStream.range(0, 50)
                .forEach(i -> assertThat(count(NINE, "nurse", WARD)).isEqualTo(waits(1)));

        assertThat(nextWait(count(NINE.plusSeconds(1), "nurse", WARD))).isEqualTo(2);
    }

    @Test
    void a_failure_counts_no_more_once_the_window_has_passed() {
        IntStream.range(0, 2).forEach(i -> count(NINE, "nurse", WARD));

        assertThat(nextWait(count(NINE.plusSeconds(899), "nurse", WARD))).isEqualTo(2);
        assertThat(nextWait(count(NINE.plusSeconds(901), "nurse", WARD))).isOne();
    }

    @Test
    void a_right_password_wipes_the_slate_of_its_pair_and_of_no_other() {
        IntStream.range(0, 2).forEach(i -> count(NINE, "nurse", WARD));
        IntStream.range(0, 2).forEach(i -> count(NINE, "nurse", ELSEWHERE));
        succeeded(NINE, "nurse", WARD);

        assertThat(nextWait(count(NINE, "nurse", WARD))).isZero();
        assertThat(count(NINE, "nurse", ELSEWHERE)).isEqualTo(waits(1));
    }

    @Test
    void where_the_account_is_known_every_attempt_is_looked_at_and_beyond_the_free_ones_in_its_turn() {
        succeeded(NINE, "nurse", WARD);

        assertThat(turns(count(NINE, "nurse", WARD))).isNull();
        String turns = turns(count(NINE, "nurse", WARD));
        assertThat(turns).isNotNull().doesNotContain("nurse");
        assertThat(turns(count(NINE, "nurse", WARD))).isEqualTo(turns);
        assertThat(nextWait(count(NINE, "nurse", WARD))).as("told, not kept").isEqualTo(4);
        assertThat(nextWait(count(NINE, "nurse", WARD))).isEqualTo(8);
    }

    @Test
    void an_account_guessed_at_from_many_addresses_waits_at_all_but_those_where_it_is_known() {
        succeeded(NINE, "nurse", WARD);
        IntStream.range(0, 6)
                .forEach(i ->
                        assertThat(count(NINE, "nurse", "203.0.113." + i)).isInstanceOf(SignInAttempt.Counted.class));

        assertThat(count(NINE, "nurse", "203.0.113.77")).isEqualTo(waits(1));
        assertThat(nextWait(count(NINE.plusSeconds(1), "nurse", "203.0.113.77")))
                .isEqualTo(2);
        assertThat(count(NINE.plusSeconds(2), "nurse", "203.0.113.78")).isEqualTo(waits(1));
        assertThat(turns(count(NINE, "nurse", WARD))).isNull();
        assertThat(nextWait(count(NINE, "manager", "203.0.113.77"))).isZero();
    }

    @Test
    void failures_where_an_account_is_known_do_not_slow_it_elsewhere() {
        succeeded(NINE, "nurse", WARD);
        IntStream.range(0, 12).forEach(i -> count(NINE, "nurse", WARD));

        assertThat(nextWait(count(NINE, "nurse", ELSEWHERE))).isZero();
        assertThat(turns(count(NINE, "manager", WARD)))
                .as("nor others at the address")
                .isNull();
    }

    @Test
    void names_tried_in_turn_from_one_address_take_turns_there_and_none_is_refused() {
        succeeded(NINE, "nurse", WARD);
        IntStream.range(0, 8)
                .forEach(i -> assertThat(turns(count(NINE, "name" + i, WARD))).isNull());

        assertThat(turns(count(NINE, "name8", WARD))).isEqualTo(WARD);
        assertThat(turns(count(NINE, "manager", WARD))).isEqualTo(WARD);
        assertThat(turns(count(NINE, "nurse", WARD))).isNull();
        assertThat(turns(count(NINE, "name8", ELSEWHERE))).isNull();
    }

    @Test
    void an_attempt_that_was_struck_off_was_never_made() {
        for (int i = 0; i < 20; i++) {
            SignInAttempt.Counted attempt = (SignInAttempt.Counted) count(NINE, "nurse", WARD);
            database.doInTransaction(entities -> failures(NINE).on(entities).strikeOff(attempt));
        }

        assertThat(nextWait(count(NINE, "nurse", WARD))).isZero();
    }

    @Test
    void an_account_is_known_at_the_addresses_it_used_last_and_for_as_long_as_is_set() {
        succeeded(NINE, "nurse", "10.0.0.1");
        succeeded(NINE.plusSeconds(1), "nurse", "10.0.0.2");
        succeeded(NINE.plusSeconds(2), "nurse", "10.0.0.1");
        succeeded(NINE.plusSeconds(3), "nurse", "10.0.0.3");
        succeeded(NINE.plusSeconds(3), "manager", "10.0.0.2");

        assertThat(isKnown(NINE, "nurse", "10.0.0.1")).isTrue();
        assertThat(isKnown(NINE, "nurse", "10.0.0.2")).as("used longest ago").isFalse();
        assertThat(isKnown(NINE, "nurse", "10.0.0.3")).isTrue();
        assertThat(isKnown(NINE, "manager", "10.0.0.2")).isTrue();
        Instant later = NINE.plus(Duration.ofDays(90)).plusSeconds(2);
        assertThat(isKnown(later, "nurse", "10.0.0.1")).isFalse();
        assertThat(isKnown(later, "nurse", "10.0.0.3")).isTrue();
        succeeded(later, "manager", "10.0.0.2");
        assertThat(rows("known_sign_in_address where address = '10.0.0.1'")).isZero();
    }

    @Test
    void a_name_that_leads_to_no_account_is_known_nowhere() {
        succeeded(NINE, "nobody", WARD);

        assertThat(rows("known_sign_in_address")).isZero();
    }

    @Test
    void addresses_of_one_network_of_ipv6_are_one() {
        IntStream.range(0, 2).forEach(i -> count(NINE, "nurse", "2001:db8:2:7:0:0:0:" + i));

        assertThat(count(NINE, "nurse", "2001:db8:2:7:a:b:c:d")).isEqualTo(waits(1));
        assertThat(nextWait(count(NINE, "nurse", "2001:db8:2:8:a:b:c:d"))).isZero();
    }

    @Test
    void the_name_itself_is_not_kept_whatever_it_is() {
        count(NINE, "my-secret-in-the-wrong-field", WARD);
        count(NINE, "zero\0character\ud800", WARD);

        List<?> kept =
                database.inTransaction(entities -> entities.createNativeQuery("select name_hash from sign_in_failure")
                        .getResultList());
        assertThat(kept).hasSize(2).allSatisfy(hash -> assertThat((String) hash).matches("[0-9a-f]{64}"));
    }

    @Test
    void of_many_attempts_at_once_one_more_than_the_free_ones_is_looked_at() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<SignInAttempt> attempt = () -> count(NINE, "nurse", WARD);
            long lookedAt = 0;
            for (Future<SignInAttempt> answer : threads.invokeAll(
                    IntStream.range(0, 12).mapToObj(i -> attempt).toList())) {
                lookedAt += answer.get() instanceof SignInAttempt.Counted ? 1 : 0;
            }
            assertThat(lookedAt).isEqualTo(2);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void many_right_passwords_at_once_are_all_taken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Callable<Boolean>> attempts = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        succeeded(NINE.plus(Duration.ofDays(i)), i % 2 == 0 ? "nurse" : "manager", "10.0.0." + i % 5);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> answer : threads.invokeAll(attempts)) {
                assertThat(answer.get()).isTrue();
            }
            assertThat(rows("known_sign_in_address")).isLessThanOrEqualTo(4);
        } finally {
            threads.shutdownNow();
        }
    }

    private static SignInAttempt count(Instant now, String name, String address) {
        return database.inTransaction(entities -> failures(now).on(entities).count(name, address));
    }

    private static void succeeded(Instant now, String name, String address) {
        database.doInTransaction(entities -> failures(now).on(entities).succeeded(name, address));
    }

    /** Whether attempts there are looked at though more failed than are free. */
    private static boolean isKnown(Instant now, String name, String address) {
        IntStream.range(0, 2).forEach(i -> count(now, name, address));
        return count(now, name, address) instanceof SignInAttempt.Counted;
    }

    private static long rows(String of) {
        return database.inTransaction(entities -> ((Number)
                        entities.createNativeQuery("select count(*) from " + of).getSingleResult())
                .longValue());
    }

    private static SignInAttempt waits(long seconds) {
        return new SignInAttempt.Waits(Duration.ofSeconds(seconds));
    }

    private static long nextWait(SignInAttempt attempt) {
        return ((SignInAttempt.Counted) attempt).nextWait().toSeconds();
    }

    private static String turns(SignInAttempt attempt) {
        return ((SignInAttempt.Counted) attempt).turns();
    }

    private static SignInFailures failures(Instant now) {
        return new SignInFailures(Clock.fixed(now, ZoneOffset.UTC), LIMITS, KNOWN);
    }
}
