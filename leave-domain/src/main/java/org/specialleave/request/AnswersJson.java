package org.specialleave.request;

import java.util.List;
import java.util.Map;
import org.specialleave.platform.StoredJson;
import org.specialleave.policy.model.Circumstances;

/** A draft's answers as they are kept: JSON with every circumstance's kind beside its value. */
record AnswersJson(List<RequestedDay> days, Map<String, TypedValue> circumstances) {
    private static final StoredJson JSON = new StoredJson();

    static String write(LeaveApplication asked) {
        return JSON.write(new AnswersJson(
                asked.days(), TypedValue.of(asked.circumstances().values())));
    }

    static LeaveApplication read(String text, String assignmentNumber, String leaveType, boolean confidential) {
        AnswersJson kept = read(text);
        return new LeaveApplication(assignmentNumber, leaveType, kept.days, kept.told(), confidential);
    }

    static AnswersJson read(String text) {
        return JSON.read(text, AnswersJson.class);
    }

    /** What was told about the situation. */
    Circumstances told() {
        return new Circumstances(TypedValue.values(circumstances));
    }
}
