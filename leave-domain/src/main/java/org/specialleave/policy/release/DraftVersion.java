package org.specialleave.policy.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.FileLimits;
import org.specialleave.platform.NotFoundException;

/** HR drafts a version of a policy: only a pack that is understood and fits is kept; of any other nothing is stored. */
@Stateless
@RolesAllowed(Roles.HR)
public class DraftVersion {
    private CurrentCaller currentCaller;
    private PolicyVersions versions;
    private VersionAudit audit;
    private Clock clock;

    protected DraftVersion() {}

    @Inject
    public DraftVersion(CurrentCaller currentCaller, PolicyVersions versions, VersionAudit audit, Clock clock) {
        this.currentCaller = currentCaller;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Checks a text beside all that is released; stores nothing. */
    public PackCheckResult check(String yaml) {
        return tooLarge(yaml)
                .<PackCheckResult>map(refused -> refused)
                .orElseGet(() -> PackCheck.check(yaml, VersionsInForce.policies(versions.released())));
    }

    /** Keeps a new draft, whose name no other version has. */
    public DraftResult keep(String yaml) {
        versions.lock();
        PackCheckResult checked = check(yaml);
        if (checked instanceof PackCheckResult.Refused refused) {
            return refused;
        }
        var pack = ((PackCheckResult.Fits) checked).pack();
        if (versions.named(pack.version()).isPresent()) {
            return PackCheck.refused(
                    yaml,
                    "version:",
                    "found “" + pack.version() + "”, which another draft is called; expected a new version");
        }
        PolicyVersion draft = PolicyVersion.draft(
                pack, yaml, VersionSource.TYPED, currentCaller.caller().account(), clock.instant());
        versions.keep(draft);
        audit.record("draft-policy", draft);
        return new DraftResult.Stored(draft.view());
    }

    /**
     * Replaces the text of a draft; the version it is called stays.
     *
     * @param name     the version
     * @param revision as the caller has seen it
     * @throws NotFoundException where there is none
     * @throws org.specialleave.platform.ConflictException where it is released, or was changed since
     */
    public DraftResult replace(String name, long revision, String yaml) {
        PolicyVersion draft = draft(name, revision);
        PackCheckResult checked = check(yaml);
        if (checked instanceof PackCheckResult.Refused refused) {
            return refused;
        }
        var pack = ((PackCheckResult.Fits) checked).pack();
        if (!pack.version().equals(name)) {
            return PackCheck.refused(
                    yaml,
                    "version:",
                    "found “" + pack.version() + "”; expected “" + name + "”, as the draft is called");
        }
        draft.replace(pack, yaml, currentCaller.caller().account(), clock.instant());
        versions.write();
        audit.record("replace-policy-draft", draft);
        return new DraftResult.Stored(draft.view());
    }

    /**
     * Throws a draft away.
     *
     * @param name     the version
     * @param revision as the caller has seen it
     * @throws NotFoundException where there is none
     * @throws org.specialleave.platform.ConflictException where it is released, or was changed since
     */
    public void discard(String name, long revision) {
        PolicyVersion draft = draft(name, revision);
        audit.record("discard-policy-draft", draft);
        versions.remove(draft);
    }

    private PolicyVersion draft(String name, long revision) {
        versions.lock();
        PolicyVersion draft = versions.named(name).orElseThrow(() -> new NotFoundException("policy version " + name));
        draft.requireDraft();
        draft.requireSeen(revision);
        return draft;
    }

    private static Optional<PackCheckResult.Refused> tooLarge(String yaml) {
        int largest = FileLimits.current().largestPack();
        return yaml.getBytes(StandardCharsets.UTF_8).length > largest
                ? Optional.of(new PackCheckResult.Refused(
                        "The text is longer than " + largest / 1024 + " KiB; expected a policy pack", 0, 0))
                : Optional.empty();
    }
}
