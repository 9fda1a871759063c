package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialTest {
    @Test
    void is_read_in_utf_8_and_the_password_may_have_colons() {
        String header = "basic " + Base64.getEncoder().encodeToString("nurse:grün:1".getBytes(StandardCharsets.UTF_8));

        assertThat(BasicCredential.read(header)).contains(new BasicCredential("nurse", "grün:1"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "Basic", "Basic ", "Basic !!!!", "Bearer abc", "Basic bnVyc2U=", "Basic OnB3", "Basic /w=="})
    void what_is_not_well_formed_is_none(String header) {
        assertThat(BasicCredential.read(header)).isEmpty();
    }

    @Test
    void does_not_print_the_password() {
        assertThat(new BasicCredential("nurse", "secret")).hasToString("BasicCredential[nurse]");
    }
}
