package org.specialleave.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonKeysTest {
    private static final String GOOD = "2026a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @Test
    void sealWithTheFirst() {
        ReasonKeys keys = ReasonKeys.of(Optional.of(GOOD + ", 2025:" + "B".repeat(42) + "A="));
        assertThat(keys.currentId()).isEqualTo("2026a");
        assertThat(keys.key("2025")).isPresent();
        assertThat(keys.key("2024")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                       | is not set",
                "''                     | is not set",
                "changeit               | key 1 is not of the form id:base64",
                "a:AAAA                 | key 1 has 3 bytes, not 32",
                "a:A                    | key 1 is not base64",
                "2026a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, | key 2 is not of the form",
                "2026a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=,2026a:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= | key 2 has the id of another"
            })
    void areRefusedWithASentenceThatHoldsNone(String setting, String sentence) {
        assertThatThrownBy(() -> ReasonKeys.of(Optional.ofNullable(setting)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("leave.reasons.keys")
                .hasMessageContaining(sentence)
                .hasMessageNotContaining("AAAA");
    }
}
