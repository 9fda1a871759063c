package org.specialleave.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.testing.DefaultSettings;

class WebLimitsTest {
    private static final DefaultSettings DEFAULTS = new DefaultSettings();

    @Test
    void theDefaultsAreThoseThatAreDocumented() {
        Duration time = Duration.ofSeconds(20);
        assertThat(WebLimits.of(DEFAULTS))
                .isEqualTo(new WebLimits(
                        new SendingLimits(time, time, 16_384),
                        new FormLimits(1 << 20, 16_384, 5000, 1 << 28),
                        new JsonBodyLimits(1 << 20, 32, 200, 2000, 50_000, 200, 100, 100),
                        200));
    }

    @ParameterizedTest
    @CsvSource({
        "leave.web.headers-within, PT0S, a time from PT1S to PT2M",
        "leave.web.headers-within, 20, a time from PT1S to PT2M",
        "leave.web.body-within, PT6M, a time from PT1S to PT5M",
        "leave.web.body-bytes-a-second, 0, a whole number from 256 to 16777216",
        "leave.web.largest-form, 8388608, a whole number from 16384 to 4194304",
        "leave.web.largest-form-before-sign-in, 1048577, a whole number from 4096 to 1048576",
        "leave.web.most-fields, 99, a whole number from 100 to 50000",
        "leave.staff.largest-file, 0, a whole number from 1 to 2147483647",
        "leave.web.largest-page, 1001, a whole number from 50 to 1000",
        "leave.web.json.largest, 1 MiB, a whole number from 16384 to 4194304",
        "leave.web.json.levels, 101, a whole number from 8 to 100",
        "leave.web.json.fields, 49, a whole number from 50 to 1000",
        "leave.web.json.items, 10001, a whole number from 100 to 10000",
        "leave.web.json.values, -1, a whole number from 1000 to 200000",
        "leave.web.json.name-length, 1001, a whole number from 50 to 1000",
        "leave.web.json.number-length, 19, a whole number from 20 to 1000",
        "leave.web.json.errors, 0, a whole number from 1 to 1000"
    })
    void aLimitThatCannotBeSoStopsTheStartAndSaysWhatCan(String name, String value, String allowed) {
        LimitsOfTheWebAtStart start = new LimitsOfTheWebAtStart(DEFAULTS.with(name, value));

        assertThatThrownBy(() -> start.checkAtStart(this))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(name + " is " + allowed + ", not \"" + value + "\".");
    }
}
