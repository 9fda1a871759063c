package org.specialleave.web.ask;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.LeaveType;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.facts.Assess;

/**
 * Whether what was told so far shows that another way is the right one, so that nobody fills in what cannot be sent.
 */
@RequestScoped
public class Redirect {
    private static final int AN_HOUR = 60;

    private Assess assess;
    private Clock clock;

    protected Redirect() {}

    /** With what says what the policy says. */
    @Inject
    public Redirect(Assess assess, Clock clock) {
        this.assess = assess;
        this.clock = clock;
    }

    /** What the policy says against this type in this situation; empty where it is the right one. */
    Optional<Finding> than(Draft draft) {
        return among(assess.assess(withADay(draft.asked())), draft.type());
    }

    /** The same, of an answer that is known. */
    static Optional<Finding> among(Assessment assessment, LeaveType type) {
        return assessment.findings().stream()
                .filter(finding -> type.pointsElsewhere(finding.code()))
                .findFirst();
    }

    /** Where no day has been given, today stands for all: what is looked for depends on no day. */
    private LeaveApplication withADay(LeaveApplication asked) {
        return asked.days().isEmpty()
                ? new LeaveApplication(
                        asked.assignmentNumber(),
                        asked.leaveType(),
                        List.of(new RequestedDay(TrustTime.today(clock), AN_HOUR, null, null, null, null)),
                        asked.circumstances(),
                        asked.confidential())
                : asked;
    }
}
