package org.specialleave.policy.assess;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.RequestedLine;

/**
 * Says what the policy says about a request.
 *
 * <p>Plain and without state: the same facts give everybody the same answer. Each line is judged by the version in
 * force on its own date (D10); what concerns the request as a whole by that of its first line. Never throws for what
 * the policy forbids: that is a finding.
 */
public final class Assessor {
    private final Policies policies;

    /** An assessor by those policies. */
    public Assessor(Policies policies) {
        this.policies = policies;
    }

    /**
     * Assesses a request.
     *
     * @throws IllegalArgumentException if it has no line, or no policy ever had its type
     */
    public Assessment assess(LeaveFacts facts) {
        return new AssessmentRun(policies, facts, speaking(facts)).run();
    }

    /**
     * The version that speaks for the request as a whole: of the first line that is worked and in force, else the
     * nearest.
     */
    private LeaveType speaking(LeaveFacts facts) {
        if (facts.lines().isEmpty()) {
            throw new IllegalArgumentException("A request has at least one line.");
        }
        LocalDate first = null;
        LeaveType speaking = null;
        for (RequestedLine line : facts.lines()) {
            if (line.minutes() > 0 && (first == null || line.date().isBefore(first))) {
                LeaveType then = policies.at(facts.leaveType(), line.date());
                if (then != null) {
                    first = line.date();
                    speaking = then;
                }
            }
        }
        if (speaking != null) {
            return speaking;
        }
        return Optional.ofNullable(policies.known(
                        facts.leaveType(),
                        facts.lines().stream()
                                .map(RequestedLine::date)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .orElseThrow(() -> new IllegalArgumentException("No policy has a type " + facts.leaveType() + "."));
    }
}
