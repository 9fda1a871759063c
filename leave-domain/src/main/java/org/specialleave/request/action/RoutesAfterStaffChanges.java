package org.specialleave.request.action;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.request.routing.RouteReview;
import org.specialleave.staff.StaffChanged;

/** Passes on the steps whose holders cannot act any more, in the transaction of the staff change. */
@Stateless
@PermitAll
public class RoutesAfterStaffChanges {
    private RouteReview review;
    private PerformAction perform;

    protected RoutesAfterStaffChanges() {}

    @Inject
    public RoutesAfterStaffChanges(RouteReview review, PerformAction perform) {
        this.review = review;
        this.perform = perform;
    }

    /** Staff data have changed: reviews the steps that the change may concern. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void changed(@Observes StaffChanged change) {
        passOn(change);
    }

    /**
     * Reviews every open step.
     *
     * @return the requests that were passed on
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<String> review() {
        return passOn(StaffChanged.anything());
    }

    private List<String> passOn(StaffChanged change) {
        List<String> outdated = review.outdated(change);
        outdated.forEach(reference -> perform.performForSystem(reference, new PassOn()));
        return outdated;
    }
}
