package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/to-decide", "/to-decide/SL-2026-0001", "/record-sheet?assignment=10000006&year=2026-27"})
    void a_page_of_ours_is_gone_back_to(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "evil.example",
                "/a//evil.example",
                "/../other",
                "/a/..;/b",
                "/%2f%2fevil.example",
                "/a\r\nSet-Cookie:x",
                "javascript:alert(1)",
                "/sign-out",
                "/sign-in?return=/",
                "/api/v1/me",
                "/assets/app.css"
            })
    void anything_else_leads_home(String path) {
        assertThat(ReturnPath.safe(path)).isEqualTo("/");
    }

    @Test
    void no_path_leads_home() {
        assertThat(ReturnPath.safe(null)).isEqualTo("/");
        assertThat(ReturnPath.safe("/" + "a".repeat(600))).isEqualTo("/");
    }
}
