package org.specialleave.policy.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.Staff;

/** HR compares two versions: what changes for whom, among the staff of today. */
@Stateless
@RolesAllowed(Roles.HR)
public class CompareVersions {
    private Versions versions;
    private Staff staff;
    private Clock clock;

    protected CompareVersions() {}

    @Inject
    public CompareVersions(Versions versions, Staff staff, Clock clock) {
        this.versions = versions;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * What differs, what takes something away first.
     *
     * @param before the one version
     * @param after  the other
     * @throws org.specialleave.platform.NotFoundException where there is none of that name
     */
    public List<VersionDifference> differences(String before, String after) {
        return Comparison.of(versions.pack(before), versions.pack(after), staff.hoursWorkedOn(TrustTime.today(clock)));
    }
}
