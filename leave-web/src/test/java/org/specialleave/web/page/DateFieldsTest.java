package org.specialleave.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateFieldsTest {
    @ParameterizedTest
    @CsvSource({"23,11,2026", "23,11,26", "23,Nov,2026", "23,november,2026", "023,011,2026"})
    void areReadWithNumbersOrNames(String day, String month, String year) {
        assertThat(new DateFields(day, month, year).date()).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @CsvSource({"31,11,2026", "29,2,2026", "0,1,2026", "1,13,2026", "1,1,1776", "1,1,99999", "x,1,2026", "1,ju,2026"})
    void areNoneWhereTheCalendarHasNone(String day, String month, String year) {
        assertThat(new DateFields(day, month, year).date()).isNull();
    }

    @Test
    void tellWhichFieldIsMissingFirst() {
        assertThat(new DateFields("", "", "2026").missing()).isEqualTo("day");
        assertThat(new DateFields("1", "", "").missing()).isEqualTo("month");
        assertThat(new DateFields("1", "2", "").missing()).isEqualTo("year");
        assertThat(new DateFields("1", "2", "2026").missing()).isNull();
    }

    @Test
    void areShownAsTheyAreTyped() {
        assertThat(DateFields.of(LocalDate.of(2026, 11, 3))).isEqualTo(new DateFields("3", "11", "2026"));
        assertThat(DateFields.of((LocalDate) null).isEmpty()).isTrue();
    }
}
