package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.RunningApplication;

/** Somebody comes in by the page or by HTTP Basic, or does not. */
class SigningInApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static ApiClient basic(String account, String password) {
        byte[] credential = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return application
                .asNobody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
    }

    private static Visitor visitor() {
        return new Visitor(application.address());
    }

    private static Visitor signedIn(String account) {
        Visitor visitor = visitor();
        assertThat(visitor.signIn(account, application.password(), "").statusCode())
                .isEqualTo(303);
        return visitor;
    }

    @Test
    void nobodyAndAWrongPasswordAndAnUnknownNameAreToldTheSame() {
        ApiClient.Answer nobody = application.asNobody().get("me");
        ApiClient.Answer wrong = basic("nurse", "wrong").get("me");
        ApiClient.Answer unknown = basic("no-such-account", "wrong").get("me");

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.header("Content-Type")).startsWith("application/problem+json");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic ");
        assertThat(wrong.toString()).isEqualTo(nobody.toString());
        assertThat(unknown.toString()).isEqualTo(nobody.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bnVyc2U=", "Bearer abc", "Negotiate x"})
    void aHeaderThatIsNoCredentialIs401(String header) {
        assertThat(application
                        .asNobody()
                        .with("Authorization", header)
                        .get("me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anAccountThatIsLockedIsOutAtOnceThoughItsPasswordIsRememberedAndItsSessionOpen() throws SQLException {
        ApiClient caller = application.as("auditor");
        Visitor visitor = signedIn("auditor");
        assertThat(caller.get("me").status()).isEqualTo(200);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
        lock("auditor", true);
        try {
            assertThat(caller.get("me").status()).isEqualTo(401);
            assertThat(visitor.get("").statusCode()).isEqualTo(303);
        } finally {
            lock("auditor", false);
        }
        assertThat(caller.get("me").status()).isEqualTo(200);
        assertThat(visitor.get("").statusCode()).isEqualTo(303);
    }

    private static void lock(String account, boolean locked) throws SQLException {
        try (Connection connection = application.dataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update account set locked = ?, version = version + 1, changed_at = now() where name = ?")) {
            update.setBoolean(1, locked);
            update.setString(2, account);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void aPageLeadsToTheSignInPageAndFromThereBackToItself() {
        Visitor visitor = visitor();
        HttpResponse<String> turnedAway = visitor.get("my-record?year=2026-27");
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(turnedAway.headers().firstValue("Location").orElse(""))
                .endsWith("/leave/sign-in?return=%2Fmy-record%3Fyear%3D2026-27");

        HttpResponse<String> in = visitor.signIn("nurse", application.password(), "%2Fmy-record%3Fyear%3D2026-27");
        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(in.headers().firstValue("Location").orElse("")).endsWith("/leave/my-record?year=2026-27");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https:%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fsign-out"})
    void noReturnLeadsAnywhereElse(String path) {
        HttpResponse<String> in = visitor().signIn("nurse", application.password(), path);
        assertThat(in.headers().firstValue("Location").orElse(""))
                .endsWith("/leave/")
                .doesNotContain("evil");
    }

    @Test
    void theSessionChangesAtSignInAndItsCookieIsForUsAlone() {
        Visitor visitor = visitor();
        HttpResponse<String> page = visitor.get("sign-in");
        String before = visitor.session();
        assertThat(page.headers().firstValue("Set-Cookie").orElse("").toLowerCase(Locale.ROOT))
                .contains("httponly", "samesite=lax", "path=/leave");

        visitor.signIn("nurse", application.password(), "");
        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsTheSessionAndALinkToItDoesNot() {
        Visitor visitor = signedIn("nurse");
        assertThat(visitor.get("sign-out").statusCode()).isEqualTo(303);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);

        HttpResponse<String> out = visitor.post("sign-out", Map.of("csrf", visitor.token("ask/start")));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(visitor.get("").statusCode()).isEqualTo(303);
    }
}
