package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE;
import static org.specialleave.ear.api.ApiCalls.REQUESTS;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.object;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** To somebody who is not involved a request does not exist, on any way to it; leave year 2061-62. */
class SomebodyElsesRequestApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final LocalDate DAY = LocalDate.of(2061, 6, 6);

    private static Request request;

    @BeforeAll
    static void isAsked() {
        request = ApiCalls.submitted(application.as("nurse"), NURSE, DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nurse2", "manager2"})
    void isNotReadNorListed(String account) {
        ApiClient stranger = application.as(account);
        assertProblem(stranger.get(request.path()), 404);
        assertProblem(stranger.get(request.path() + "/events"), 404);
        for (String scope : new String[] {"mine", "team", "to-decide"}) {
            assertThat(stranger.get(REQUESTS + "?scope=" + scope + "&from=" + DAY + "&to=" + DAY)
                            .text())
                    .doesNotContain(request.reference());
        }
        assertProblem(stranger.get("balances/" + NURSE), 404);
        assertProblem(stranger.get("record-sheets/" + NURSE), 404);
        assertProblem(
                stranger.post(
                        "assessments",
                        "{\"leaveType\":\"CARERS\",\"assignmentNumber\":\"10000006\",\"lines\":[{\"date\":\"2061-06-07\"}]}"),
                404);
        assertProblem(stranger.post(REQUESTS, ApiCalls.carers(NURSE, true, DAY.plusDays(1))), 404);
        assertProblem(
                stranger.post(
                        REQUESTS,
                        ApiCalls.carers(NURSE, true, DAY.plusDays(1))
                                .replace("\"submit\"", "\"onBehalfOf\":\"20000006\",\"submit\"")),
                404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "withdraw", "endorse", "grant", "refuse", "acknowledge", "cancel", "unheard-of"})
    void isNotActedOnWhateverIsSent(String action) {
        ApiClient stranger = application.as("nurse2");
        assertProblem(request.act(stranger, action, "{}"), 404);
        assertProblem(stranger.post(request.action(action), "{}"), 404);
        assertProblem(request.act(stranger, action, "{\"unknown\":1}"), 404);
        assertProblem(stranger.with("If-Match", "\"0\"").post(request.action(action), "{}"), 404);
        assertThat(object(application.as("nurse").get(request.path())).getString("state"))
                .isEqualTo("SUBMITTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "hr"})
    void isReadByThoseWhoAreInvolved(String account) {
        assertThat(application.as(account).get(request.path()).status()).isEqualTo(200);
    }
}
