package org.specialleave.policy.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;

/** Brings what is released in the database to this node. Tells nobody anything, so anybody may call it. */
@Stateless
@PermitAll
public class VersionsInForce {
    private PolicyVersions versions;
    private ReleasedPolicies released;

    protected VersionsInForce() {}

    /** With where they stand and where this node holds them. */
    @Inject
    public VersionsInForce(PolicyVersions versions, ReleasedPolicies released) {
        this.versions = versions;
        this.released = released;
    }

    /** Reads what is released, if that is more than this node knows: one statement where it is not. */
    public void refresh() {
        if (versions.releasedCount() != released.policies().packs().size()) {
            read();
        }
    }

    /**
     * Reads all that is released.
     *
     * @throws IllegalStateException where a version that was released is not understood any more
     */
    public void read() {
        released.hold(policies(versions.released()));
    }

    static Policies policies(List<PolicyVersion> versions) {
        return new Policies(versions.stream().map(VersionsInForce::pack).toList());
    }

    static PolicyPack pack(PolicyVersion version) {
        try {
            return PackLoader.load(version.name(), version.yaml());
        } catch (IllegalArgumentException notUnderstood) {
            throw new IllegalStateException(
                    "A version in the database is not understood: " + notUnderstood.getMessage(), notUnderstood);
        }
    }
}
