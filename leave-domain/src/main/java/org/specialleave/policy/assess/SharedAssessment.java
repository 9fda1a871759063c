package org.specialleave.policy.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Severity;

/**
 * What the policy says about a request to somebody who does not know all of the person's leave.
 *
 * <p>The answer rests on the leave that the reader knows. It is then compared with the answer that there would be if
 * the other leave used up every figure. Where the two differ, the reader is told that the request may go beyond what is
 * left and that Human Resources can tell. So the answer depends on the days and hours of the other leave alone: its
 * type and pay change nothing in it.
 */
public final class SharedAssessment {
    /** The finding that says that a request may go beyond what is left. */
    public static final String MAY_GO_BEYOND = "MAY_GO_BEYOND";

    private SharedAssessment() {}

    /**
     * The answer as somebody reads it who asks what would come of a request.
     *
     * @param known  the answer that rests on the leave the reader knows
     * @param atMost the answer if the other leave used up every figure
     * @return blocked where that other leave might block it
     */
    public static Assessment of(Assessment known, Assessment atMost) {
        if (known.blocked() || agree(known, atMost)) {
            return known;
        }
        return atMost.blocked() ? blocked(known) : passedToHr(known);
    }

    /** The same answer, blocked, since nobody but Human Resources can tell whether there is enough left. */
    public static Assessment blocked(Assessment known) {
        return with(known, Outcome.BLOCKED, List.of(), Severity.BLOCK);
    }

    /** The same answer, with Human Resources as the last to decide. */
    public static Assessment passedToHr(Assessment known) {
        List<ApprovalLevel> route = new ArrayList<>(known.route());
        route.remove(ApprovalLevel.HR);
        route.add(ApprovalLevel.HR);
        return with(known, Outcome.REFERRED, route, Severity.REFER);
    }

    private static Assessment with(Assessment known, Outcome outcome, List<ApprovalLevel> route, Severity severity) {
        List<Finding> findings = new ArrayList<>(known.findings());
        int heavier = (int) findings.stream()
                .filter(finding -> finding.severity().compareTo(severity) <= 0)
                .count();
        findings.add(heavier, new Finding(MAY_GO_BEYOND, severity, null, Map.of()));
        return new Assessment(
                outcome, known.refusable(), route, known.lines(), known.entitlements(), known.conditions(), findings);
    }

    /** Whether two answers lead to the same decision, by the same people, about the same pay. */
    public static boolean agree(Assessment one, Assessment other) {
        return one.outcome() == other.outcome()
                && one.refusable() == other.refusable()
                && one.route().equals(other.route())
                && one.lines().equals(other.lines())
                && one.conditions().equals(other.conditions())
                && one.findings().equals(other.findings());
    }

    /** Whether an answer says that the request may go beyond what is left. */
    public static boolean mayGoBeyond(Assessment answer) {
        return answer.findings().stream().anyMatch(finding -> finding.code().equals(MAY_GO_BEYOND));
    }
}
