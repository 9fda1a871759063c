package org.specialleave.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.RunningApplication;

/** What no page and no call can read is answered clearly: as a problem by the API, as a page of ours by the pages. */
class RequestsThatCannotBeReadApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final byte[] NOTHING = {};

    private static RawHttp http;
    private static RawVisitor nurse;

    @BeforeAll
    static void signIn() {
        http = new RawHttp(application.address());
        nurse = RawVisitor.signedIn(application, "nurse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%00",
                "%ff",
                "%2f",
                "%5c",
                "\\",
                "%",
                "%zz",
                "\u00ff",
                "%c0%af",
                "/../home",
                "//home",
                "/./home",
                ";/../home",
                "?year=%00",
                "?year=%ff",
                "?year=%zz",
                "?year=%",
                "?jakarta.faces.ViewState=1234"
            })
    void anAddressThatCannotBeReadIs400(String rest) {
        assertPage(http.send("GET", "/leave/my-record" + rest, nurse.pages(), NOTHING), 400);
        assertProblem(http.send("GET", "/leave/api/v1/leave-types" + rest, nurse.calls(), NOTHING), 400);
        RawHttp.Answer nobody = http.send("GET", "/leave/my-record" + rest, List.of(), NOTHING);
        assertThat(nobody.status()).isIn(400, 303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%00b", "a%ffb", "a%zzb"})
    void aFieldThatCannotBeReadIs400(String value) {
        byte[] form = RawHttp.bytes("csrf=" + nurse.token() + "&happened=" + value);
        assertPage(http.send("POST", "/leave/ask/start", RawHttp.and(nurse.pages(), FORM), form), 400);
    }

    @Test
    void aStateOfFacesInAFormIs400() {
        byte[] form = RawHttp.bytes("csrf=" + nurse.token() + "&jakarta.faces.ViewState=1234");
        assertPage(http.send("POST", "/leave/ask/start", RawHttp.and(nurse.pages(), FORM), form), 400);
    }

    @Test
    void aFormOfMoreThanAMebibyteIs413HoweverItIsSent() {
        byte[] form = RawHttp.bytes("csrf=" + nurse.token() + "&happened=" + "x".repeat(10_000_000));
        assertPage(http.send("POST", "/leave/ask/start", RawHttp.and(nurse.pages(), FORM), form), 413);
        assertPage(
                http.send(
                        "POST",
                        "/leave/ask/start",
                        RawHttp.and(nurse.pages(), FORM, "Transfer-Encoding: chunked"),
                        RawHttp.chunked(form, 100_000)),
                413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "broken", "multipart/form-data"})
    void aFormOfAnotherTypeIs415(String type) {
        byte[] form = RawHttp.bytes("csrf=" + nurse.token());
        assertPage(
                http.send("POST", "/leave/ask/start", RawHttp.and(nurse.pages(), "Content-Type: " + type), form), 415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: broken | 415",
                "Content-Type: application/json; charset=\" | 400",
                "Content-Type: text/plain | 415",
                "Accept: broken | 400",
                "Accept: / | 400",
                "Accept: application/json;q=nonsense | 400",
                "Accept-Language: en;q=x | 400",
                "Accept: image/png | 406"
            })
    void aHeaderThatCannotBeReadIsAProblem(String header, int status) {
        List<String> headers = RawHttp.and(nurse.calls(), header.strip());
        if (!header.startsWith("Content-Type")) {
            headers.add("Content-Type: application/json");
        }
        byte[] body = RawHttp.bytes("{\"leaveType\":\"CARERS\",\"assignment\":{\"weeklyMinutes\":2250},"
                + "\"lines\":[{\"date\":\"2026-11-23\",\"minutes\":450}]}");
        assertProblem(http.send("POST", "/leave/api/v1/assessments", headers, body), status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "FOO"})
    void anotherMethodIs405(String method) {
        assertPage(http.send(method, "/leave/my-record", nurse.pages(), NOTHING), 405);
        assertProblem(http.send(method, "/leave/api/v1/me", nurse.calls(), NOTHING), 405);
    }

    @ParameterizedTest
    @CsvSource({
        "OPTIONS, /leave/my-record",
        "OPTIONS, /leave/assets/leave.css",
        "OPTIONS, /leave/health",
        "OPTIONS, /leave/api/v1/me",
        "OPTIONS, *",
        "TRACE, /leave/my-record",
        "TRACE, /leave/api/v1/me"
    })
    void whoAsksWhatIsAllowedIsToldNothing(String method, String target) {
        for (List<String> headers : List.of(nurse.calls(), nurse.pages(), List.<String>of())) {
            RawHttp.Answer answer = http.send(method, target, headers, NOTHING);
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).isEmpty();
            assertThat(answer.body()).isEmpty();
        }
    }

    @Test
    void theClassesOfTheApiAreNotDescribed() {
        assertProblem(http.send("GET", "/leave/api/v1/application.wadl", nurse.calls(), NOTHING), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/leave/home;jsessionid=", "/leave/home;leave-session=", "/leave/;leave-session="})
    void aSessionInTheAddressIsNone(String target) {
        RawHttp.Answer answer = http.send("GET", target + nurse.session(), List.of(), NOTHING);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/sign-in");
        assertProblem(http.send("GET", "/leave/api/v1/me;leave-session=" + nurse.session(), List.of(), NOTHING), 401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/leave/api/v1/openapi;x=y/me",
                "/leave/api/v1/openapi/../me",
                "/leave/api/v1/openapi;/../me",
                "/leave/sign-in;x=y/../home",
                "/leave/assets/%2e%2e/home"
            })
    void noParameterOrDotsInAnAddressLeadAroundTheSignIn(String target) {
        assertThat(http.send("GET", target, List.of(), NOTHING).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "leave-requests?from=0000-01-01, from",
        "leave-requests?to=1899-12-31, to",
        "leave-types?on=2200-01-01, on",
        "leave-types?on=9999-12-31, on",
        "balances/10000006?leaveYear=0000-01, leaveYear",
        "balances/10000006?leaveYear=9999-00, leaveYear"
    })
    void aDateBefore1900OrAfter2199Is400AtItsParameter(String call, String parameter) {
        RawHttp.Answer answer = http.send("GET", "/leave/api/v1/" + call, nurse.calls(), NOTHING);
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"parameter\":\"" + parameter + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "1899-12-31", "2200-01-01", "9999-12-31"})
    void aDateBefore1900OrAfter2199InABodyIs400AtItsPointer(String date) {
        byte[] body = RawHttp.bytes("{\"leaveType\":\"CARERS\",\"requestedAt\":\"" + date + "T09:00:00Z\","
                + "\"assignment\":{\"weeklyMinutes\":2250},\"lines\":[{\"date\":\"" + date + "\",\"minutes\":450}]}");
        RawHttp.Answer answer = http.send(
                "POST",
                "/leave/api/v1/assessments",
                RawHttp.and(nurse.calls(), "Content-Type: application/json"),
                body);
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"pointer\":\"/requestedAt\"", "\"pointer\":\"/lines/0/date\"");
    }

    @Test
    void aLeaveYearBefore1900OrAfter2199IsNoPage() {
        assertPage(http.send("GET", "/leave/my-record?year=0000-01", nurse.pages(), NOTHING), 404);
        assertPage(http.send("GET", "/leave/my-record?year=9999-00", nurse.pages(), NOTHING), 404);
    }

    @Test
    void theContextWithoutASlashLeadsOn() {
        RawHttp.Answer answer = http.send("GET", "/leave", List.of(), NOTHING);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/leave/");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void theServersOwnPagesTellNothingOfIt() {
        RawHttp.Answer answer = http.send("GET", "/not-there", List.of(), NOTHING);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).doesNotContainIgnoringCase("payara");
    }

    private static void assertPage(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.body()).contains("<main", "<h1");
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
