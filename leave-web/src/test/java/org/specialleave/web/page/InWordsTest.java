package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InWordsTest {
    @Test
    void aDayHasItsWeekday() {
        assertThat(InWords.date(LocalDate.of(2026, 11, 23))).isEqualTo("Monday 23 November 2026");
        assertThat(InWords.date(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "450,7 hours 30 minutes",
        "60,1 hour",
        "61,1 hour 1 minute",
        "0,0 hours",
        "45,45 minutes",
        "1350,22 hours 30 minutes"
    })
    void minutesAreHoursAndMinutes(int minutes, String words) {
        assertThat(InWords.hours(minutes)).isEqualTo(words);
    }

    @Test
    void aMomentIsThatOfLondon() {
        assertThat(InWords.moment(Instant.parse("2026-06-21T08:05:00Z"))).isEqualTo("Sunday 21 June 2026 at 9:05am");
        assertThat(InWords.moment(Instant.parse("2026-11-21T12:00:00Z")))
                .isEqualTo("Saturday 21 November 2026 at midday");
    }

    @ParameterizedTest
    @CsvSource({"00:00,midnight", "12:00,midday", "00:30,12:30am", "19:30,7:30pm", "07:00,7am"})
    void aClockReadsAsItIsSpoken(LocalTime time, String words) {
        assertThat(InWords.clock(time)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0,1350,0", "675,1350,500", "1350,1350,1000", "2000,1350,1000", "-5,1350,0", "5,0,0"})
    void aShareNeverLeavesItsBar(int part, int whole, int thousandths) {
        assertThat(InWords.share(part, whole)).isEqualTo(thousandths);
    }
}
