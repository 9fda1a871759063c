package org.specialleave.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.ManagersFromStaffFile;

/**
 * Appoints the staff file's managers where the trust says so; runs each night, or when an administrator asks for it.
 */
@Stateless
@RolesAllowed({Roles.SYSTEM, Roles.ADMINISTRATOR})
public class FollowManagerFlags {
    private Clock clock;
    private TrustProfiles profiles;
    private ManagersFromStaffFile managers;

    protected FollowManagerFlags() {}

    @Inject
    public FollowManagerFlags(Clock clock, TrustProfiles profiles, ManagersFromStaffFile managers) {
        this.clock = clock;
        this.profiles = profiles;
        this.managers = managers;
    }

    /** Does it as of today; answers how many appointments were made or ended. */
    public int follow() {
        LocalDate today = TrustTime.today(clock);
        return managers.follow(profiles.on(today).profile().managersAre(), today);
    }
}
