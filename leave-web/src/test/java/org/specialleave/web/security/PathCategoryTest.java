package org.specialleave.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathCategoryTest {
    @ParameterizedTest
    @CsvSource({
        "/, PAGE",
        "/to-decide, PAGE",
        "/requests/SL-1.xhtml, PAGE",
        "/sign-in, OPEN",
        "/sign-in.xhtml, OPEN",
        "/sign-in/x, PAGE",
        "/sign-out, PAGE",
        "/assets/app.css, ASSET",
        "/assetsx, PAGE",
        "/api, API",
        "/api/v1/me, API",
        "/api/v1/openapi, OPEN",
        "/api/v1/openapi/x, API",
        "/apix, PAGE"
    })
    void an_address_has_its_place(String path, PathCategory place) {
        assertThat(PathCategory.of(path)).isEqualTo(place);
    }
}
