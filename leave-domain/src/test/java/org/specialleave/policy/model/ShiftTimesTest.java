package org.specialleave.policy.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clock times of an absence, in London. */
class ShiftTimesTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 09:00, 17:00, 30, 450",
        "2026-11-23, 00:00, 03:00, 0, 180",
        "2026-11-23, 19:30, 07:30, 60, 660",
        "2026-11-23, 09:00, 09:00, 0, 1440",
        "2026-11-23, 09:00, 00:00, 0, 900",
        "2026-10-24, 19:30, 07:30, 60, 720",
        "2027-03-27, 19:30, 07:30, 60, 600",
        "2026-10-25, 00:30, 02:30, 0, 180",
        "2026-10-25, 01:30, 02:30, 0, 120",
        "2026-10-25, 00:30, 01:30, 0, 60",
        "2026-10-24, 09:00, 09:00, 60, 1440"
    })
    void minutesAreThoseThatPassLessTheBreak(LocalDate date, LocalTime start, LocalTime end, int rest, int minutes) {
        ShiftTimes times = ShiftTimes.of(date, start, end, rest, null);
        assertThat(times.fault()).isEmpty();
        assertThat(times.minutes()).isEqualTo(minutes);
    }

    @Test
    void aTimeThatComesTwiceIsTheFirstUnlessTheOffsetSaysOtherwise() {
        LocalDate autumn = LocalDate.parse("2026-10-25");
        LocalTime start = LocalTime.parse("01:30");
        LocalTime end = LocalTime.parse("02:30");
        assertThat(ShiftTimes.of(autumn, start, end, 0, null).startsAt())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(ShiftTimes.of(autumn, start, end, 0, ZoneOffset.ofHours(1)).minutes())
                .isEqualTo(120);
        ShiftTimes second = ShiftTimes.of(autumn, start, end, 0, ZoneOffset.UTC);
        assertThat(second.startsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(second.minutes()).isEqualTo(60);
        ShiftTimes both = ShiftTimes.of(autumn, LocalTime.parse("01:00"), start, 0, ZoneOffset.UTC);
        assertThat(both.startsAt()).isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
        assertThat(both.endsAt()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
        ShiftTimes night = ShiftTimes.of(autumn.minusDays(1), LocalTime.parse("20:00"), start, 0, ZoneOffset.UTC);
        assertThat(night.minutes()).isEqualTo(390);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-28, 01:30, 09:00, 0, , START_DOES_NOT_EXIST",
        "2027-03-27, 20:00, 01:00, 0, , END_DOES_NOT_EXIST",
        "2026-11-23, 09:00, 10:00, 61, , BREAK_TOO_LONG",
        "2026-11-23, 09:00, 10:00, -1, , BREAK_TOO_LONG",
        "2026-11-23, 09:00, 10:00, 0, +02:00, OFFSET_NOT_LONDON",
        "2026-10-24, 09:00, 09:00, 0, , OVER_A_DAY"
    })
    void whatCannotBeIsPointedAt(
            LocalDate date, LocalTime start, LocalTime end, int rest, String offset, ShiftTimes.Fault fault) {
        ShiftTimes times = ShiftTimes.of(date, start, end, rest, offset == null ? null : ZoneOffset.of(offset));
        assertThat(times.fault()).contains(fault);
        assertThat(fault.field()).isNotBlank();
        assertThatIllegalStateException().isThrownBy(times::minutes);
    }
}
