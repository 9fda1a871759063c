package org.specialleave.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.request.EventChoice;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;

/** The body of a new request, {@code RequestAsked}. */
record RequestBody(
        String assignmentNumber,
        String leaveType,
        List<LineBody> lines,
        JsonNode circumstances,
        EventBody event,
        String reason,
        boolean confidential,
        boolean submit,
        String onBehalfOf) {
    /**
     * The leave that is asked for.
     *
     * @param today what a draft without days is read by
     * @param errors what was wrong with the body before this
     * @throws ProblemException 400 with that, and with what the policies do not know of
     */
    LeaveApplication leave(Policies policies, LocalDate today, FieldErrors errors) {
        LeaveReader reader = new LeaveReader(policies, errors);
        List<RequestedDay> days = reader.days(lines);
        LeaveType type = reader.type(
                "/leaveType", leaveType, days.isEmpty() ? today : days.get(0).date());
        Circumstances told = reader.circumstances(circumstances, type, days);
        EventChoice choice = reader.event(event, type);
        reader.stop();
        return new LeaveApplication(assignmentNumber, type.code(), days, told, confidential, choice);
    }
}
