package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.specialleave.ear.api.ApiCalls.object;
import static org.specialleave.ear.api.ApiCalls.texts;

import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;
import org.specialleave.ear.api.ApiCalls.Request;

/** {@code ask-deferral} and {@code answer}: whoever called the person decides, so nothing else changes. */
class AskingToDeferApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void isAskedWithAReasonAnsweredAndStandsInTheHistoryWithTheWords() {
        Request request = submitted("TRIBUNAL_MEMBER", "{}", "2052-06-03");
        Request seen = request.readBy(manager);
        assertThat(texts(object(manager.get(request.path())), "actions")).contains("ask-deferral");

        Answer without = seen.act(manager, "ask-deferral", "{}");
        ApiCalls.assertProblem(without, 400);
        assertThat(ApiCalls.pointers(without)).containsExactly("/reason");
        Answer asked = seen.act(manager, "ask-deferral", "{\"reason\":\"Three are away.\"}");
        assertThat(asked.status()).as(asked.toString()).isEqualTo(200);
        assertThat(object(asked).getString("state")).isEqualTo("SUBMITTED");
        assertThat(object(asked).getString("deferral")).isEqualTo("ASKED");
        assertThat(texts(object(asked), "actions")).contains("grant", "refuse").doesNotContain("ask-deferral");
        ApiCalls.assertProblem(request.readBy(manager).act(manager, "ask-deferral", "{\"reason\":\"Again.\"}"), 409);

        Request own = request.readBy(nurse);
        assertThat(texts(object(nurse.get(request.path())), "actions")).containsExactlyInAnyOrder("withdraw", "answer");
        Answer answered = own.act(nurse, "answer", "{\"reason\":\"It cannot be moved.\"}");
        assertThat(object(answered).getString("deferral")).isEqualTo("ANSWERED");

        Answer events = manager.get(request.path() + "/events");
        List<String> history = object(events).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(event -> event.getString("action"))
                .toList();
        assertThat(history).containsExactly("submit", "ask-deferral", "answer");
        assertThat(events.text()).contains("Three are away", "cannot be moved");
    }

    @Test
    void isNotAskedOfAWitnessWhoseHearingIsAboutTheTrustsWork() {
        Request related = submitted("HEARING_WITNESS", "{\"relatedToTrustWork\":true}", "2052-06-04");
        Request other = submitted("HEARING_WITNESS", "{\"relatedToTrustWork\":false}", "2052-06-05");
        assertThat(texts(object(manager.get(related.path())), "actions")).doesNotContain("ask-deferral");
        assertThat(texts(object(manager.get(other.path())), "actions")).contains("ask-deferral");
        ApiCalls.assertProblem(
                related.readBy(manager).act(manager, "ask-deferral", "{\"reason\":\"Three are away.\"}"), 409);
    }

    @Test
    void isNotForThePersonToAskNorForTheManagerToAnswer() {
        Request request = submitted("JURY_SERVICE", "{}", "2052-06-06");
        ApiCalls.assertProblem(request.readBy(nurse).act(nurse, "ask-deferral", "{\"reason\":\"I ask.\"}"), 403);
        request.readBy(manager).act(manager, "ask-deferral", "{\"reason\":\"Three are away.\"}");
        ApiCalls.assertProblem(request.readBy(manager).act(manager, "answer", "{\"reason\":\"I answer.\"}"), 403);
        assertThat(object(nurse.get(request.path())).getString("state")).isEqualTo("GRANTED");
        ApiCalls.assertProblem(application.as("nurse2").post(request.action("answer"), "{\"reason\":\"x\"}"), 404);
    }

    private Request submitted(String type, String circumstances, String day) {
        Answer answer = nurse.post(ApiCalls.REQUESTS, """
                {"assignmentNumber":"%s","leaveType":"%s","submit":true,"circumstances":%s,
                 "lines":[{"date":"%s","minutes":450,"shiftMinutes":450}]}""".formatted(ApiCalls.NURSE, type, circumstances, day));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Request(object(answer).getString("reference"), answer.header("ETag"));
    }
}
