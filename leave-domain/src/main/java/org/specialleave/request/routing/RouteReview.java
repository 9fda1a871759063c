package org.specialleave.request.routing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.specialleave.staff.StaffChanged;

/** Finds the open steps whose holders are no longer those that the staff data name. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RouteReview {
    private StepHolders holders;
    private ApprovalRouting routing;

    protected RouteReview() {}

    @Inject
    public RouteReview(StepHolders holders, ApprovalRouting routing) {
        this.holders = holders;
        this.routing = routing;
    }

    /**
     * The requests whose waiting step other people have to take, in the order in which their people are locked; a fixed
     * number of statements. Steps whose holders were never worked out are given to those who hold them.
     *
     * @param change what changed: after one appointment only the steps of its level, of people who work there or below
     *               it, are looked at
     */
    public List<String> outdated(StaffChanged change) {
        List<StepHolders.Waiting> waiting = change.isOneAppointment()
                ? holders.waiting(change.organisationId(), change.level())
                : holders.waiting();
        Map<ApprovalRouting.Candidates, Set<Long>> eligible =
                routing.eligible(waiting.stream().map(RouteReview::candidates).toList());
        List<String> outdated = new ArrayList<>();
        for (StepHolders.Waiting step : waiting) {
            Set<Long> now = eligible.get(candidates(step));
            if (step.holders().isEmpty() && !now.isEmpty()) {
                holders.give(step.requestId(), step.step(), now);
            } else if (now.isEmpty() || !now.equals(step.holders())) {
                outdated.add(step.reference());
            }
        }
        return outdated;
    }

    private static ApprovalRouting.Candidates candidates(StepHolders.Waiting step) {
        return new ApprovalRouting.Candidates(step.held(), step.personId(), step.recorderId());
    }
}
