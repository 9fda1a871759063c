package org.specialleave.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file with what an hour of each grade costs: dated, in whole pence, refused where it is not understood. */
class CostRatesTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @TempDir
    Path folder;

    private HourlyCosts read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("rates.csv"), content);
        return new CostRates(Optional.of(file.toString()), false).rates();
    }

    @Test
    void aRateHoldsFromItsDayUntilTheNextOfItsGrade() throws IOException {
        HourlyCosts rates = read("# remark\ngrade,from,pence an hour\nXR05,2026-04-01,2250\n\nXR05,2027-04-01,2330\n");

        assertThat(rates.on("XR05", LocalDate.parse("2026-03-31"))).isEmpty();
        assertThat(rates.on("XR05", LocalDate.parse("2026-04-01"))).hasValue(2250);
        assertThat(rates.on("XR05", LocalDate.parse("2028-01-01"))).hasValue(2330);
        assertThat(rates.on("XR06", DAY)).isEmpty();
        assertThat(rates.on(null, DAY)).isEmpty();
    }

    @Test
    void withoutAFileNothingIsKnownButInTheDemonstration() {
        assertThat(new CostRates(Optional.of(" "), false).rates().isEmpty()).isTrue();
        assertThat(new CostRates(Optional.empty(), true).rates().on("XR05", DAY))
                .hasValue(2250);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grade,from                 | line 1 | the head grade,from,pence an hour",
                "XR05,1 April 2026,2250     | line 3 | a date such as 2026-04-01",
                "XR05,2026-04-01,22.50      | line 3 | whole pence an hour",
                "XR05,2026-04-01,0          | line 3 | whole pence an hour",
                "XR05,2026-04-01            | line 3 | a grade, a date and pence",
                ",2026-04-01,2250           | line 3 | a grade, a date and pence",
                "XR04,2026-04-01,2100       | line 3 | one rate of a grade from a day"
            })
    void aRowThatIsNotUnderstoodIsRefusedWithItsLine(String row, String line, String expected) {
        String content =
                row.startsWith("grade") ? row : "grade,from,pence an hour\nXR04,2026-04-01,2000\n" + row + "\n";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(content))
                .withMessageContaining(line + ":")
                .withMessageContaining(expected);
    }
}
