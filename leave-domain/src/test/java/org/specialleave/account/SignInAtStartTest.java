package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInAtStartTest {
    private static final List<String> RIGHT =
            List.of("PT15M", "PT1S", "PT1M", "3", "20", "100", "20", "P90D", "2", "10", "PT2S", "PT1S");

    @Test
    void the_defaults_are_right() {
        start(RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT0S, leave.sign-in.window",
        "1, PT0.5S, leave.sign-in.first-wait",
        "2, PT0S, leave.sign-in.longest-wait",
        "3, -1, leave.sign-in.free-failures",
        "4, -1, leave.sign-in.free-failures-of-account",
        "5, -1, leave.sign-in.free-failures-of-address",
        "6, -1, leave.sign-in.known-addresses",
        "7, -P1D, leave.sign-in.known-for",
        "8, 0, leave.sign-in.checks-at-once",
        "9, -1, leave.sign-in.checks-waiting",
        "10, PT-1S, leave.sign-in.longest-hold",
        "11, PT-1S, leave.sign-in.pace"
    })
    void a_setting_that_cannot_work_stops_the_start_and_is_named(int at, String value, String name) {
        List<String> settings = new java.util.ArrayList<>(RIGHT);
        settings.set(at, value);

        assertThatThrownBy(() -> start(settings))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(name + " is ");
    }

    private static void start(List<String> s) {
        Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        new SignInAtStart(
                        new SignInLimits(time(s, 0), time(s, 1), time(s, 2), number(s, 3), number(s, 4), number(s, 5)),
                        new KnownAddresses(number(s, 6), time(s, 7)),
                        new PasswordChecks(clock, number(s, 8), number(s, 9), time(s, 10), time(s, 11)))
                .check();
    }

    private static Duration time(List<String> settings, int at) {
        return Duration.parse(settings.get(at));
    }

    private static int number(List<String> settings, int at) {
        return Integer.parseInt(settings.get(at));
    }
}
