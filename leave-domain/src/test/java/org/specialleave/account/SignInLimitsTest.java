package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInLimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SignInLimits LIMITS =
            new SignInLimits(Duration.ofMinutes(15), Duration.ofSeconds(1), MINUTE, 3, 20, 100);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "3, 0", "4, 1", "5, 2", "6, 4", "7, 8", "8, 16", "9, 32", "10, 60", "11, 60"})
    void a_wait_doubles_with_each_failure_beyond_the_free_ones_up_to_the_longest(long failures, long seconds) {
        assertThat(LIMITS.waitOfPair(failures)).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(LIMITS.waitOfAccount(failures + 17)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 63, 64, 67, 1_000_000, Long.MAX_VALUE})
    void no_number_of_failures_makes_a_wait_other_than_the_longest(long failures) {
        assertThat(LIMITS.waitOfPair(failures)).isEqualTo(MINUTE);
        assertThat(LIMITS.waitOfAccount(failures)).isEqualTo(MINUTE);
        assertThat(new SignInLimits(MINUTE, MINUTE, Duration.ofDays(36_500), 0, 0, 0).waitOfPair(failures))
                .isEqualTo(Duration.ofDays(36_500));
    }
}
