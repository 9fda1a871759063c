package org.specialleave.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.platform.TrustTime;

/** Bank holidays are those the government sets (5.34). */
class BankHolidaysTest {
    private static final BankHolidays SHIPPED = new BankHolidays();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "2020-05-08, Early May bank holiday (moved for the anniversary of VE Day)",
        "2022-06-03, Platinum Jubilee bank holiday",
        "2022-09-19, Bank holiday for the State Funeral of Queen Elizabeth II",
        "2023-05-08, Bank holiday for the coronation of King Charles III",
        "2026-12-28, Boxing Day (substitute day)",
        "2027-03-26, Good Friday"
    })
    void knowsThoseOfTheYearAndTheExtraordinaryOnes(LocalDate day, String name) {
        assertThat(SHIPPED.on(day)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-05-04", "2022-05-30", "2026-12-26", "2026-11-23", "1999-12-27", "2040-12-25"})
    void knowsNoneOnADayThatWasMovedOnTheWeekendItReplacesOrInAYearThatIsNotKnown(LocalDate day) {
        assertThat(SHIPPED.isOn(day)).isFalse();
        assertThat(SHIPPED.on(day)).isEmpty();
    }

    @Test
    void hasEightOrMoreInEveryYearAndNoneAtAWeekend() {
        IntStream.rangeClosed(2019, SHIPPED.knownUntil().getYear()).forEach(year -> {
            var days = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(SHIPPED::isOn)
                    .toList();
            assertThat(days).as("in " + year).hasSizeBetween(8, 10);
            assertThat(days)
                    .allSatisfy(day -> assertThat(day.getDayOfWeek().getValue()).isLessThan(6));
        });
    }

    @Test
    void takesADaySetAtShortNoticeAndADayMovedFromTheTrustsOwnFile() throws IOException {
        BankHolidays own = ofFile("""
                # set on 3 July 2027
                2027-07-16 Bank holiday for the final

                not 2027-05-03
                2027-05-07 Early May bank holiday
                """);
        assertThat(own.on(LocalDate.parse("2027-07-16"))).contains("Bank holiday for the final");
        assertThat(own.isOn(LocalDate.parse("2027-05-03"))).isFalse();
        assertThat(own.isOn(LocalDate.parse("2027-05-07"))).isTrue();
        assertThat(own.isOn(LocalDate.parse("2027-12-27")))
                .as("the others stay")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-07-16",
                "16/07/2027 Final",
                "2027-02-30 None",
                "not 2027-05-03 Early May",
                "not",
                "2027-07-16 Final\n2027-07-16 Final again"
            })
    void refusesALineThatIsNotUnderstoodWithFileLineAndWhatWasExpected(String lines) {
        assertThatThrownBy(() -> ofFile("# own days\n" + lines))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.txt, line ")
                .hasMessageContaining("expected a day and its name, such as 2026-12-28 Boxing Day");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() ->
                        new BankHolidays(Optional.of(folder.resolve("none.txt").toString())))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("leave.calendar.bank-holidays");
    }

    @Test
    void warnsOperatorsAYearBeforeTheKnownDaysEnd() throws IOException {
        BankHolidays until2028 = SHIPPED;
        assertThat(warning(until2028, "2027-12-31T12:00:00Z")).isEmpty();
        assertThat(warning(until2028, "2028-01-01T12:00:00Z"))
                .hasValueSatisfying(
                        said -> assertThat(said).contains("until 2028-12-31").contains("leave.calendar.bank-holidays"));
        assertThat(warning(ofFile("2029-01-01 New Year's Day"), "2028-01-01T12:00:00Z"))
                .isEmpty();
    }

    private static Optional<String> warning(BankHolidays bankHolidays, String now) {
        return new KnownInTime(bankHolidays, Clock.fixed(Instant.parse(now), TrustTime.ZONE)).warning();
    }

    private BankHolidays ofFile(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), text);
        return new BankHolidays(Optional.of(file.toString()));
    }
}
