package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {
    @ParameterizedTest
    @CsvSource({
        "Máire Ó Súilleabháin, Maire O Suilleabhain",
        "Nguyễn Thị Lan, Nguyen Thi Lan",
        "Łukasz Żółć, Lukasz Zolc",
        "Đorđe, Dorde",
        "Straße, Strasse",
        "O’Neill, O'Neill",
        "Юрий Щербак, Yurii Shcherbak",
        "Ωμέγα, Omega",
        "李, ?"
    })
    void writesNamesInAscii(String name, String ascii) {
        assertThat(Transliteration.toAscii(name)).isEqualTo(ascii);
    }
}
