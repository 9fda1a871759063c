package org.specialleave.web.sent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentFieldsTest {
    private final SentFields fields = new SentFields();

    @Test
    void whatABrowserSendsIsReadAsItWasTyped() throws RefusedFieldException {
        fields.addEncoded(
                "from%5Bday%5D=1&words=a+b%26c%3Dd%0D%0Ae&grant=a&grant=b&empty=&bare&&caf%C3%A9=%F0%9F%98%80");

        assertThat(fields.first("from[day]")).isEqualTo("1");
        assertThat(fields.first("words")).isEqualTo("a b&c=d\r\ne");
        assertThat(fields.all("grant")).containsExactly("a", "b");
        assertThat(fields.first("empty")).isEmpty();
        assertThat(fields.first("bare")).isEmpty();
        assertThat(fields.first("caf\u00e9")).isEqualTo("\ud83d\ude00");
        assertThat(fields.first("none")).isNull();
        assertThat(fields.names()).containsExactly("from[day]", "words", "grant", "empty", "bare", "caf\u00e9");
    }

    @Test
    void nothingIsReadOfNothing() throws RefusedFieldException {
        fields.addEncoded(null);
        fields.addEncoded("");
        assertThat(fields.names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a=%00, a, BAD_CHARACTER",
        "a=b&c=x%00y, c, BAD_CHARACTER",
        "a%00b=c, a\u0000b, BAD_CHARACTER",
        "a=%1b, a, BAD_CHARACTER",
        "a=%ff, a, NOT_ENCODED",
        "a=%C3%28, a, NOT_ENCODED",
        "a=%, a, NOT_ENCODED",
        "a=%4, a, NOT_ENCODED",
        "a=%zz, a, NOT_ENCODED",
        "a=\u00e4, a, NOT_ENCODED",
        "%zz=a, '', NOT_ENCODED",
        "jakarta.faces.ViewState=a, jakarta.faces.ViewState, UNKNOWN_FIELD"
    })
    void whatNoFieldOfOursCanBeIsRefusedByItsName(String encoded, String name, String code) {
        RefusedFieldException refused = refusal(encoded);
        assertThat(refused.name()).isEqualTo(name);
        assertThat(refused.code()).isEqualTo(code);
    }

    @Test
    void namesAndTheirNumberAreBounded() {
        assertThat(refusal("n".repeat(201) + "=1").code()).isEqualTo("NAME_TOO_LONG");
        assertThat(refusal("a=1&".repeat(5001)).code()).isEqualTo("TOO_MANY_FIELDS");
    }

    private RefusedFieldException refusal(String encoded) {
        return catchThrowableOfType(RefusedFieldException.class, () -> fields.addEncoded(encoded));
    }
}
