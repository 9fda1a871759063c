package org.specialleave.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.specialleave.platform.FieldFault;

class ChosenPasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "elevenchars, PASSWORD_TOO_SHORT",
        "twelve chars, ",
        "correct horse battery staple, ",
        "Jane.Smith.On.Ward, PASSWORD_IS_NAME"
    })
    void what_somebody_may_choose(String password, String code) {
        assertThat(AccountRules.faultsOfPassword("jane.smith.on.ward", password))
                .extracting(FieldFault::code)
                .isEqualTo(code == null ? java.util.List.of() : java.util.List.of(code));
    }

    @Test
    void neither_a_whole_book_nor_a_line_end() {
        assertThat(AccountRules.faultsOfPassword("jane", "x".repeat(200))).isEmpty();
        assertThat(AccountRules.faultsOfPassword("jane", "x".repeat(201)))
                .extracting(FieldFault::code)
                .containsExactly("PASSWORD_TOO_LONG");
        assertThat(AccountRules.faultsOfPassword("jane", "twelve\nchars"))
                .extracting(FieldFault::code)
                .containsExactly("BAD_CHARACTER");
    }

    @Test
    void one_time_passwords_are_easy_to_type_and_never_the_same() {
        Set<String> passwords = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            OneTimePassword password = OneTimePassword.random();
            assertThat(password.text()).matches("([2-9a-hjkmnp-z]{5}-){3}[2-9a-hjkmnp-z]{5}");
            assertThat(password).hasToString("one-time password");
            passwords.add(password.text());
        }
        assertThat(passwords).hasSize(1000);
    }

    @Test
    void a_hash_of_few_rounds_still_takes_the_time_of_all() {
        OneTimePassword password = OneTimePassword.random();
        PasswordHash hash = PasswordHash.parse(PasswordHash.of(password).text());

        assertThat(hash.matches(password.text())).isTrue();
        assertThat(hash.matches(password.text().toUpperCase(Locale.ROOT))).isFalse();
    }
}
