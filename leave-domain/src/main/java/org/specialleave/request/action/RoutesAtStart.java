package org.specialleave.request.action;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.specialleave.account.Roles;

/**
 * Reviews the open steps when the application starts: who decides may have changed by the date alone while it was off,
 * and routes of an older version have nobody named yet.
 */
@Startup
@Singleton
@DependsOn("Schema")
@RunAs(Roles.SYSTEM)
public class RoutesAtStart {
    private RoutesAfterStaffChanges routes;

    protected RoutesAtStart() {}

    /** With its collaborator. */
    @Inject
    public RoutesAtStart(RoutesAfterStaffChanges routes) {
        this.routes = routes;
    }

    @PostConstruct
    void review() {
        routes.review();
    }
}
