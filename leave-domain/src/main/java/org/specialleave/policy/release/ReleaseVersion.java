package org.specialleave.policy.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.specialleave.account.Roles;

/**
 * HR releases a draft, once: from then on it is never changed, and from its day on leave is judged by it. Its day may
 * be past; leave that is booked stays as it was decided.
 *
 * <p>Not in a transaction: the release is committed before this node reads it, since nobody is judged by what may not
 * come about.
 */
@Stateless
@RolesAllowed(Roles.HR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseVersion {
    private ReleaseDraft releaseDraft;
    private VersionsInForce inForce;

    protected ReleaseVersion() {}

    @Inject
    public ReleaseVersion(ReleaseDraft releaseDraft, VersionsInForce inForce) {
        this.releaseDraft = releaseDraft;
        this.inForce = inForce;
    }

    /**
     * Releases a draft; this node judges by it at once, others within a minute.
     *
     * @param name     the version
     * @param revision as the caller has seen it
     * @return the version; or why it does not fit beside what was released meanwhile, and nothing is changed
     * @throws org.specialleave.platform.NotFoundException where there is none
     * @throws org.specialleave.platform.ConflictException where it is released already, or was changed since
     */
    public DraftResult release(String name, long revision) {
        DraftResult released = releaseDraft.release(name, revision);
        inForce.refresh();
        return released;
    }
}
