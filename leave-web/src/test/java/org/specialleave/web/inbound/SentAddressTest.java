package org.specialleave.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leave/",
                "/leave/home",
                "/leave/my-record.xhtml",
                "/leave/api/v1/leave-requests/SL-1234-5678",
                "/leave/home;jsessionid=1234",
                "/leave/home;",
                "/leave/a%20b",
                "/leave/%C3%A4",
                "/leave/a..b",
                "/leave/...",
                "/leave/a+b"
            })
    void aPathThatCanBeReadInOneWayIsPlain(String path) {
        assertThat(SentAddress.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "leave/home",
                "/leave/%00",
                "/leave/%0a",
                "/leave/%7f",
                "/leave/%ff",
                "/leave/%c0%af",
                "/leave/%ED%A0%80",
                "/leave/a%2fb",
                "/leave/a%2Fb",
                "/leave/a%5cb",
                "/leave/a\\b",
                "/leave/%",
                "/leave/%4",
                "/leave/%zz",
                "/leave/%\u0661\u0661",
                "/leave/\u00e4",
                "/leave/a b",
                "/leave//home",
                "//leave/home",
                "/leave/./home",
                "/leave/../home",
                "/leave/%2e%2e/home",
                "/leave/home/..",
                "/leave/..;x=y",
                "/leave/sign-in;/../home",
                "/leave/api/v1/openapi;x=y/me",
                "/leave/home%3Bjsessionid=1234"
            })
    void aPathThatCanBeReadInTwoWaysOrInNoneIsNot(String path) {
        assertThat(SentAddress.isPlain(path)).isFalse();
    }
}
