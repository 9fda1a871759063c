package org.specialleave.web.api;

import static org.specialleave.platform.SharedJsonProvider.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.specialleave.request.Action;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;

/** A request, its place in a list and its history as JSON. */
final class RequestJson {
    private RequestJson() {}

    static JsonObject view(RequestView request) {
        return JSON.createObjectBuilder()
                .add("reference", request.reference())
                .add("state", request.state().name())
                .add("leaveType", request.leaveType())
                .add("assignmentNumber", request.asked().assignmentNumber())
                .add("person", request.personName())
                .add("own", request.own())
                .add("confidential", request.asked().confidential())
                .add("recordedBy", JsonAnswer.value(request.recordedBy()))
                .add("createdAt", JsonAnswer.value(request.createdAt()))
                .add("submittedAt", JsonAnswer.value(request.submittedAt()))
                .add("lines", lines(request))
                .add(
                        "circumstances",
                        JsonAnswer.value(request.asked().circumstances().values()))
                .add("route", JsonAnswer.names(request.route()))
                .add("steps", JsonAnswer.list(request.steps(), RequestJson::step))
                .add("waitsFor", JsonAnswer.value(request.waitsFor()))
                .add("refusable", request.refusable())
                .add("acknowledged", request.acknowledged())
                .add("deferral", request.deferral().name())
                .add(
                        "actions",
                        JsonAnswer.names(
                                request.actions().stream().map(Action::slug).toList()))
                .add(
                        "assessment",
                        request.assessment() == null
                                ? JsonValue.NULL
                                : PolicyJson.assessment(request.assessment()).build())
                .add("version", request.version())
                .build();
    }

    /** The booked lines; of a draft the days asked for, which have no state. */
    private static JsonArray lines(RequestView request) {
        return request.submittedAt() == null
                ? JsonAnswer.list(request.asked().days(), RequestJson::day)
                : JsonAnswer.list(request.lines(), RequestJson::line);
    }

    private static JsonObject step(RequestView.Step step) {
        return JSON.createObjectBuilder()
                .add("stage", step.stage().name())
                .add("level", step.level().name())
                .add("state", step.state().name())
                .build();
    }

    private static JsonObject line(RequestView.Line line) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("position", line.position())
                .add("date", line.date().toString());
        JsonAnswer.add(json, "startsAt", line.startsAt());
        JsonAnswer.add(json, "endsAt", line.endsAt());
        return json.add("minutes", line.minutes())
                .add("shiftMinutes", line.shiftMinutes())
                .add("pay", JsonAnswer.value(line.pay()))
                .add("state", line.state().name())
                .add("leaveYear", line.leaveYear())
                .add("policyVersion", JsonAnswer.value(line.policyVersion()))
                .build();
    }

    private static JsonObject day(RequestedDay day) {
        JsonObjectBuilder json =
                JSON.createObjectBuilder().add("date", day.date().toString());
        JsonAnswer.add(json, "startsAt", day.startsAt());
        JsonAnswer.add(json, "endsAt", day.endsAt());
        JsonAnswer.add(json, "minutes", day.minutes());
        JsonAnswer.add(json, "shiftMinutes", day.shiftMinutes());
        return json.add("pay", JsonAnswer.value(day.pay())).addNull("state").build();
    }

    static JsonObject row(RequestRow row) {
        return JSON.createObjectBuilder()
                .add("reference", row.reference())
                .add("state", row.state().name())
                .add("leaveType", row.leaveType())
                .add("assignmentNumber", row.assignmentNumber())
                .add("person", row.personName())
                .add("confidential", row.confidential())
                .add("createdAt", JsonAnswer.value(row.createdAt()))
                .add("submittedAt", JsonAnswer.value(row.submittedAt()))
                .add("firstDate", JsonAnswer.value(row.firstDate()))
                .add("lastDate", JsonAnswer.value(row.lastDate()))
                .add("minutes", row.minutes())
                .add("waitsFor", JsonAnswer.value(row.waitsFor()))
                .build();
    }

    static JsonObject event(EventView event) {
        return JSON.createObjectBuilder()
                .add("at", JsonAnswer.value(event.at()))
                .add("action", event.action().slug())
                .add("from", JsonAnswer.value(event.from()))
                .add("to", event.to().name())
                .add("by", event.by())
                .add("tier", JsonAnswer.value(event.tier()))
                .add("ground", JsonAnswer.value(event.ground()))
                .add("hasWords", event.hasWords())
                .add("discussed", JsonAnswer.value(event.discussed()))
                .build();
    }
}
