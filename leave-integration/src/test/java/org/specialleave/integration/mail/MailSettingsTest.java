package org.specialleave.integration.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
    @Test
    void areTakenWhereTheyCanWork() {
        assertThatCode(() -> settings(
                                "https://leave.trust.test/leave", "none", "Leave <leave@trust.test>", "hr@trust.test")
                        .check())
                .doesNotThrowAnyException();
        assertThatCode(() -> settings("http://127.0.0.1:8080/leave", "starttls", "special-leave@localhost", "")
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void areRefusedInASentence() {
        assertThatThrownBy(() -> settings("https://leave.trust.test/leave", "maybe", "leave@trust.test", ""))
                .hasMessage("leave.mail.tls is none, starttls or ssl, not \"maybe\".");
        assertThatThrownBy(() -> settings("https://leave.trust.test/leave/", "ssl", "leave@trust.test", "")
                        .check())
                .hasMessage("leave.address is an address without a slash at the end, not"
                        + " \"https://leave.trust.test/leave/\".");
        assertThatThrownBy(() -> settings("https://leave.trust.test/leave", "ssl", "nobody", "")
                        .check())
                .hasMessage("leave.mail.from is an e-mail address, not \"nobody\".");
        assertThatThrownBy(() -> settings("https://leave.trust.test/leave", "ssl", "leave@trust.test", "h r@x")
                        .check())
                .hasMessageStartingWith("leave.mail.hr is an e-mail address");
    }

    private static MailSettings settings(String address, String tls, String from, String office) {
        return new MailSettings(
                address, "127.0.0.1", 25, tls, Optional.empty(), Optional.empty(), from, Optional.of(office), 60);
    }
}
