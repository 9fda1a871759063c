package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenericOutboundLayoutTest {
    @Test
    void comesWithTheProduct() {
        GenericOutboundLayout layout = StaffImportSettings.shipped();
        assertThat(layout.delimiter()).isEqualTo('~');
        assertThat(layout.fields("PRA")).isEqualTo(44);
        assertThat(layout.fields("ASA")).isEqualTo(50);
        assertThat(layout.fields("ORA")).isEqualTo(15);
        assertThat(layout.index("ASA", "organisation-id")).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "delimiter = ~|delimiter|a line is \"name = value\"",
                "delimiter = ~|delimiter =|delimiter has no value",
                "delimiter = ~|delimiter = ~~|the delimiter is one character",
                "PRA.fields = 44|PRA.fields = many|PRA.fields is no number above 0: many",
                "PRA.title = 6|PRA.title = 0|PRA.title is no number above 0: 0",
                "PRA.title = 6|PRA.title = 45|the record has 44 fields",
                "PRA.title = 6|PRA.colour = 6|unknown name PRA.colour",
                "frequency.M = 12|frequency.M = twelve|frequency.M is no number above 0: twelve",
                "date = yyyyMMdd|date = yyyy{|no date pattern: yyyy{",
                "version = 02|delimiter = ;|delimiter is said twice"
            })
    void isRefusedWithFileAndLineWhereItDoesNotParse(String right, String wrong, String why) throws IOException {
        String text = shippedText();
        int line =
                (int) text.substring(0, text.indexOf("\n" + right) + 1).lines().count() + 1;
        assertThatThrownBy(() -> GenericOutboundLayout.parse(
                        "ours.properties", text.replace("\n" + right + "\n", "\n" + wrong + "\n")))
                .isInstanceOf(StaffFileLayoutException.class)
                .hasMessage("ours.properties, line " + line + ": " + why);
    }

    @Test
    void isRefusedWhereSomethingIsMissing() throws IOException {
        String text = shippedText().replace("PRA.last-name = 7\n", "");
        assertThatThrownBy(() -> GenericOutboundLayout.parse("ours.properties", text))
                .hasMessage("ours.properties: PRA.last-name is missing");
    }

    private static String shippedText() throws IOException {
        try (InputStream in = StaffImportSettings.class.getResourceAsStream("/layouts/esr-go.properties")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
