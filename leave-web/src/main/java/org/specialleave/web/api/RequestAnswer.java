package org.specialleave.web.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.request.Action;
import org.specialleave.request.Deferral;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.RequestView;

/** A request as it is answered. Its lines are those booked; of a draft the days asked for, which have no state. */
record RequestAnswer(
        String reference,
        RequestState state,
        String leaveType,
        String assignmentNumber,
        String person,
        boolean own,
        boolean confidential,
        String recordedBy,
        Instant createdAt,
        Instant submittedAt,
        List<?> lines,
        Map<String, Object> circumstances,
        EventOfRequest event,
        List<ApprovalLevel> route,
        List<RequestView.Step> steps,
        ApprovalLevel waitsFor,
        boolean refusable,
        boolean acknowledged,
        Deferral deferral,
        Collection<Action> actions,
        Assessment assessment,
        long version) {
    /** The event that the leave is for, by its number; its name is told to the person alone. */
    record EventOfRequest(int id) {}

    static RequestAnswer of(RequestView request) {
        return new RequestAnswer(
                request.reference(),
                request.state(),
                request.leaveType(),
                request.asked().assignmentNumber(),
                request.personName(),
                request.own(),
                request.asked().confidential(),
                request.recordedBy(),
                request.createdAt(),
                request.submittedAt(),
                request.submittedAt() == null
                        ? request.asked().days().stream().map(DraftDay::of).toList()
                        : request.lines(),
                request.asked().circumstances().values(),
                request.asked().event() == null
                        ? null
                        : new EventOfRequest(request.asked().event().number()),
                request.route(),
                request.steps(),
                request.waitsFor(),
                request.refusable(),
                request.acknowledged(),
                request.deferral(),
                request.actions(),
                request.assessment(),
                request.version());
    }
}
