package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

class SignInDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Clock NINE = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final String WARD = "10.0.0.1";
    private static final SignInOutcome REFUSED = new SignInOutcome.Refused();

    /** One check at a time, and nobody waits for another; who takes turns takes them at once. */
    private final PasswordChecks checks = new PasswordChecks(NINE, 1, 1, Duration.ofMillis(1), Duration.ZERO);

    private final SignIn signIn = new SignIn(new InTransaction(), new Failures(), checks);

    @BeforeAll
    static void two_accounts() {
        database.doInTransaction(entities -> {
            accounts().on(entities).put("nurse", "right", Set.of("staff"), null);
            accounts().on(entities).put("locked", "right", Set.of("staff"), null);
            accounts().on(entities).lock("locked", true);
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
    void a_right_password_signs_in_and_what_is_wrong_is_refused_alike() {
        assertThat(verify("nurse", "right", WARD)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(verify("Nurse ", "right", WARD)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(verify("nurse", "wrong", WARD)).isEqualTo(REFUSED);
        assertThat(verify("nobody", "right", WARD)).isEqualTo(REFUSED);
        assertThat(verify("zero\0", "right", WARD)).isEqualTo(REFUSED);
        assertThat(verify("locked", "right", WARD)).isEqualTo(REFUSED);
    }

    @Test
    void a_right_password_is_taken_where_the_account_is_known_whatever_failed_before() {
        verify("nurse", "right", WARD);
        for (int i = 0; i < 8; i++) {
            assertThat(verify("nurse", "wrong", WARD)).isNotInstanceOf(SignInOutcome.Accepted.class);
            verify("nurse", "wrong", "203.0.113." + i);
        }

        assertThat(verify("nurse", "right", WARD)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(verify("nurse", "wrong", WARD)).as("anew").isEqualTo(REFUSED);
    }

    @Test
    void a_right_password_is_not_looked_at_within_a_wait_where_the_account_is_not_known() {
        verify("nurse", "wrong", WARD);
        assertThat(verify("nurse", "wrong", WARD)).isEqualTo(new SignInOutcome.TooMany(Duration.ofSeconds(1)));

        assertThat(verify("nurse", "right", WARD)).isEqualTo(new SignInOutcome.TooMany(Duration.ofSeconds(1)));
        assertThat(verify("nurse", "right", "10.0.0.2")).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void a_right_password_behind_a_busy_node_is_to_come_again_and_is_no_failure() {
        SignInOutcome[] behind = new SignInOutcome[5];
        checks.run(null, () -> {
            for (int i = 0; i < behind.length; i++) {
                behind[i] = verify("nurse", "right", WARD);
            }
            return REFUSED;
        });

        assertThat(behind).containsOnly(new SignInOutcome.Busy(Duration.ofSeconds(2)));
        assertThat(verify("nurse", "right", WARD)).isInstanceOf(SignInOutcome.Accepted.class);
    }

    private SignInOutcome verify(String name, String password, String address) {
        return signIn.verify(name, password, address);
    }

    private static Accounts accounts() {
        return new Accounts(NINE, new KnownCaller());
    }

    private static final class InTransaction extends Accounts {
        private <T> T each(Function<Accounts, T> work) {
            return database.inTransaction(entities -> work.apply(accounts().on(entities)));
        }

        @Override
        public PasswordHash passwordOf(String name) {
            return each(accounts -> accounts.passwordOf(name));
        }

        @Override
        public Optional<AccountInForce> inForce(String name) {
            return each(accounts -> accounts.inForce(name));
        }
    }

    /** One failure of a pair is free, three of an account. */
    private static final class Failures extends SignInFailures {
        private <T> T each(Function<SignInFailures, T> work) {
            SignInLimits limits =
                    new SignInLimits(Duration.ofMinutes(15), Duration.ofSeconds(1), Duration.ofMinutes(1), 1, 3, 100);
            return database.inTransaction(entities -> work.apply(
                    new SignInFailures(NINE, limits, new KnownAddresses(20, Duration.ofDays(90))).on(entities)));
        }

        @Override
        public SignInAttempt count(String name, String address) {
            return each(failures -> failures.count(name, address));
        }

        @Override
        public void strikeOff(SignInAttempt.Counted attempt) {
            each(failures -> {
                failures.strikeOff(attempt);
                return null;
            });
        }

        @Override
        public void succeeded(String name, String address) {
            each(failures -> {
                failures.succeeded(name, address);
                return null;
            });
        }
    }
}
