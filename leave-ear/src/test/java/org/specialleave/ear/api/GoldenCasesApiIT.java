package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.ear.ApiClient.Answer;
import org.specialleave.ear.RunningApplication;

/** Every golden case of the policy, asked and answered over HTTP. */
class GoldenCasesApiIT {
    @RegisterExtension
    static final RunningApplication application = new RunningApplication();

    @TestFactory
    Stream<DynamicTest> theAnswerIsAsExpected() throws IOException {
        return in("/cases/assessments.jsonl");
    }

    @TestFactory
    Stream<DynamicTest> theAnswerIsAsExpectedAtTheEdges() throws IOException {
        return in("/cases/more-assessments.jsonl");
    }

    private static Stream<DynamicTest> in(String cases) throws IOException {
        try (InputStream file = GoldenCasesApiIT.class.getResourceAsStream(cases)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> Json.createReader(new StringReader(line)).readObject())
                    .map(one -> DynamicTest.dynamicTest(
                            one.getString("id") + " " + one.getString("clause") + " " + one.getString("why"),
                            () -> check(one)));
        }
    }

    private static void check(JsonObject one) {
        Answer answer = application
                .as("nurse")
                .post("assessments", one.getJsonObject("request").toString());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(one.getInt("expectStatus", 200));
        if (answer.status() != 200) {
            return;
        }
        JsonObject got = ApiCalls.object(answer);
        one.getJsonObject("expect").forEach((field, expected) -> {
            switch (field) {
                case "route", "conditions" ->
                    assertThat(got.getJsonArray(field))
                            .as(field)
                            .containsExactlyInAnyOrderElementsOf(expected.asJsonArray());
                case "lines", "entitlements", "findings" ->
                    assertThat(expected.asJsonArray())
                            .as(field + " in " + got)
                            .allSatisfy(
                                    part -> assertThat(got.getJsonArray(field)).anyMatch(have -> contains(have, part)));
                case "notFindings" ->
                    assertThat(ApiCalls.findings(got))
                            .doesNotContainAnyElementsOf(ApiCalls.texts(one.getJsonObject("expect"), field));
                default -> assertThat(got.get(field)).as(field).isEqualTo(expected);
            }
        });
    }

    private static boolean contains(JsonValue have, JsonValue part) {
        if (part instanceof JsonObject object && have instanceof JsonObject other) {
            return object.entrySet().stream()
                    .allMatch(entry ->
                            other.containsKey(entry.getKey()) && contains(other.get(entry.getKey()), entry.getValue()));
        }
        return have.equals(part);
    }
}
