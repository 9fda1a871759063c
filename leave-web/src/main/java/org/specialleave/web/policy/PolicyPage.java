package org.specialleave.web.policy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.release.ReleasedPolicies;

/** The policies of the trust: what is in force, what will be, and what was. */
@Named("policyPage")
@RequestScoped
public class PolicyPage {
    private HttpServletRequest request;
    private ReleasedPolicies released;
    private Clock clock;

    protected PolicyPage() {}

    @Inject
    public PolicyPage(HttpServletRequest request, ReleasedPolicies released, Clock clock) {
        this.request = request;
        this.released = released;
        this.clock = clock;
    }

    /** The versions in force, the trust's own policy first. */
    public List<VersionStanding> getInForce() {
        LocalDate today = TrustTime.today(clock);
        Policies policies = released.policies();
        return policies.inForceOn(today).stream()
                .map(pack -> VersionStanding.of(pack, policies, today))
                .toList();
    }

    /** Versions that begin later. */
    public List<VersionStanding> getFuture() {
        return those(VersionStanding.Kind.FUTURE);
    }

    /** Versions that were followed by others. */
    public List<VersionStanding> getEarlier() {
        return those(VersionStanding.Kind.EARLIER);
    }

    private List<VersionStanding> those(VersionStanding.Kind kind) {
        LocalDate today = TrustTime.today(clock);
        Policies policies = released.policies();
        return policies.packs().stream()
                .map(pack -> VersionStanding.of(pack, policies, today))
                .filter(standing -> standing.kind() == kind)
                .toList();
    }

    /** Whether the account drafts and releases versions. */
    public boolean isHr() {
        return request.isUserInRole(Roles.HR);
    }
}
