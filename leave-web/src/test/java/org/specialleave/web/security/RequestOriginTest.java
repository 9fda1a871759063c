package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {
    @ParameterizedTest
    @CsvSource({
        // a browser of today tells the relation itself
        "same-origin, , leave.example, false",
        "none, , leave.example, false",
        "same-site, https://leave.example, leave.example, true",
        "cross-site, https://evil.example, leave.example, true",
        // an older one tells where the page came from
        ", https://leave.example, leave.example, false",
        ", https://LEAVE.example:443, leave.example, false",
        ", http://127.0.0.1:8080, 127.0.0.1:8080, false",
        ", http://127.0.0.1:8081, 127.0.0.1:8080, true",
        ", https://evil.example, leave.example, true",
        ", https://leave.example.evil.example, leave.example, true",
        ", null, leave.example, true",
        ", not an address, leave.example, true",
        // a program tells nothing
        ", , leave.example, false"
    })
    void is_foreign_where_the_browser_says_so(String fetchSite, String origin, String host, boolean foreign) {
        assertThat(new RequestOrigin(fetchSite, origin, host).foreign()).isEqualTo(foreign);
    }
}
