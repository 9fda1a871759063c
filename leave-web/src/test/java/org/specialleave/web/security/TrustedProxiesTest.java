package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
    private static final TrustedProxies PROXIES = of("10.1.2.3, 172.16.0.0/12,2001:db8:1::/48 ,fe80::5,192.0.2.128/25");

    private static TrustedProxies of(String setting) {
        return new TrustedProxies(Optional.of(setting));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "172.16.0.0",
                "172.31.255.255",
                "2001:db8:1::1",
                "2001:0DB8:0001:ffff:0:0:0:9",
                "fe80::5%eth0",
                "192.0.2.255",
                "::ffff:10.1.2.3"
            })
    void an_address_that_is_named_or_lies_in_a_range_is_trusted(String address) {
        assertThat(PROXIES.trusts(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.4",
                "172.32.0.0",
                "172.15.255.255",
                "2001:db8:2::1",
                "192.0.2.127",
                "127.0.0.1",
                "::1",
                "localhost",
                "10.1.2",
                "10.1.2.3.4",
                "010.1.2.3",
                "0x0a.1.2.3",
                "167838211",
                "10.1.2.3,10.1.2.3",
                ":",
                "::1::",
                "10.1.2.300",
                "",
                " "
            })
    void any_other_address_and_what_is_none_is_not(String address) {
        assertThat(PROXIES.trusts(address)).isFalse();
    }

    @Test
    void nothing_is_trusted_by_default() {
        TrustedProxies none = new TrustedProxies(Optional.empty());
        assertThat(none.trusts("127.0.0.1")).isFalse();
        assertThat(none.trusts(null)).isFalse();
        assertThat(none.clientOf("127.0.0.1", List.of("10.9.9.9"))).isEqualTo("127.0.0.1");
        assertThat(of(" , ").trusts("127.0.0.1")).isFalse();
    }

    @Test
    void a_range_of_every_address_has_those_of_its_own_family_only() {
        assertThat(of("0.0.0.0/0").trusts("203.0.113.9")).isTrue();
        assertThat(of("0.0.0.0/0").trusts("2001:db8::1")).isFalse();
        assertThat(of("::/0").trusts("2001:db8::1")).isTrue();
        assertThat(of("::/0").trusts("203.0.113.9")).isFalse();
        assertThat(of("::ffff:10.0.0.0/104").trusts("10.200.0.1")).isTrue();
        assertThat(of("::ffff:10.0.0.0/104").trusts("11.0.0.1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy.trust.example",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "10.0.0.0/8/8",
                "::/129",
                "::ffff:10.0.0.0/95",
                "10.0.0.0/8 10.1.0.0/16",
                "*",
                "10.0.0",
                "10.0.0.0/١"
            })
    void an_entry_that_is_neither_is_refused_by_name(String entry) {
        assertThatThrownBy(() -> of("127.0.0.1," + entry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leave.web.trusted-proxies")
                .hasMessageContaining("\"" + entry + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7                          | 203.0.113.7",
                "198.51.100.1, 203.0.113.7            | 203.0.113.7",
                "198.51.100.1,203.0.113.7, 172.20.0.1 | 203.0.113.7",
                "172.20.0.2, 172.20.0.1               | 172.20.0.2",
                "2001:DB8:2:0::7                      | 2001:db8:2:0:0:0:0:7",
                "::ffff:203.0.113.7                   | 203.0.113.7",
                "203.0.113.7:51234                    | 203.0.113.7",
                "[2001:db8:2::7]:51234                | 2001:db8:2:0:0:0:0:7",
                "[2001:db8:2::7]                      | 2001:db8:2:0:0:0:0:7",
                "198.51.100.1, unknown                | 10.1.2.3",
                "198.51.100.1,, 172.20.0.1            | 172.20.0.1",
                "198.51.100.1, <script>, 172.20.0.1   | 172.20.0.1",
                "203.0.113.7,                         | 10.1.2.3",
                "''                                   | 10.1.2.3"
            })
    void the_client_is_the_last_hop_that_no_trusted_proxy_is(String header, String client) {
        assertThat(PROXIES.clientOf("10.1.2.3", List.of(header))).isEqualTo(client);
    }

    @Test
    void without_a_header_the_client_is_the_connection() {
        assertThat(PROXIES.clientOf("10.1.2.3", List.of())).isEqualTo("10.1.2.3");
    }

    @Test
    void a_header_from_anybody_else_is_not_believed() {
        assertThat(PROXIES.clientOf("203.0.113.7", List.of("198.51.100.1"))).isEqualTo("203.0.113.7");
        assertThat(PROXIES.clientOf("not-an-address", List.of("198.51.100.1"))).isEqualTo("not-an-address");
    }

    @Test
    void lines_of_a_header_are_one_list_whose_last_line_was_written_last() {
        assertThat(PROXIES.clientOf("10.1.2.3", List.of("198.51.100.1", "203.0.113.7, 172.20.0.9", "172.20.0.1")))
                .isEqualTo("203.0.113.7");
    }

    @Test
    void a_list_is_followed_over_32_proxies_and_no_further() {
        String proxies = ", 172.20.0.1".repeat(31);
        assertThat(PROXIES.clientOf("10.1.2.3", List.of("203.0.113.7" + proxies)))
                .isEqualTo("203.0.113.7");
        assertThat(PROXIES.clientOf("10.1.2.3", List.of("203.0.113.7" + proxies + ", 172.20.0.2")))
                .isEqualTo("172.20.0.1");
        assertThat(PROXIES.clientOf("10.1.2.3", List.of("1,".repeat(1_000_000))))
                .isEqualTo("10.1.2.3");
        assertThat(PROXIES.clientOf("10.1.2.3", List.of("1".repeat(1_000_000)))).isEqualTo("10.1.2.3");
    }
}
