package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    7.5                | 450
                    7,5                | 450
                    7:30               | 450
                    7h 30              | 450
                    7h30m              | 450
                    7 hours 30 minutes | 450
                    7 hrs and 30 mins  | 450
                    7H30               | 450
                    11.25              | 675
                    7.33               | 440
                    8                  | 480
                    8h                 | 480
                    45 minutes         | 45
                    45m                | 45
                    0:45               | 45
                    24                 | 1440
                    0                  | 0
                    """)
    void areReadInEveryUsualForm(String written, int minutes) {
        assertThat(HoursText.minutes(written)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "7:60", "7h 75", "25", "24:01", "-1", "7.5.5", "1e3", "1441m", "12345678901"})
    void areNotGuessedWhereTheyCannotBeMeant(String written) {
        assertThat(HoursText.minutes(written)).isEmpty();
    }

    @Test
    void areShownSoThatTheyAreReadBackTheSame() {
        for (int minutes = 1; minutes <= 24 * 60; minutes++) {
            assertThat(HoursText.minutes(HoursText.shown(minutes))).hasValue(minutes);
        }
        assertThat(HoursText.shown(0)).isEmpty();
        assertThat(HoursText.shown(null)).isEmpty();
    }
}
