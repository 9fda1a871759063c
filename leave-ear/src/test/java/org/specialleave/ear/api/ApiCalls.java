package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.ApiClient.Answer;

/** What tests of the interface say often. */
final class ApiCalls {
    static final String REQUESTS = "leave-requests";
    static final String NURSE = "10000006";
    static final String NURSE2 = "10000007";

    private ApiCalls() {}

    /** The body of a request for whole carer's shifts of 7.5 hours. */
    static String carers(String assignment, boolean submit, LocalDate... days) {
        StringBuilder lines = new StringBuilder();
        for (LocalDate day : days) {
            lines.append(lines.isEmpty() ? "" : ",")
                    .append("{\"date\":\"")
                    .append(day)
                    .append("\",\"minutes\":450,\"shiftMinutes\":450}");
        }
        return "{\"assignmentNumber\":\"" + assignment + "\",\"leaveType\":\"CARERS\",\"lines\":[" + lines
                + "],\"submit\":" + submit + "}";
    }

    /** Submits carer's leave and expects that it is taken. */
    static Request submitted(ApiClient client, String assignment, LocalDate... days) {
        Answer answer = client.post(REQUESTS, carers(assignment, true, days));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Request(object(answer).getString("reference"), answer.header("ETag"));
    }

    /** A request as its maker knows it. */
    record Request(String reference, String tag) {
        String path() {
            return REQUESTS + "/" + reference;
        }

        String action(String action) {
            return path() + "/actions/" + action;
        }

        /** As it is now, for that caller. */
        Request readBy(ApiClient client) {
            Answer answer = client.get(path());
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            return new Request(reference, answer.header("ETag"));
        }

        /** Does it with the version that is known here. */
        Answer act(ApiClient client, String action, String body) {
            return client.with("If-Match", tag).post(action(action), body);
        }
    }

    static JsonObject object(Answer answer) {
        return answer.json().asJsonObject();
    }

    static List<String> texts(JsonObject object, String list) {
        return object.getJsonArray(list).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    /** Where the errors of a refused body are. */
    static List<String> pointers(Answer answer) {
        return object(answer).getJsonArray("errors").stream()
                .map(JsonValue::asJsonObject)
                .map(error -> error.getString("pointer"))
                .toList();
    }

    /** The codes of the findings in an answer. */
    static List<String> findings(JsonObject object) {
        return object.getJsonArray("findings").stream()
                .map(finding -> finding.asJsonObject().getString("code"))
                .toList();
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(object(answer).getInt("status")).isEqualTo(status);
    }

    /** The answers of calls that are made at the same moment. */
    static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (Callable<Answer> call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
