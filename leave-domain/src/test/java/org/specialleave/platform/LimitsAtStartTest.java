package org.specialleave.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.testing.DefaultSettings;

class LimitsAtStartTest {
    private static final DefaultSettings DEFAULTS = new DefaultSettings();

    @Test
    void the_defaults_are_right() {
        new LimitsAtStart(DEFAULTS).check();

        assertThat(PoolLimits.of(DEFAULTS)).isEqualTo(new PoolLimits(2, 32, 2000));
        assertThat(FileLimits.current()).isEqualTo(new FileLimits(256 * 1024, 1 << 20, 2000));
    }

    @ParameterizedTest
    @CsvSource({
        "leave.db.pool.largest, 3, a whole number from 4 to 1000",
        "leave.db.pool.largest, 0, a whole number from 4 to 1000",
        "leave.db.pool.largest, -1, a whole number from 4 to 1000",
        "leave.db.pool.largest, 1001, a whole number from 4 to 1000",
        "leave.db.pool.largest, many, a whole number from 4 to 1000",
        "leave.db.pool.largest, 99999999999, a whole number from 4 to 1000",
        "leave.db.pool.largest, '', a whole number from 4 to 1000",
        "leave.db.pool.smallest, 33, a whole number from 0 to 32",
        "leave.db.pool.longest-wait-millis, PT2S, a whole number from 100 to 60000",
        "leave.db.pool.longest-wait-millis, 99, a whole number from 100 to 60000",
        "leave.policy.largest-pack, 1048577, a whole number from 16384 to 1048576",
        "leave.accounts.largest-file, 1 MiB, a whole number from 1024 to 16777216",
        "leave.accounts.most-in-file, 0, a whole number from 1 to 20000"
    })
    void a_limit_that_cannot_be_so_stops_the_start_and_says_what_can(String name, String value, String allowed) {
        LimitsAtStart start = new LimitsAtStart(DEFAULTS.with(name, value));

        assertThatThrownBy(start::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(name + " is " + allowed + ", not \"" + value + "\".");
    }

    @ParameterizedTest
    @CsvSource({
        "leave.db.pool.largest, 4",
        "leave.db.pool.largest, 1000",
        "leave.db.pool.smallest, 0",
        "leave.db.pool.smallest, 32",
        "leave.db.pool.longest-wait-millis, 60000",
        "leave.accounts.most-in-file, 1"
    })
    void a_limit_may_be_its_least_and_its_most(String name, String value) {
        new LimitsAtStart(DEFAULTS.with(name, value)).check();
    }

    @Test
    void a_time_is_read_as_other_times_are() {
        Duration least = Duration.ofSeconds(1);
        Duration most = Duration.ofMinutes(2);
        assertThat(time("PT2M", least, most)).isEqualTo(most);
        for (String wrong : new String[] {"20", "PT0S", "PT-1S", "PT2M1S", ""}) {
            assertThatThrownBy(() -> time(wrong, least, most))
                    .hasMessage("leave.sign-in.window is a time from PT1S to PT2M, not \"" + wrong + "\".");
        }
    }

    private static Duration time(String value, Duration least, Duration most) {
        return new LimitReader(DEFAULTS.with("leave.sign-in.window", value)).time("leave.sign-in.window", least, most);
    }
}
