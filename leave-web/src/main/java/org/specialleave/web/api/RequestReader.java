package org.specialleave.web.api;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;

/**
 * The body of a new request.
 *
 * @param leave      what is asked
 * @param reason     what the person wants to say in confidence, or null
 * @param submit     whether it is submitted at once
 * @param onBehalfOf the employee number of the person who told it, or null where the caller asks for themselves
 */
record RequestReader(LeaveApplication leave, String reason, boolean submit, String onBehalfOf) {
    /** The longest text of a person, in characters. */
    static final int LONGEST_TEXT = 4000;

    private static final int LONGEST_NUMBER = 40;

    /** Reads the body. */
    static RequestReader read(JsonFields body, Policies policies, LocalDate today) {
        body.need("assignmentNumber", "leaveType");
        String number = body.text("assignmentNumber", LONGEST_NUMBER).orElse(null);
        boolean submit = body.flag("submit").orElse(false);
        // A draft may still have no days.
        List<RequestedDay> days = LineReader.lines(body, submit ? 1 : 0, false);
        if (submit) {
            body.need("lines");
        }
        LeaveType type = TypeReader.type(
                body, policies, days.isEmpty() ? today : days.get(0).date());
        Circumstances circumstances = TypeReader.circumstances(body, type, policies, days);
        String reason = body.text("reason", LONGEST_TEXT).orElse(null);
        boolean confidential = body.flag("confidential").orElse(false);
        String onBehalfOf = body.text("onBehalfOf", LONGEST_NUMBER).orElse(null);
        body.finish();
        return new RequestReader(
                new LeaveApplication(number, type.code(), days, circumstances, confidential),
                reason,
                submit,
                onBehalfOf);
    }
}
