package org.specialleave.policy.release;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.specialleave.account.CurrentCaller;
import org.specialleave.platform.NotFoundException;

/** Releases a draft in a transaction of its own; for {@link ReleaseVersion}, which goes on when that has ended. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReleaseDraft {
    private CurrentCaller currentCaller;
    private PolicyVersions versions;
    private VersionAudit audit;
    private Clock clock;

    protected ReleaseDraft() {}

    @Inject
    public ReleaseDraft(CurrentCaller currentCaller, PolicyVersions versions, VersionAudit audit, Clock clock) {
        this.currentCaller = currentCaller;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** As {@link ReleaseVersion#release}. */
    public DraftResult release(String name, long revision) {
        versions.lock();
        PolicyVersion draft = versions.named(name).orElseThrow(() -> new NotFoundException("policy version " + name));
        draft.requireDraft();
        draft.requireSeen(revision);
        // Another version may have been released since the draft was kept.
        if (PackCheck.check(draft.yaml(), VersionsInForce.policies(versions.released()))
                instanceof PackCheckResult.Refused refused) {
            return refused;
        }
        draft.release(currentCaller.caller().account(), clock.instant());
        versions.write();
        audit.record("release-policy", draft);
        return new DraftResult.Stored(draft.view());
    }
}
