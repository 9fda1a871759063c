package org.specialleave.web.myleave;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.specialleave.policy.FindingSentences;
import org.specialleave.policy.LeaveType;
import org.specialleave.policy.Pay;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.request.Action;
import org.specialleave.request.LineState;
import org.specialleave.request.RequestView;

/** {@code #{requestNotes}}: what a person has to read beside a request of theirs. */
@Named("requestNotes")
@ApplicationScoped
public class RequestNotes {
    private ReleasedPolicies policies;

    /** For the container. */
    protected RequestNotes() {}

    /** With the policies, whose words they are. */
    @Inject
    public RequestNotes(ReleasedPolicies policies) {
        this.policies = policies;
    }

    /** Whether they have been asked to seek another date, and have still to answer. */
    public boolean asksToDefer(RequestView view) {
        return view.allows(Action.ANSWER);
    }

    /** What unpaid leave does to the pension, once some of it was granted without pay (5.10); else null. */
    public String pension(RequestView view) {
        return view.lines().stream()
                .filter(line -> line.state() == LineState.GRANTED && line.pay() == Pay.UNPAID && line.minutes() > 0)
                .findFirst()
                .flatMap(line -> policies.policies().knownType(view.leaveType(), line.date()))
                .flatMap(LeaveType::noteOfUnpaid)
                .map(note -> new FindingSentences(policies.policies(), Locale.UK)
                        .said(note)
                        .what())
                .orElse(null);
    }
}
