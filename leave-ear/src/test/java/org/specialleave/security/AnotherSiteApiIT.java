package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.RunningApplication;

/** A page of another site lets somebody's browser send something here. */
class AnotherSiteApiIT {
    private static final String ASSESSMENT = """
            { "leaveType": "CARERS", "assignment": { "weeklyMinutes": 2250 },
              "lines": [ { "date": "2026-11-23", "minutes": 450 } ] }""";

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static Visitor signedIn() {
        Visitor visitor = new Visitor(application.address());
        visitor.signIn("nurse", application.password(), "");
        return visitor;
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void whatABrowserSaysComesFromThereIsRefusedEvenWithACredentialOrAToken(String header, String value) {
        assertThat(application
                        .as("nurse")
                        .with(header, value)
                        .post("assessments", ASSESSMENT)
                        .status())
                .isEqualTo(403);
        Visitor visitor = signedIn();
        String token = visitor.token("ask/start");
        assertThat(visitor.with(header, value)
                        .post("sign-out", Map.of("csrf", token))
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void aCallWithACredentialOfItsOwnNeedsNoToken() {
        assertThat(application.as("nurse").post("assessments", ASSESSMENT).status())
                .isEqualTo(200);
    }

    @Test
    void aCallThatRestsOnTheSessionNeedsItsToken() {
        Visitor visitor = signedIn();
        assertThat(visitor.get("api/v1/me").statusCode()).isEqualTo(200);
        assertThat(visitor.postJson("api/v1/assessments", ASSESSMENT).statusCode())
                .isEqualTo(403);
        String others = signedIn().token("ask/start");
        assertThat(visitor.with("X-CSRF-Token", others)
                        .postJson("api/v1/assessments", ASSESSMENT)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.with("X-CSRF-Token", visitor.token("ask/start"))
                        .postJson("api/v1/assessments", ASSESSMENT)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aFormWithoutTheTokenOrWithItInTheAddressDoesNothing() {
        Visitor visitor = signedIn();
        String token = visitor.token("ask/start");
        assertThat(visitor.post("sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("sign-out?csrf=" + token, Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign-in", "assets/leave.css", "api/v1/me", "not-there"})
    void everyAnswerTellsTheBrowserWhatNotToDo(String path) {
        HttpHeaders headers = signedIn().get(path).headers();
        String policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.allValues("Cache-Control"))
                .isEqualTo(List.of(path.startsWith("assets/") ? "public, max-age=86400" : "no-store"));
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }
}
