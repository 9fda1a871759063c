package org.specialleave.replay;

import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Outcome;

/**
 * What a policy says about a request: the answer's outline.
 *
 * @param outcome      what becomes of it
 * @param refusable    whether it may be refused
 * @param route        who decides, in order; empty where blocked
 * @param paid         minutes answered with pay; 0 where blocked, as the others
 * @param unpaid       minutes answered without
 * @param atDiscretion minutes that a higher tier decides on
 */
public record AnswerOutline(
        Outcome outcome, boolean refusable, List<ApprovalLevel> route, int paid, int unpaid, int atDiscretion) {
    /** Copies the route. */
    public AnswerOutline {
        route = List.copyOf(route);
    }

    static AnswerOutline of(Assessment answer) {
        int paid = 0;
        int unpaid = 0;
        int atDiscretion = 0;
        if (!answer.blocked()) {
            for (AssessedLine part : answer.lines()) {
                switch (part.pay()) {
                    case PAID -> paid += part.minutes();
                    case UNPAID -> unpaid += part.minutes();
                    case AT_DISCRETION -> atDiscretion += part.minutes();
                }
            }
        }
        return new AnswerOutline(answer.outcome(), answer.refusable(), answer.route(), paid, unpaid, atDiscretion);
    }
}
