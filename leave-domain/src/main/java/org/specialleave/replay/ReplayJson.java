package org.specialleave.replay;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Outcome;

/** What came of a replay as it is kept: JSON that reads back to equal values. */
final class ReplayJson {
    private ReplayJson() {}

    static String write(ReplayResult result) {
        JsonArrayBuilder types = JSON.createArrayBuilder();
        result.types().forEach(type -> types.add(write(type)));
        return JSON.createObjectBuilder()
                .add("types", types)
                .add("all", write(result.all()))
                .add("confidentialOtherwise", result.confidentialOtherwise())
                .add("costed", result.costed())
                .build()
                .toString();
    }

    private static JsonObjectBuilder write(TypeTotals totals) {
        JsonObjectBuilder json = JSON.createObjectBuilder();
        if (totals.leaveType() != null) {
            json.add("leaveType", totals.leaveType());
        }
        return json.add("requests", totals.requests())
                .add("decidedOtherwise", totals.decidedOtherwise())
                .add("advisedOtherwise", totals.advisedOtherwise())
                .add("before", write(totals.before()))
                .add("after", write(totals.after()));
    }

    private static JsonArrayBuilder write(Hours hours) {
        return JSON.createArrayBuilder()
                .add(hours.paid())
                .add(hours.unpaid())
                .add(hours.atDiscretion())
                .add(hours.withoutRate())
                .add(hours.paidCost())
                .add(hours.discretionCost());
    }

    static ReplayResult result(String text) {
        JsonObject json = parse(text);
        return new ReplayResult(
                json.getJsonArray("types").getValuesAs(JsonObject.class).stream()
                        .map(ReplayJson::totals)
                        .toList(),
                totals(json.getJsonObject("all")),
                json.getInt("confidentialOtherwise"),
                json.getBoolean("costed"));
    }

    private static TypeTotals totals(JsonObject json) {
        return new TypeTotals(
                json.getString("leaveType", null),
                json.getInt("requests"),
                json.getInt("decidedOtherwise"),
                json.getInt("advisedOtherwise"),
                hours(json, "before"),
                hours(json, "after"));
    }

    private static Hours hours(JsonObject json, String name) {
        var figures = json.getJsonArray(name);
        return new Hours(
                figures.getJsonNumber(0).longValueExact(),
                figures.getJsonNumber(1).longValueExact(),
                figures.getJsonNumber(2).longValueExact(),
                figures.getJsonNumber(3).longValueExact(),
                figures.getJsonNumber(4).longValueExact(),
                figures.getJsonNumber(5).longValueExact());
    }

    /** One row for the table, its difference as a text inside. */
    static JsonObject row(int position, ListedDifference listed) {
        return JSON.createObjectBuilder()
                .add("position", position)
                .add("reference", listed.reference())
                .add("leave_type", listed.leaveType())
                .add("submitted_on", listed.submittedOn().toString())
                .add("difference", difference(listed).build().toString())
                .build();
    }

    private static JsonObjectBuilder difference(ListedDifference listed) {
        return JSON.createObjectBuilder()
                .add("before", write(listed.before()))
                .add("after", write(listed.after()))
                .add("found", JSON.createArrayBuilder(listed.found()))
                .add("notFound", JSON.createArrayBuilder(listed.notFound()))
                .add("hoursBefore", write(listed.hoursBefore()))
                .add("hoursAfter", write(listed.hoursAfter()));
    }

    private static JsonObjectBuilder write(AnswerOutline said) {
        return JSON.createObjectBuilder()
                .add("outcome", said.outcome().name())
                .add("refusable", said.refusable())
                .add(
                        "route",
                        JSON.createArrayBuilder(
                                said.route().stream().map(ApprovalLevel::name).toList()))
                .add("paid", said.paid())
                .add("unpaid", said.unpaid())
                .add("atDiscretion", said.atDiscretion());
    }

    static ListedDifference difference(String reference, String leaveType, LocalDate submittedOn, String text) {
        JsonObject json = parse(text);
        return new ListedDifference(
                reference,
                leaveType,
                submittedOn,
                said(json.getJsonObject("before")),
                said(json.getJsonObject("after")),
                texts(json, "found"),
                texts(json, "notFound"),
                hours(json, "hoursBefore"),
                hours(json, "hoursAfter"));
    }

    private static AnswerOutline said(JsonObject json) {
        return new AnswerOutline(
                Outcome.valueOf(json.getString("outcome")),
                json.get("refusable") == JsonValue.TRUE,
                texts(json, "route").stream().map(ApprovalLevel::valueOf).toList(),
                json.getInt("paid"),
                json.getInt("unpaid"),
                json.getInt("atDiscretion"));
    }

    private static List<String> texts(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static JsonObject parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
