package org.specialleave.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.policy.model.RequestedLine;
import org.specialleave.request.EventChoice;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;

/** What an assessment is about: facts that the caller states, or a real assignment by its number. */
final class AssessmentReader {
    /**
     * What is asked of a real assignment.
     *
     * @param leave what is asked
     * @param at    when
     */
    record OfAssignment(LeaveApplication leave, Instant at) {}

    private static final String SCHEMA = "AssessmentAsked";

    private final Policies policies;
    private final Instant now;

    AssessmentReader(Policies policies, Instant now) {
        this.policies = policies;
        this.now = now;
    }

    /** Whether the body names a real assignment. */
    static boolean namesAssignment(JsonBody body) {
        return body.has("assignmentNumber");
    }

    /** The facts as they are stated. */
    LeaveFacts facts(JsonBody json) {
        FieldErrors errors = new FieldErrors();
        AssessmentBody body = json.as(SCHEMA, AssessmentBody.class, errors);
        LeaveReader reader = new LeaveReader(policies, errors);
        Asked asked = asked(body, reader);
        noteUnknownTypes(body.taken(), reader);
        body.noteDaysThatStandTwice(reader);
        reader.stop();
        ContractHours contract = body.assignment().contract();
        List<RequestedLine> lines = asked.days().stream()
                .map(day -> new RequestedLine(
                        day.date(),
                        day.minutes(),
                        day.shiftMinutes() == null ? day.minutes() : day.shiftMinutes(),
                        day.pay(),
                        day.startsAt(),
                        day.endsAt()))
                .toList();
        return new LeaveFacts(
                asked.type().code(),
                asked.at(),
                contract,
                body.taken(),
                lines,
                asked.circumstances(),
                List.of(),
                null,
                null,
                body.event() == null ? null : body.event().asText());
    }

    /** What is asked of a real assignment. */
    OfAssignment ofAssignment(JsonBody json) {
        FieldErrors errors = new FieldErrors();
        AssessmentBody body = json.as(SCHEMA, AssessmentBody.class, errors);
        LeaveReader reader = new LeaveReader(policies, errors);
        Asked asked = asked(body, reader);
        EventBody event = body.event() == null || !body.event().isObject()
                ? null
                : ApiJson.MAPPER.convertValue(body.event(), EventBody.class);
        EventChoice choice = reader.event(event, asked.type());
        reader.stop();
        return new OfAssignment(
                new LeaveApplication(
                        body.assignmentNumber(),
                        asked.type().code(),
                        asked.days(),
                        asked.circumstances(),
                        false,
                        choice),
                asked.at());
    }

    private record Asked(LeaveType type, Instant at, List<RequestedDay> days, Circumstances circumstances) {}

    private Asked asked(AssessmentBody body, LeaveReader reader) {
        Instant at = body.requestedAt() == null ? now : body.requestedAt();
        List<RequestedDay> days = reader.days(body.lines());
        LocalDate first = days.isEmpty() ? TrustTime.dateOf(at) : days.get(0).date();
        LeaveType type = reader.type("/leaveType", body.leaveType(), first);
        return new Asked(type, at, days, reader.circumstances(body.circumstances(), type, days));
    }

    private void noteUnknownTypes(List<PriorLeave> taken, LeaveReader reader) {
        for (int at = 0; at < taken.size(); at++) {
            PriorLeave row = taken.get(at);
            if (row != null) {
                LocalDate day = row.date() == null ? TrustTime.dateOf(now) : row.date();
                reader.type("/taken/" + at + "/leaveType", row.leaveType(), day);
            }
        }
    }
}
