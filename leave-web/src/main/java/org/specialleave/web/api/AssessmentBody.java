package org.specialleave.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.specialleave.policy.model.ContractHours;
import org.specialleave.policy.model.PriorLeave;

/** The body of an assessment, {@code AssessmentAsked}: facts as stated, or a real assignment by its number. */
record AssessmentBody(
        String leaveType,
        Instant requestedAt,
        String assignmentNumber,
        Contract assignment,
        JsonNode event,
        List<PriorLeave> taken,
        List<LineBody> lines,
        JsonNode circumstances) {
    private static final int FULL_TIME = 2250;

    /** Weekly hours, in minutes; {@code hours} are effective-dated. */
    record Contract(Integer weeklyMinutes, Integer fullTimeWeeklyMinutes, List<ContractHours.Change> hours) {
        /** As the rules read them. */
        ContractHours contract() {
            return ContractHours.of(
                    weeklyMinutes,
                    fullTimeWeeklyMinutes == null ? FULL_TIME : fullTimeWeeklyMinutes,
                    hours == null ? List.of() : hours);
        }
    }

    /** Lists that may be left out are empty. */
    AssessmentBody {
        taken = taken == null ? List.of() : taken;
    }

    /** Hours of which two rows begin on one day. */
    void noteDaysThatStandTwice(LeaveReader reader) {
        Set<LocalDate> days = new HashSet<>();
        List<ContractHours.Change> rows =
                assignment == null || assignment.hours() == null ? List.of() : assignment.hours();
        for (int at = 0; at < rows.size(); at++) {
            LocalDate from = rows.get(at) == null ? null : rows.get(at).from();
            if (from != null && !days.add(from)) {
                reader.refuse("/assignment/hours/" + at + "/from", "DUPLICATE_FIELD");
            }
        }
    }
}
