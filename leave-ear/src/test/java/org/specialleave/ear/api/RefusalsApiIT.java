package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.REQUESTS;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.object;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** Every refusal of the interface, as its client meets it; leave years from 2051-52. */
class RefusalsApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void aBodyOfTheWrongFormIs400WithAPointerToEachField() {
        Answer answer = nurse.post(
                REQUESTS,
                "{\"assignmentNumber\":\"10000006\",\"leaveType\":\"CARERS\",\"lines\":[{\"date\":\"2051-06-05\","
                        + "\"minutes\":-1,\"colour\":\"red\"}],\"circumstances\":{\"summons\":true}}");
        assertProblem(answer, 400);
        assertThat(ApiCalls.pointers(answer))
                .containsExactlyInAnyOrder("/lines/0/minutes", "/lines/0/colour", "/circumstances/summons");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "nonsense", "", "{} {}", "{\"leaveType\":1,\"leaveType\":2}"})
    void whatIsNoJsonObjectIs400(String body) {
        assertProblem(nurse.post("assessments", body), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?scope=everything",
                "?state=granted",
                "?from=1.6.2051",
                "?page=-1",
                "?size=0",
                "?size=201",
                "?sort=x",
                "?page=1&page=2"
            })
    void aQueryOfTheWrongFormIs400(String query) {
        assertProblem(nurse.get(REQUESTS + query), 400);
    }

    @Test
    void nobodyIs401AndSoIsAWrongPassword() {
        Answer nobody = application.asNobody().get("me");
        assertProblem(nobody, 401);
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Basic");
        assertProblem(
                application
                        .asNobody()
                        .with("Authorization", "Basic bnVyc2U6d3Jvbmc=")
                        .get("me"),
                401);
    }

    @Test
    void anotherRolesListIs403() {
        assertProblem(nurse.get(REQUESTS + "?scope=all"), 403);
        assertProblem(application.as("hr-systems").get(REQUESTS), 403);
        assertProblem(application.as("auditor").post(REQUESTS, ApiCalls.carers(NURSE, true, day(1))), 403);
        assertThat(application.as("hr").get(REQUESTS + "?scope=all").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "leave-requests/SL-NONE",
                "leave-requests/%27%20or%20true",
                "leave-requests/SL-NONE/events",
                "balances/99999999",
                "record-sheets/99999999",
                "balances/10000006?leaveYear=2026-28",
                "balances"
            })
    void whatIsNotThereIs404(String path) {
        assertProblem(nurse.get(path), 404);
    }

    @Test
    void anotherMethodIs405AndAnotherFormIs406() {
        Answer answer = nurse.send("DELETE", "me", BodyPublishers.noBody(), null);
        assertProblem(answer, 405);
        assertThat(answer.header("Allow")).contains("GET");
        assertProblem(nurse.with("Accept", "text/csv").get("record-sheets/" + NURSE), 406);
    }

    @Test
    void whatIsDecidedIs409AndSaysByWhomAndWhen() {
        Request request = ApiCalls.submitted(nurse, NURSE, day(2)).readBy(manager);
        assertThat(request.act(manager, "grant", "{}").status()).isEqualTo(200);
        Answer again = request.readBy(manager).act(manager, "grant", "{}");
        assertProblem(again, 409);
        assertThat(object(again).getString("by")).isEqualTo("Paulo Fernandes");
        assertThat(object(again).getString("state")).isEqualTo("GRANTED");
        assertThat(object(again).getString("at")).isNotBlank();
    }

    @Test
    void aStaleVersionIs412AndNoneAtAllIs428() {
        Request request = ApiCalls.submitted(nurse, NURSE, day(3));
        assertProblem(manager.post(request.action("grant"), "{}"), 428);
        assertProblem(manager.with("If-Match", "\"0\"").post(request.action("grant"), "{}"), 412);
        assertProblem(manager.with("If-Match", "W/" + request.tag()).post(request.action("grant"), "{}"), 412);
        assertProblem(manager.with("If-Match", "*").post(request.action("grant"), "{}"), 400);
        assertThat(object(nurse.get(request.path())).getString("state")).isEqualTo("SUBMITTED");
    }

    @Test
    void anActionOfSomebodyElseIs403() {
        Request request = ApiCalls.submitted(nurse, NURSE, day(4));
        assertProblem(request.act(nurse, "grant", "{}"), 403);
        assertProblem(request.act(manager, "withdraw", "{}"), 403);
        assertProblem(request.act(manager, "no-such-action", "{}"), 404);
    }

    @Test
    void aBodyOverAMebibyteIs413() {
        String reason = "x".repeat(1 << 20);
        assertProblem(nurse.post(REQUESTS, "{\"reason\":\"" + reason + "\"}"), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"})
    void anotherMediaTypeIs415(String type) {
        assertProblem(nurse.send("POST", "assessments", BodyPublishers.ofString("{}"), type), 415);
    }

    @Test
    void whatThePolicyBlocksIs422WithItsFindingsAndLeavesNothingBehind() {
        LocalDate day = day(5);
        ApiCalls.submitted(nurse, NURSE, day);
        Answer overlap = nurse.post(REQUESTS, ApiCalls.carers(NURSE, true, day));
        assertProblem(overlap, 422);
        assertThat(ApiCalls.findings(object(overlap))).contains("OVERLAP");
        assertThat(object(nurse.get(REQUESTS + "?from=" + day + "&to=" + day)).getInt("total"))
                .isEqualTo(1);
    }

    @Test
    void aKeyIsForOneBodyAndAFailureIsNotKept() {
        ApiClient keyed = nurse.with("Idempotency-Key", UUID.randomUUID().toString());
        ApiCalls.submitted(nurse, NURSE, day(6));
        assertProblem(keyed.post(REQUESTS, ApiCalls.carers(NURSE, true, day(6))), 422);
        Answer first = keyed.post(REQUESTS, ApiCalls.carers(NURSE, true, day(7)));
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(keyed.post(REQUESTS, ApiCalls.carers(NURSE, true, day(7))).text())
                .isEqualTo(first.text());
        Answer other = keyed.post(REQUESTS, ApiCalls.carers(NURSE, true, day(8)));
        assertProblem(other, 422);
        assertThat(object(other).getString("type")).endsWith("key-reused");
        assertProblem(nurse.with("Idempotency-Key", "x".repeat(201)).post(REQUESTS, "{}"), 400);
    }

    @Test
    void tooManyWrongPasswordsOfOneNameAre429() {
        ApiClient guessing = application.asNobody().with("Authorization", "Basic Z3Vlc3NlZDp3cm9uZw==");
        Answer answer = guessing.get("me");
        for (int i = 0; i < 30 && answer.status() == 401; i++) {
            answer = guessing.get("me");
        }
        assertProblem(answer, 429);
        assertThat(answer.header("Retry-After")).matches("\\d+");
    }

    /** Days of carer's leave in leave years of their own, so that no cap is in the way. */
    private static LocalDate day(int number) {
        return LocalDate.of(2050 + number, 6, 10);
    }
}
