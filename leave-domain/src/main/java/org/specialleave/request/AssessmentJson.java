package org.specialleave.request;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.EntitlementBasis;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.OwnWords;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.Severity;

/** What the policy said at a submission, as it is kept: JSON that reads back to an equal value. */
final class AssessmentJson {
    private AssessmentJson() {}

    static String write(Assessment assessment) {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        assessment.lines().forEach(line -> lines.add(write(line)));
        JsonArrayBuilder entitlements = JSON.createArrayBuilder();
        assessment.entitlements().forEach(row -> entitlements.add(write(row)));
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        assessment.findings().forEach(finding -> findings.add(write(finding)));
        return JSON.createObjectBuilder()
                .add("outcome", assessment.outcome().name())
                .add("refusable", assessment.refusable())
                .add(
                        "route",
                        JSON.createArrayBuilder(assessment.route().stream()
                                .map(ApprovalLevel::name)
                                .toList()))
                .add("lines", lines)
                .add("entitlements", entitlements)
                .add("conditions", JSON.createArrayBuilder(assessment.conditions()))
                .add("findings", findings)
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(AssessedLine line) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("asked", line.asked())
                .add("date", line.date().toString())
                .add("minutes", line.minutes())
                .add("pay", line.pay().name())
                .add("leaveYear", line.leaveYear());
        return orNull(json, "policyVersion", line.policyVersion());
    }

    private static JsonObjectBuilder write(Entitlement row) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("name", row.name())
                .add("entitledMinutes", row.entitledMinutes())
                .add("takenMinutes", row.takenMinutes())
                .add("requestedMinutes", row.requestedMinutes());
        orNull(json, "period", row.period());
        if (row.event() != null) {
            json.add("event", row.event());
        }
        return row.reckoning() == null ? json : json.add("reckoning", write(row.reckoning()));
    }

    private static JsonObjectBuilder write(EntitlementBasis reckoning) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("figure", reckoning.figure())
                .add("policyVersion", reckoning.policyVersion())
                .add("weeklyMinutes", reckoning.weeklyMinutes())
                .add("hoursOn", reckoning.hoursOn().toString());
        return orNull(json, "clause", reckoning.clause());
    }

    private static JsonObjectBuilder write(Finding finding) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("code", finding.code())
                .add("severity", finding.severity().name())
                .add("parameters", AnswersJson.write(finding.parameters()));
        if (!finding.ownWords().none()) {
            json.add("says", words(finding.ownWords().says()));
            json.add("instead", words(finding.ownWords().instead()));
        }
        return orNull(json, "clause", finding.clause());
    }

    private static JsonObjectBuilder orNull(JsonObjectBuilder json, String name, String value) {
        return value == null ? json.addNull(name) : json.add(name, value);
    }

    static Assessment read(String text) {
        JsonObject json = AnswersJson.parse(text);
        return new Assessment(
                Outcome.valueOf(json.getString("outcome")),
                json.getBoolean("refusable"),
                texts(json, "route").stream().map(ApprovalLevel::valueOf).toList(),
                objects(json, "lines").stream().map(AssessmentJson::line).toList(),
                objects(json, "entitlements").stream()
                        .map(AssessmentJson::entitlement)
                        .toList(),
                texts(json, "conditions"),
                objects(json, "findings").stream().map(AssessmentJson::finding).toList());
    }

    private static List<JsonObject> objects(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static String textOrNull(JsonObject json, String name) {
        return json.get(name) == JsonValue.NULL ? null : json.getString(name);
    }

    private static AssessedLine line(JsonObject json) {
        return new AssessedLine(
                json.getInt("asked"),
                LocalDate.parse(json.getString("date")),
                json.getInt("minutes"),
                Pay.valueOf(json.getString("pay")),
                json.getString("leaveYear"),
                textOrNull(json, "policyVersion"));
    }

    private static Entitlement entitlement(JsonObject json) {
        return new Entitlement(
                json.getString("name"),
                textOrNull(json, "period"),
                json.getString("event", null),
                json.getInt("entitledMinutes"),
                json.getInt("takenMinutes"),
                json.getInt("requestedMinutes"),
                json.containsKey("reckoning") ? reckoning(json.getJsonObject("reckoning")) : null);
    }

    private static EntitlementBasis reckoning(JsonObject json) {
        return new EntitlementBasis(
                json.getString("figure"),
                textOrNull(json, "clause"),
                json.getString("policyVersion"),
                json.getInt("weeklyMinutes"),
                LocalDate.parse(json.getString("hoursOn")));
    }

    private static Finding finding(JsonObject json) {
        return new Finding(
                json.getString("code"),
                Severity.valueOf(json.getString("severity")),
                textOrNull(json, "clause"),
                AnswersJson.values(json.getJsonObject("parameters")),
                json.containsKey("says")
                        ? new OwnWords(words(json.getJsonObject("says")), words(json.getJsonObject("instead")))
                        : OwnWords.NONE);
    }

    private static JsonObjectBuilder words(Map<String, String> words) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        words.forEach(json::add);
        return json;
    }

    private static Map<String, String> words(JsonObject json) {
        Map<String, String> words = new LinkedHashMap<>();
        json.keySet().forEach(language -> words.put(language, json.getString(language)));
        return words;
    }
}
