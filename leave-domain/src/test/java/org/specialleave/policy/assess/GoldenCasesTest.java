package org.specialleave.policy.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.release.ReleasedPolicies;

/** Each golden case of the policy against the core, as a client of the API would read the answer. */
class GoldenCasesTest {
    private static final Policies POLICIES = new ReleasedPolicies().policies();
    private static final Assessor ASSESSOR = new Assessor(POLICIES);

    @TestFactory
    Stream<DynamicTest> theAnswerIsAsExpected() {
        return GoldenCases.all()
                .map(one -> DynamicTest.dynamicTest(
                        one.getString("id") + " " + one.getString("clause") + " " + one.getString("why"),
                        () -> check(one)));
    }

    @TestFactory
    Stream<DynamicTest> theWholeAnswerIsAsExpectedAtTheEdges() {
        return GoldenCases.edges()
                .map(one -> DynamicTest.dynamicTest(
                        one.getString("id") + " " + one.getString("clause") + " " + one.getString("why"), () -> {
                            check(one);
                            JsonObject answer =
                                    json(ASSESSOR.assess(GoldenCases.facts(POLICIES, one.getJsonObject("request"))));
                            for (String list : List.of("lines", "entitlements", "findings")) {
                                assertThat(answer.getJsonArray(list))
                                        .as(list)
                                        .hasSameSizeAs(
                                                one.getJsonObject("expect").getJsonArray(list));
                            }
                        }));
    }

    @Test
    void everyFindingOfThePolicyComesInACase() {
        Set<String> come = new TreeSet<>();
        Stream.concat(GoldenCases.all(), GoldenCases.edges())
                .map(one -> one.getJsonObject("expect").getJsonArray("findings"))
                .filter(Objects::nonNull)
                .forEach(findings -> findings.forEach(
                        finding -> come.add(finding.asJsonObject().getString("code"))));
        Set<String> known = new TreeSet<>(Set.of("TYPE_NOT_IN_FORCE"));
        POLICIES.typesOn(LocalDate.parse("2026-11-21"))
                .forEach(type -> type.rules().forEach(rule -> known.add(rule.code())));
        assertThat(come).containsAll(known);
    }

    private static void check(JsonObject one) {
        JsonObject request = one.getJsonObject("request");
        if (one.containsKey("expectStatus")) {
            assertThatIllegalArgumentException().isThrownBy(() -> GoldenCases.facts(POLICIES, request));
            return;
        }
        JsonObject answer = json(ASSESSOR.assess(GoldenCases.facts(POLICIES, request)));
        one.getJsonObject("expect").forEach((field, expected) -> {
            switch (field) {
                case "route", "conditions" ->
                    assertThat(answer.getJsonArray(field))
                            .as(field)
                            .containsExactlyInAnyOrderElementsOf(expected.asJsonArray());
                case "lines", "entitlements", "findings" ->
                    assertThat(expected.asJsonArray())
                            .as(field)
                            .allSatisfy(part ->
                                    assertThat(answer.getJsonArray(field)).anyMatch(have -> contains(have, part)));
                case "notFindings" -> {
                    List<JsonValue> codes = new ArrayList<>();
                    answer.getJsonArray("findings")
                            .forEach(f -> codes.add(f.asJsonObject().get("code")));
                    assertThat(codes).doesNotContainAnyElementsOf(expected.asJsonArray());
                }
                default -> assertThat(answer.get(field)).as(field).isEqualTo(expected);
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

    private static JsonObject json(Assessment assessment) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        for (AssessedLine line : assessment.lines()) {
            lines.add(object(
                    "date",
                    line.date(),
                    "minutes",
                    line.minutes(),
                    "pay",
                    line.pay(),
                    "leaveYear",
                    line.leaveYear(),
                    "policyVersion",
                    line.policyVersion()));
        }
        JsonArrayBuilder entitlements = Json.createArrayBuilder();
        for (Entitlement one : assessment.entitlements()) {
            entitlements.add(object(
                    "name", one.name(),
                    "period", one.period(),
                    "entitledMinutes", one.entitledMinutes(),
                    "takenMinutes", one.takenMinutes(),
                    "requestedMinutes", one.requestedMinutes(),
                    "leftMinutes", one.leftMinutes()));
        }
        JsonArrayBuilder findings = Json.createArrayBuilder();
        for (Finding finding : assessment.findings()) {
            JsonObjectBuilder parameters = Json.createObjectBuilder();
            finding.parameters().forEach((name, value) -> parameters.add(name, value(value)));
            findings.add(Json.createObjectBuilder(
                            object("code", finding.code(), "severity", finding.severity(), "clause", finding.clause()))
                    .add("parameters", parameters));
        }
        return Json.createObjectBuilder(object(
                        "outcome", assessment.outcome(),
                        "refusable", assessment.refusable(),
                        "route", assessment.route(),
                        "paidMinutes", assessment.minutes(Pay.PAID),
                        "unpaidMinutes", assessment.minutes(Pay.UNPAID),
                        "atDiscretionMinutes", assessment.minutes(Pay.AT_DISCRETION),
                        "conditions", assessment.conditions()))
                .add("lines", lines)
                .add("entitlements", entitlements)
                .add("findings", findings)
                .build();
    }

    private static JsonObject object(Object... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int at = 0; at < namesAndValues.length; at += 2) {
            object.add(namesAndValues[at].toString(), value(namesAndValues[at + 1]));
        }
        return object.build();
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Integer number) {
            return Json.createValue(number);
        }
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Collection<?> many) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            many.forEach(one -> array.add(value(one)));
            return array.build();
        }
        return Json.createValue(value.toString());
    }
}
