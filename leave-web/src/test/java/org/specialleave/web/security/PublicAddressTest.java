package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    private static final String OURS = "https://leave.trust.example/leave";
    private static final String OTHERS = "10.1.2.3:8080, leave-2.trust.example";

    private final PublicAddress address =
            new PublicAddress(OURS, Optional.of(OTHERS), new TrustedProxies(Optional.of("10.0.0.7")));

    @ParameterizedTest
    @CsvSource({
        "leave.trust.example, true",
        "LEAVE.trust.example:443, true",
        "10.1.2.3:8080, true",
        "leave-2.trust.example, true",
        "leave.trust.example:8443, false",
        "10.1.2.3, false",
        "evil.example, false",
        "'', false"
    })
    void answersForItsOwnHostsAlone(String host, boolean ours) {
        assertThat(address.isFor(request("192.0.2.9", Map.of("Host", host)))).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.7, inner:8080, leave.trust.example, true",
        "10.0.0.7, leave.trust.example, evil.example, false",
        "10.0.0.7, inner:8080, 'leave.trust.example, evil.example', false",
        "10.0.0.7, inner:8080, 'evil.example, leave.trust.example', true",
        "192.0.2.9, inner:8080, leave.trust.example, false",
        "192.0.2.9, leave.trust.example, evil.example, true"
    })
    void believesAForwardedHostFromATrustedProxyAlone(String from, String host, String forwarded, boolean ours) {
        HttpServletRequest request = request(from, Map.of("Host", host, "X-Forwarded-Host", forwarded));
        assertThat(address.isFor(request)).isEqualTo(ours);
    }

    @Test
    void isReachedByHttpsWhereTheAddressSaysSo() {
        TrustedProxies none = new TrustedProxies(Optional.empty());
        assertThat(address.https()).isTrue();
        assertThat(new PublicAddress("http://127.0.0.1:8080/leave", Optional.empty(), none).https())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"leave.trust.example/leave", "ftp://leave.trust.example", "https:///leave", "https://a b", ""})
    void refusesAnAddressThatIsNone(String wrong) {
        TrustedProxies none = new TrustedProxies(Optional.empty());
        assertThatThrownBy(() -> new PublicAddress(wrong, Optional.empty(), none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave.address is not an http or https address");
    }

    private static HttpServletRequest request(String from, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                PublicAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getHeader" -> headers.get((String) arguments[0]);
                    case "getRemoteAddr" -> from;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
