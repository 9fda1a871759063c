package org.specialleave.replay;

import java.time.LocalDate;
import java.util.List;
import org.specialleave.policy.model.Finding;

/**
 * A request that would have been answered otherwise.
 *
 * @param request     which
 * @param submittedOn the day it was asked, in London
 * @param before      what the policy says as it is
 * @param after       what it would have said
 * @param found       what it would have found and does not find as it is
 * @param notFound    what it finds as it is and would not have found
 * @param hoursBefore the time that was really had
 * @param hoursAfter  what would have become of that time
 */
public record Difference(
        HistoricalRequest request,
        LocalDate submittedOn,
        AnswerOutline before,
        AnswerOutline after,
        List<Finding> found,
        List<Finding> notFound,
        Hours hoursBefore,
        Hours hoursAfter) {
    /** Copies the lists. */
    public Difference {
        found = List.copyOf(found);
        notFound = List.copyOf(notFound);
    }

    /**
     * Whether it would have been decided otherwise: another outcome, another route, or other pay; not only other
     * advice.
     */
    public boolean decidedOtherwise() {
        return !before.equals(after) || !hoursBefore.equals(hoursAfter);
    }
}
