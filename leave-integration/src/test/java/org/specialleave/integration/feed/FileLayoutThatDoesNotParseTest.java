package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.exchange.Feed;

class FileLayoutThatDoesNotParseTest {
    private static final String SHIPPED = ShippedLayouts.text(Feed.ESR_ABSENCE.code());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "US-ASCII | EBCDIC-9 | there is no such set",
                "CRLF | CRCR | a line ends",
                "'\"~\"' | '\"~~\"' | one character",
                "none | sometimes | quoting is",
                "{action} | {acton} | there is no value",
                "{action} | {action | a brace",
                "{notifiedOn:yyyyMMdd} | {notifiedOn:yyyyMMdd HH} | does not fit",
                "{notifiedOn:yyyyMMdd} | {notifiedOn} | needs a format",
                "{hours:2} | {hours} | one digit",
                "{status} | {status:2} | no format"
            })
    void isRefusedWithFileAndLine(String right, String wrong, String why) {
        String was = right.replace("'", "");
        int line = (int) SHIPPED.substring(0, SHIPPED.indexOf(was)).lines().count();
        String text = SHIPPED.replaceFirst(java.util.regex.Pattern.quote(was), wrong.replace("'", ""));

        assertThatThrownBy(() -> FileLayout.parse("own/esr-absence.yaml", text, "431", "SEL"))
                .isInstanceOf(FeedLayoutException.class)
                .hasMessageStartingWith("own/esr-absence.yaml:" + line + ": ");
    }

    @Test
    void isRefusedWhereANameIsNotKnown() {
        assertThatThrownBy(() -> FileLayout.parse("x.yaml", SHIPPED + "trialer: [\"TRL\"]\n", "431", "SEL"))
                .hasMessageMatching("x.yaml:\\d+: \"trialer\" is not known here");
    }

    @Test
    void isRefusedWhereANameIsMissing() {
        String text = SHIPPED.replaceFirst("(?m)^quoting: none$", "");
        assertThatThrownBy(() -> FileLayout.parse("x.yaml", text, "431", "SEL"))
                .hasMessageMatching("x.yaml:\\d+: \"quoting\" is missing");
    }

    @Test
    void isRefusedWhereItIsNoYaml() {
        String text = SHIPPED.replace("trailer: [", "trailer: [[");
        assertThatThrownBy(() -> FileLayout.parse("x.yaml", text, "431", "SEL"))
                .isInstanceOf(FeedLayoutException.class)
                .hasMessageMatching("(?s)x.yaml:\\d+: .+");
    }

    @Test
    void ofCodesIsRefusedToo() {
        String codes = ShippedLayouts.text("codes").replace("esr-absence: [", "esr-absense: [");
        assertThatThrownBy(() -> CodesReader.parse("codes.yaml", codes))
                .hasMessageMatching("codes.yaml:\\d+: \"esr-absense\" is not known here");
    }
}
