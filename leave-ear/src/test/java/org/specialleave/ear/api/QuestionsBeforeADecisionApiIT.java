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

/** {@code request-information} and {@code answer}. */
class QuestionsBeforeADecisionApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    private final ApiClient nurse = application.as("nurse");
    private final ApiClient manager = application.as("manager");

    @Test
    void aQuestionIsAskedAnsweredAskedAgainAndEachKeepsItsWords() {
        Request request = submitted("2055-06-07");
        Answer without = request.readBy(manager).act(manager, "request-information", "{}");
        ApiCalls.assertProblem(without, 400);
        assertThat(ApiCalls.pointers(without)).containsExactly("/reason");

        for (String round : List.of("first", "second")) {
            Answer asked = request.readBy(manager)
                    .act(manager, "request-information", "{\"reason\":\"The %s question\"}".formatted(round));
            assertThat(object(asked).getString("state")).as(asked.toString()).isEqualTo("INFO_REQUESTED");
            assertThat(texts(object(asked), "actions")).containsExactlyInAnyOrder("grant", "refuse");
            ApiCalls.assertProblem(
                    request.readBy(manager).act(manager, "request-information", "{\"reason\":\"Once more\"}"), 409);
            assertThat(texts(object(nurse.get(request.path())), "actions"))
                    .containsExactlyInAnyOrder("withdraw", "answer");
            Answer answered =
                    request.readBy(nurse).act(nurse, "answer", "{\"reason\":\"The %s answer\"}".formatted(round));
            assertThat(object(answered).getString("state")).isEqualTo("SUBMITTED");
        }

        List<String> history = object(manager.get(request.path() + "/events")).getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .map(event -> event.getString("action"))
                .toList();
        assertThat(history).containsExactly("submit", "request-information", "answer", "request-information", "answer");
    }

    @Test
    void whoeverDecidesNeedNotWaitForTheAnswer() {
        Request request = submitted("2055-06-08");
        request.readBy(manager).act(manager, "request-information", "{\"reason\":\"Who else can come?\"}");

        Answer granted = request.readBy(manager).act(manager, "grant", "{}");

        assertThat(object(granted).getString("state")).isEqualTo("GRANTED");
        ApiCalls.assertProblem(request.readBy(nurse).act(nurse, "answer", "{\"reason\":\"Too late\"}"), 409);
    }

    @Test
    void nobodyElseAsksOrAnswers() {
        Request request = submitted("2055-06-09");
        ApiCalls.assertProblem(request.readBy(nurse).act(nurse, "request-information", "{\"reason\":\"I ask\"}"), 403);
        ApiCalls.assertProblem(request.readBy(nurse).act(nurse, "answer", "{\"reason\":\"I answer\"}"), 409);
        request.readBy(manager).act(manager, "request-information", "{\"reason\":\"Who else can come?\"}");
        ApiCalls.assertProblem(request.readBy(manager).act(manager, "answer", "{\"reason\":\"I answer\"}"), 403);
        ApiCalls.assertProblem(request.readBy(manager).act(manager, "pass-on", "{}"), 404);
    }

    private Request submitted(String day) {
        Answer answer = nurse.post(ApiCalls.REQUESTS, """
                {"assignmentNumber":"%s","leaveType":"CARERS","submit":true,
                 "lines":[{"date":"%s","minutes":450,"shiftMinutes":450}]}""".formatted(ApiCalls.NURSE, day));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Request(object(answer).getString("reference"), answer.header("ETag"));
    }
}
