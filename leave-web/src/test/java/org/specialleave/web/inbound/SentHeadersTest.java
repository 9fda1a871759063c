package org.specialleave.web.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentHeadersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=UTF-8",
                "application/json;charset=\"utf-8\"",
                "application/vnd.x+json",
                "text/plain ; a=b ; c=d",
                "multipart/form-data; boundary=----WebKitFormBoundary7MA4YWxkTrZu0gW"
            })
    void aMediaTypeIsReadWithItsParameters(String type) {
        assertThat(SentHeaders.isMediaType(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "broken", "/", "a/", "/b", "a/b c", "a/b; c", "a/b; c=\"", "\u00e4/b", "a/b, c/d"})
    void whatIsNoMediaTypeIsNot(String type) {
        assertThat(SentHeaders.isMediaType(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*/*",
                "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "application/pdf;q=1.000,application/json;q=0"
            })
    void whatClientsAcceptIsRead(String list) {
        assertThat(SentHeaders.areMediaTypes(list)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"broken", "/", ";q=2", "text/html;q=2", "text/html;q=nonsense", "text/html;q=1.1", "\u00ff"})
    void whatIsNoListOfMediaTypesIsNot(String list) {
        assertThat(SentHeaders.areMediaTypes(list)).isFalse();
    }

    @Test
    void aLongListTakesNoTime() {
        assertThat(SentHeaders.areMediaTypes("a/b;".repeat(100_000) + "\u0000")).isFalse();
    }
}
