package org.specialleave.policy.release;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.specialleave.account.Roles;

/**
 * Records the packs that come as files and reads all released versions when the application starts, so that a pack that
 * is not understood, or is not what was released under its name, stops it then and not at a request.
 */
@Singleton
@Startup
@DependsOn("Schema")
@RunAs(Roles.SYSTEM)
public class VersionsAtStart {
    private RecordFiles recordFiles;
    private VersionsInForce inForce;
    private ReleasedPolicies released;

    protected VersionsAtStart() {}

    /** With what records, what reads, and the files. */
    @Inject
    public VersionsAtStart(RecordFiles recordFiles, VersionsInForce inForce, ReleasedPolicies released) {
        this.recordFiles = recordFiles;
        this.inForce = inForce;
        this.released = released;
    }

    @PostConstruct
    void read() {
        recordFiles.record(released.files()).ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        inForce.read();
    }
}
