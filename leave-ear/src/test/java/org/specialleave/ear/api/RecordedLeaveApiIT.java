package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.NURSE2;
import static org.specialleave.ear.api.ApiCalls.REQUESTS;
import static org.specialleave.ear.api.ApiCalls.assertProblem;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** Who records leave for somebody else does not decide it; leave year 2090-91. */
class RecordedLeaveApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private static final String[] DECISIONS = {"endorse", "grant", "refuse", "acknowledge", "ask-deferral"};
    private static final String REASON = "{\"ground\":\"SERVICE_NEEDS\",\"reason\":\"Nobody can cover it.\"}";

    private final ApiClient manager = application.as("manager");
    private final ApiClient senior = application.as("senior-manager");

    private static Request recorded(ApiClient recorder, LocalDate day, boolean confidential) {
        Answer made = recorder.post(
                REQUESTS,
                ApiCalls.carers(NURSE2, true, day)
                        .replace(
                                "\"submit\"",
                                "\"onBehalfOf\":\"20000007\",\"confidential\":" + confidential + ",\"submit\""));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new Request(object(made).getString("reference"), made.header("ETag"));
    }

    private static boolean waitsFor(ApiClient client, Request request) {
        return client.get(REQUESTS + "?scope=to-decide&size=200").text().contains(request.reference());
    }

    private static void assertNotDecidedBy(ApiClient client, Request request) {
        assertThat(texts(object(client.get(request.path())), "actions")).doesNotContain(DECISIONS);
        assertThat(waitsFor(client, request)).isFalse();
        assertProblem(request.act(client, "grant", "{}"), 403);
        assertProblem(request.act(client, "refuse", REASON), 403);
    }

    @Test
    void theNextLevelDecidesWhatTheManagerRecorded() {
        Request request = recorded(manager, LocalDate.of(2090, 6, 5), false);
        assertThat(texts(object(manager.get(request.path())), "route")).containsExactly("SENIOR_MANAGER");
        assertNotDecidedBy(manager, request);
        assertNotDecidedBy(application.as("nurse2"), request);
        assertThat(waitsFor(senior, request)).isTrue();
        Answer granted = request.act(senior, "grant", "{}");
        assertThat(object(granted).getString("state")).isEqualTo("GRANTED");
    }

    @Test
    void theManagerDecidesWhatHumanResourcesRecorded() {
        Request request = recorded(application.as("hr"), LocalDate.of(2090, 6, 6), false);
        assertThat(waitsFor(manager, request)).isTrue();
        assertThat(object(request.act(manager, "refuse", REASON)).getString("state"))
                .isEqualTo("REFUSED");
    }

    @Test
    void whoRecordedItInHumanResourcesDoesNotDecideWhatIsConfidential() {
        Request request = recorded(application.as("hr"), LocalDate.of(2090, 6, 7), true);
        assertThat(texts(object(application.as("hr").get(request.path())), "route"))
                .containsExactly("HR");
        assertNotDecidedBy(application.as("hr"), request);
        assertProblem(manager.get(request.path()), 404);
    }
}
