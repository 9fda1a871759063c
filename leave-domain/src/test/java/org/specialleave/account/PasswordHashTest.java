package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private final PasswordHash hash = PasswordHash.of("Grüße, Ward 7");

    @Test
    void matches_its_own_password_after_being_stored_and_read() {
        assertThat(PasswordHash.parse(hash.text()).matches("Grüße, Ward 7")).isTrue();
    }

    @Test
    void matches_no_other_password() {
        assertThat(hash.matches("grüße, Ward 7")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void takes_the_same_letters_in_another_unicode_form_for_the_same() {
        assertThat(hash.matches("Gru\u0308ße, Ward 7")).isTrue();
    }

    @Test
    void is_salted_and_says_its_rounds() {
        assertThat(hash.text()).startsWith("pbkdf2-sha256$600000$");
        assertThat(PasswordHash.of("Grüße, Ward 7").text()).isNotEqualTo(hash.text());
    }

    @Test
    void of_nobody_matches_nothing() {
        assertThat(PasswordHash.OF_NOBODY.matches("")).isFalse();
    }

    @Test
    void of_another_scheme_is_refused() {
        assertThatThrownBy(() -> PasswordHash.parse("md5$1$a$b")).isInstanceOf(IllegalArgumentException.class);
    }
}
