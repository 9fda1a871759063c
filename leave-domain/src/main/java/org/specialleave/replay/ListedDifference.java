package org.specialleave.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * A request that would have been answered otherwise, as it is listed: never a confidential one.
 *
 * @param reference   what people call it
 * @param leaveType   the code of its type
 * @param submittedOn the day it was asked, in London
 * @param before      what the policy says as it is
 * @param after       what it would have said
 * @param found       sentences of what it would have found and does not find as it is
 * @param notFound    sentences of what it finds as it is and would not have found
 * @param hoursBefore the time that was really had
 * @param hoursAfter  what would have become of that time
 */
public record ListedDifference(
        String reference,
        String leaveType,
        LocalDate submittedOn,
        AnswerOutline before,
        AnswerOutline after,
        List<String> found,
        List<String> notFound,
        Hours hoursBefore,
        Hours hoursAfter) {
    /** Copies the lists. */
    public ListedDifference {
        found = List.copyOf(found);
        notFound = List.copyOf(notFound);
    }

    /** The same of that request. */
    ListedDifference of(String reference, String leaveType, LocalDate submittedOn) {
        return new ListedDifference(
                reference, leaveType, submittedOn, before, after, found, notFound, hoursBefore, hoursAfter);
    }
}
