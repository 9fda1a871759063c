package org.specialleave.replay;

import java.time.Instant;
import java.util.List;
import org.specialleave.policy.model.Circumstances;

/**
 * A real request, as far as a replay looks at it: no name, no reason.
 *
 * @param reference    what people call it
 * @param confidential whether it is Human Resources' alone; it is counted and never listed
 * @param leaveType    the code of its type
 * @param assignmentId the assignment it is from
 * @param submittedAt  when it was asked
 * @param decidedAt    when it was decided or withdrawn, or came into effect; null where it is open
 * @param givenBackAt  when it was cancelled after that; null where it was not
 * @param event        the number of the person's event that it is for; null where none is named
 * @param circumstances what was told about the situation
 * @param lines        in order of date
 * @param replayed     whether it is of the period; an earlier one counts as it really was, whatever the version
 */
public record HistoricalRequest(
        String reference,
        boolean confidential,
        String leaveType,
        long assignmentId,
        Instant submittedAt,
        Instant decidedAt,
        Instant givenBackAt,
        String event,
        Circumstances circumstances,
        List<HistoricalLine> lines,
        boolean replayed) {
    /** Copies the lines. */
    public HistoricalRequest {
        lines = List.copyOf(lines);
    }

    /** Whether it was open at that moment. */
    boolean openAt(Instant moment) {
        return decidedAt == null || decidedAt.isAfter(moment);
    }

    /** Whether it had been given back by that moment. */
    boolean givenBackBy(Instant moment) {
        return givenBackAt != null && !givenBackAt.isAfter(moment);
    }
}
