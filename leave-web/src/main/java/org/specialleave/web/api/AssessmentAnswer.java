package org.specialleave.web.api;

import java.util.List;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.AssessedLine;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

/** What the policy says, as it is answered: with the minutes of each kind of pay added up. */
record AssessmentAnswer(
        Outcome outcome,
        boolean refusable,
        List<ApprovalLevel> route,
        int paidMinutes,
        int unpaidMinutes,
        int atDiscretionMinutes,
        List<AssessedLine> lines,
        List<Entitlement> entitlements,
        List<String> conditions,
        List<Finding> findings) {
    static AssessmentAnswer of(Assessment assessment) {
        return new AssessmentAnswer(
                assessment.outcome(),
                assessment.refusable(),
                assessment.route(),
                assessment.minutes(Pay.PAID),
                assessment.minutes(Pay.UNPAID),
                assessment.minutes(Pay.AT_DISCRETION),
                assessment.lines(),
                assessment.entitlements(),
                assessment.conditions(),
                assessment.findings());
    }
}
