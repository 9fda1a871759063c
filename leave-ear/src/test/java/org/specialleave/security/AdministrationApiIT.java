package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** What administrators do over HTTP, and that nobody else does it. */
class AdministrationApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String JSON = "application/json";

    private static ApiClient administrator() {
        return application.as("administrator");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, admin/accounts",
        "POST, admin/accounts",
        "GET, admin/accounts/nurse",
        "PUT, admin/accounts/nurse",
        "POST, admin/accounts/nurse/actions/lock",
        "GET, admin/appointments",
        "POST, admin/appointments",
        "GET, admin/appointments/1",
        "PUT, admin/appointments/1",
        "DELETE, admin/appointments/1",
        "POST, admin/appointments/from-staff-file",
        "GET, admin/on-call",
        "POST, admin/on-call",
        "GET, admin/on-call/1",
        "PUT, admin/on-call/1",
        "DELETE, admin/on-call/1",
        "GET, admin/systems-of-record",
        "POST, admin/systems-of-record",
        "GET, admin/systems-of-record/1",
        "PUT, admin/systems-of-record/1",
        "DELETE, admin/systems-of-record/1",
        "GET, admin/feed-calendars",
        "POST, admin/feed-calendars",
        "GET, admin/feed-calendars/1",
        "DELETE, admin/feed-calendars/1",
        "GET, admin/settings",
        "PUT, admin/settings"
    })
    void everyCallIsForAdministratorsAlone(String method, String path) {
        BodyPublisher body = method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{\"bad\":1}");
        for (String account :
                List.of("nurse", "manager", "director", "hr", "hr2", "hr-systems", "payroll", "on-call", "auditor")) {
            assertThat(application.as(account).send(method, path, body, JSON).status())
                    .as(account)
                    .isEqualTo(403);
        }
        assertThat(application.asNobody().send(method, path, body, JSON).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin/accounts/nobody-there",
                "admin/appointments/999999",
                "admin/appointments/none",
                "admin/on-call/999999",
                "admin/systems-of-record/999999",
                "admin/feed-calendars/999999",
                "admin/unknown"
            })
    void whatIsNotThereIs404(String path) {
        assertThat(administrator().get(path).status()).isEqualTo(404);
    }

    @Test
    void anAdministratorSeesNoLeave() {
        for (String path :
                List.of("leave-requests", "leave-requests?scope=all", "balances/10000006", "record-sheets/10000006")) {
            assertThat(administrator().get(path).status()).as(path).isIn(403, 404);
        }
        Visitor visitor = new Visitor(application.address());
        visitor.signIn("administrator", application.password(), "");
        assertThat(visitor.get("").statusCode()).isEqualTo(200);
        for (String page : List.of("to-decide", "record?job=10000006", "imports", "runs")) {
            assertThat(visitor.get(page).statusCode()).as(page).isIn(403, 404);
        }
    }

    @Test
    void aNewAccountChoosesItsPasswordBeforeAnythingElse() {
        JsonObject made = made("{\"name\":\"First.Timer\",\"roles\":[\"staff\"],\"employeeNumber\":\"20000008\"}");
        String oneTime = made.getString("oneTimePassword");
        assertThat(made.getString("name")).isEqualTo("first.timer");
        assertThat(administrator().get("admin/accounts/first.timer").text()).doesNotContain(oneTime);

        Answer api = basic("first.timer", oneTime).get("me");
        assertThat(api.status()).isEqualTo(403);
        assertThat(object(api).getString("type")).endsWith(":password-not-chosen");

        Visitor visitor = new Visitor(application.address());
        assertThat(visitor.signIn("first.timer", oneTime, "").statusCode()).isEqualTo(303);
        for (String page : List.of("", "my-record", "ask/start", "admin/accounts")) {
            HttpResponse<String> led = visitor.get(page);
            assertThat(led.statusCode()).as(page).isEqualTo(303);
            assertThat(led.headers().firstValue("Location").orElse("")).endsWith("/leave/password");
        }
        assertThat(visitor.get("api/v1/me").statusCode()).isEqualTo(403);
        assertThat(choose(visitor, oneTime, "short", "short").body()).contains("at least 12 characters");
        assertThat(choose(visitor, oneTime, "a long password", "another one now")
                        .body())
                .contains("not the same");
        assertThat(choose(visitor, "not the old one", "a long password", "a long password")
                        .body())
                .contains("not the password you have now");
        assertThat(choose(visitor, oneTime, oneTime, oneTime).body()).contains("not the one you have now");
        HttpResponse<String> chosen = choose(visitor, oneTime, "a long password", "a long password");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(visitor.get("").statusCode()).isEqualTo(200);

        assertThat(basic("first.timer", oneTime).get("me").status()).isEqualTo(401);
        assertThat(basic("first.timer", "a long password").get("me").status()).isEqualTo(200);
    }

    @Test
    void guessingTheOldPasswordIsSlowedAsAtTheSignIn() {
        String oneTime = made("{\"name\":\"guessed\",\"roles\":[\"staff\"]}").getString("oneTimePassword");
        Visitor visitor = new Visitor(application.address());
        visitor.signIn("guessed", oneTime, "");
        int status = 0;
        for (int i = 0; i < 6 && status != 429; i++) {
            status = choose(visitor, "wrong " + i, "a long password", "a long password")
                    .statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    @Test
    void whoIsLockedOrEndedIsOutAtOnce() {
        String oneTime = made("{\"name\":\"out\",\"roles\":[\"staff\"]}").getString("oneTimePassword");
        Visitor visitor = new Visitor(application.address());
        visitor.signIn("out", oneTime, "");
        choose(visitor, oneTime, "a long password", "a long password");
        ApiClient caller = basic("out", "a long password");
        assertThat(caller.get("me").status()).isEqualTo(200);

        assertThat(act("out", "lock").status()).isEqualTo(200);
        assertThat(caller.get("me").status()).isEqualTo(401);
        assertThat(visitor.get("").statusCode()).isEqualTo(303);
        assertThat(act("out", "unlock").status()).isEqualTo(200);
        assertThat(caller.get("me").status()).isEqualTo(200);
        assertThat(act("out", "end").status()).isEqualTo(200);
        assertThat(caller.get("me").status()).isEqualTo(401);
        assertThat(object(administrator().get("admin/accounts/out")).getString("state"))
                .isEqualTo("ENDED");

        Answer stale = administrator().with("If-Match", "\"0\"").post("admin/accounts/out/actions/lock", "");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(administrator().post("admin/accounts/out/actions/lock", "").status())
                .isEqualTo(428);
        assertThat(act("out", "fly").status()).isEqualTo(404);
    }

    @Test
    void everyFieldThatIsWrongHasItsPointer() {
        assertThat(
                        pointers(
                                administrator()
                                        .post(
                                                "admin/accounts",
                                                "{\"name\":\"x y\",\"roles\":[\"king\"],\"from\":\"2026-12-02\",\"until\":\"2026-12-01\"}")))
                .containsExactlyInAnyOrder("/name", "/roles", "/until");
        assertThat(pointers(
                        administrator().post("admin/accounts", "{\"roles\":\"staff\",\"from\":\"soon\",\"more\":1}")))
                .containsExactlyInAnyOrder("/name", "/roles", "/from", "/more");
        assertThat(pointers(administrator()
                        .post(
                                "admin/accounts",
                                "{\"name\":\"nurse\",\"roles\":[\"staff\"],\"employeeNumber\":\"20000007\"}")))
                .containsExactlyInAnyOrder("/name", "/employeeNumber");
        assertThat(
                        pointers(
                                administrator()
                                        .post(
                                                "admin/appointments",
                                                "{\"employeeNumber\":\"1\",\"level\":\"DIRECTOR\",\"organisation\":\"x\",\"from\":\"2027-01-02\",\"to\":\"2027-01-01\"}")))
                .containsExactlyInAnyOrder("/employeeNumber", "/organisation", "/to");
        assertThat(
                        pointers(
                                administrator()
                                        .post(
                                                "admin/on-call",
                                                "{\"employeeNumber\":\"1\",\"from\":\"2027-01-02T00:00:00Z\",\"to\":\"2027-01-01T00:00:00Z\"}")))
                .containsExactlyInAnyOrder("/employeeNumber", "/to");
        assertThat(pointers(administrator().post("admin/systems-of-record", "{\"system\":\"PAPER\"}")))
                .containsExactlyInAnyOrder("/system", "/from", "/organisation");
        assertThat(pointers(administrator()
                        .with("If-Match", "\"0\"")
                        .send(
                                "PUT",
                                "admin/settings",
                                BodyPublishers.ofString("{\"hr\":{\"email\":\"no\"},\"helplines\":[{\"name\":\"x\"}]}"),
                                JSON)))
                .containsExactlyInAnyOrder("/hr/email", "/helplines/0/telephone");
    }

    @Test
    void theLastAdministratorStaysOne() {
        Answer answer = act("administrator", "lock");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(object(answer).getString("why")).isEqualTo("LAST_ADMINISTRATOR");
        Answer changed = administrator()
                .with("If-Match", tag("administrator"))
                .send("PUT", "admin/accounts/administrator", BodyPublishers.ofString("{\"roles\":[\"staff\"]}"), JSON);
        assertThat(changed.status()).isEqualTo(409);
    }

    @Test
    void manyAccountsComeFromAFileWhichIsTriedFirst() {
        String csv = "name,employeeNumber,roles,from,until\nbulk1,,staff,,\nbulk2,,staff hr,,2030-01-01\n";
        Answer tried = csv("admin/accounts?dryRun=true", csv);
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(object(tried).getBoolean("dryRun")).isTrue();
        assertThat(administrator().get("admin/accounts/bulk1").status()).isEqualTo(404);

        Answer refused = csv("admin/accounts", csv + "bulk3,,king,,\n");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"line\":4", "UNKNOWN_ROLE").doesNotContain("oneTimePassword");

        Answer taken = csv("admin/accounts", csv);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(object(taken).getJsonArray("rows"))
                .allSatisfy(row -> assertThat(row.asJsonObject().getString("oneTimePassword"))
                        .hasSize(23));
        assertThat(object(csv("admin/accounts", csv)).getJsonArray("rows"))
                .extracting(row -> row.asJsonObject().getString("outcome"))
                .containsExactly("UNCHANGED", "UNCHANGED");
        assertThat(object(administrator().get("admin/accounts?q=bulk&size=1")).getInt("total"))
                .isEqualTo(2);
        assertThat(administrator()
                        .send("POST", "admin/accounts", BodyPublishers.ofString(csv), "text/csv; charset=iso-8859-1")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void appointmentsTurnsAndSystemsOfRecordAreMadeEndedAndWithdrawn() {
        kept(
                "admin/appointments",
                "{\"employeeNumber\":\"20000011\",\"level\":\"DIRECTOR\",\"organisation\":\"2200\",\"from\":\"2040-01-01\"}",
                "{\"to\":\"2040-02-01\"}");
        kept(
                "admin/on-call",
                "{\"employeeNumber\":\"20000009\",\"from\":\"2040-01-01T17:00:00Z\",\"to\":\"2040-01-02T09:00:00Z\"}",
                "{\"to\":\"2040-01-02T08:00:00Z\"}");
        kept(
                "admin/systems-of-record",
                "{\"organisation\":\"2300\",\"system\":\"ROSTER\",\"from\":\"2040-01-01\"}",
                "{\"to\":\"2040-02-01\"}");

        Answer following = administrator().post("admin/appointments/from-staff-file", "");
        assertThat(following.status()).isEqualTo(200);
        assertThat(administrator().get("admin/on-call?from=2026-01-01").text()).contains("20000011");
    }

    private static void kept(String list, String body, String end) {
        Answer made = administrator().post(list, body);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String one = list + "/" + object(made).getJsonNumber("id");
        assertThat(made.header("Location")).endsWith(one);
        assertThat(administrator().get(one).status()).isEqualTo(200);
        Answer again = administrator().post(list, body);
        assertThat(pointers(again)).containsExactly("/from");
        Answer ended = administrator().send("PUT", one, BodyPublishers.ofString(end), JSON);
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(administrator().get(list).text()).contains("2040-01-01");
        assertThat(administrator()
                        .send("DELETE", one, BodyPublishers.noBody(), JSON)
                        .status())
                .isEqualTo(204);
        assertThat(administrator().get(one).status()).isEqualTo(404);
    }

    @Test
    void settingsAreChangedByWhoHasSeenTheLastChange() {
        Answer seen = administrator().get("admin/settings");
        String body =
                "{\"name\":\"Soar Valley Partnership NHS Trust\",\"hr\":{\"telephone\":\"0116 222 2222\",\"email\":\"hr@soar-valley.example\"}}";
        ApiClient administrator = administrator().with("If-Match", seen.header("ETag"));
        Answer changed = administrator.send("PUT", "admin/settings", BodyPublishers.ofString(body), JSON);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(object(changed).getJsonObject("hr").getString("telephone")).isEqualTo("0116 222 2222");
        assertThat(administrator
                        .send("PUT", "admin/settings", BodyPublishers.ofString(body), JSON)
                        .status())
                .isEqualTo(412);
        assertThat(administrator().get("admin/settings?on=2020-01-01").text()).doesNotContain("Partnership");
    }

    @Test
    void whatAdministratorsDidIsAuditedAndNoPasswordIs() throws SQLException {
        String oneTime = made("{\"name\":\"audited\",\"roles\":[\"staff\"]}").getString("oneTimePassword");
        String second = object(act("audited", "reset-password")).getString("oneTimePassword");
        try (Connection connection = application.dataSource().getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(account || ' ' || action, ',' order by id), string_agg(details, '')"
                                        + " from audit_entry where subject = 'audited'")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("administrator make-account,administrator reset-password");
            assertThat(rows.getString(2)).doesNotContain(oneTime, second);
        }
    }

    private static Answer csv(String path, String csv) {
        return administrator().send("POST", path, BodyPublishers.ofString(csv), "text/csv");
    }

    private static JsonObject made(String body) {
        Answer answer = administrator().post("admin/accounts", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return object(answer);
    }

    private static Answer act(String account, String action) {
        return administrator()
                .with("If-Match", tag(account))
                .post("admin/accounts/" + account + "/actions/" + action, "");
    }

    private static String tag(String account) {
        return administrator().get("admin/accounts/" + account).header("ETag");
    }

    private static HttpResponse<String> choose(Visitor visitor, String present, String chosen, String again) {
        return visitor.post(
                "password",
                Map.of("csrf", visitor.token("password"), "present", present, "password", chosen, "again", again));
    }

    private static ApiClient basic(String account, String password) {
        byte[] credential = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
        return application
                .asNobody()
                .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credential));
    }

    private static JsonObject object(Answer answer) {
        return answer.json().asJsonObject();
    }

    private static List<String> pointers(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return object(answer).getJsonArray("errors").stream()
                .map(JsonValue::asJsonObject)
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
