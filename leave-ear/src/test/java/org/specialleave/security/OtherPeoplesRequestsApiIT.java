package org.specialleave.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.RunningApplication;

/** A request is looked for by somebody it is no business of: it is not there, on every way to it. */
class OtherPeoplesRequestsApiIT {
    private static final String NOT_THERE = "SL-0000-0000";

    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static String reference;

    @BeforeAll
    static void aNurseAsksForADay() {
        ApiClient.Answer answer = application.as("nurse").post("leave-requests", """
                        { "assignmentNumber": "10000006", "leaveType": "CARERS", "submit": true, "reason": "my own business",
                          "lines": [ { "date": "2032-05-10", "minutes": 450, "shiftMinutes": 450 } ] }""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        reference = answer.json().asJsonObject().getString("reference");
    }

    @ParameterizedTest
    @CsvSource({"nurse2", "manager2", "head-of-service", "director"})
    void theInterfaceAnswersAsIfItWereNotThere(String account) {
        ApiClient stranger = application.as(account);
        for (String way : new String[] {"leave-requests/%s", "leave-requests/%s/events"}) {
            ApiClient.Answer answer = stranger.get(way.formatted(reference));
            assertThat(answer.status()).as(way).isEqualTo(404);
            assertThat(answer.toString())
                    .isEqualTo(stranger.get(way.formatted(NOT_THERE)).toString());
        }
        for (String action : new String[] {"grant", "refuse", "endorse", "withdraw", "acknowledge", "submit"}) {
            ApiClient.Answer answer = stranger.with("If-Match", "\"2\"")
                    .post(
                            "leave-requests/" + reference + "/actions/" + action,
                            "{\"ground\":\"OTHER\",\"reason\":\"x\"}");
            assertThat(answer.status()).as(action).isEqualTo(404);
        }
        assertThat(stranger.get("leave-requests?scope=to-decide").text()).doesNotContain(reference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"decide", "decide/grant", "decide/refuse", "decide/pass-on"})
    void thePagesOfThoseWhoDecideAnswerAsIfItWereNotThere(String page) {
        Visitor stranger = new Visitor(application.address());
        stranger.signIn("manager2", application.password(), "");
        assertThat(stranger.get(page + "?reference=" + reference).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page + "?reference=" + NOT_THERE).statusCode()).isEqualTo(404);
        assertThat(stranger.get(page).statusCode()).isEqualTo(404);
        assertThat(stranger.get("my-request?request=" + reference).statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayNotLookAtRequestsAtAllIsToldSo() {
        assertThat(application
                        .as("hr-systems")
                        .get("leave-requests/" + reference)
                        .status())
                .isEqualTo(403);
        assertThat(application.as("nurse").get("exchanges/esr-absence/runs").status())
                .isEqualTo(403);
    }
}
