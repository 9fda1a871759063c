package org.specialleave.policy.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.account.Roles;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies.PackFile;

/**
 * Records packs that come as files as released, when the application first meets them, and holds them against their
 * record later.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RecordFiles {
    private static final Logger LOG = System.getLogger(RecordFiles.class.getName());
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private PolicyVersions versions;
    private VersionAudit audit;
    private Clock clock;
    private boolean demonstration;

    protected RecordFiles() {}

    /**
     * With its collaborators.
     *
     * @param demonstration whether this is the demonstration trust, which may be started afresh
     */
    @Inject
    public RecordFiles(
            PolicyVersions versions,
            VersionAudit audit,
            Clock clock,
            @ConfigProperty(name = "leave.demonstration") Boolean demonstration) {
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
        this.demonstration = Boolean.TRUE.equals(demonstration);
    }

    /**
     * Records those files that are new. Where a pack that comes with the product was recorded with another text, by an
     * earlier version of the product, the recorded text holds and the log says so.
     *
     * @return why the application cannot start with these files, in a sentence; empty where it can
     */
    public Optional<String> record(List<PackFile> files) {
        versions.lock();
        List<PolicyPack> all = new ArrayList<>();
        Map<PackFile, PolicyPack> unknown = new LinkedHashMap<>();
        versions.released().forEach(version -> all.add(VersionsInForce.pack(version)));
        for (PackFile file : files) {
            PolicyPack pack = PackLoader.load(file.name(), file.yaml());
            PolicyVersion known = versions.named(pack.version()).orElse(null);
            if (known == null) {
                all.add(pack);
                unknown.put(file, pack);
            } else if (known.state() == VersionState.DRAFT) {
                return Optional.of(
                        "The file " + file.name() + " is a version called " + pack.version()
                                + ", and so is a draft in the database; throw the draft away or give the file another version.");
            } else if (!known.says(file.yaml()) && !file.shipped()) {
                return Optional.of(changed(file, known) + "; give it a new version." + afresh());
            } else if (!known.says(file.yaml())) {
                // An update of the product must not keep a trust from starting, and must not change what people were
                // judged by.
                LOG.log(
                        Level.WARNING,
                        changed(file, known)
                                + "; what was released holds. Draft a new version with the new text where you want it.");
            }
        }
        try {
            new Policies(all);
        } catch (IllegalArgumentException apart) {
            return Optional.of(apart.getMessage()
                    + " Versions that were released once stay, also where their file is gone from leave.policy.folder."
                    + afresh());
        }
        unknown.forEach((file, pack) -> keep(pack, file.yaml()));
        return Optional.empty();
    }

    private String changed(PackFile file, PolicyVersion known) {
        return known.name() + " was released on " + DAY.format(TrustTime.dateOf(known.releasedAt())) + " and its file "
                + file.name() + " has been changed since";
    }

    private String afresh() {
        return demonstration
                ? " This is the demonstration trust: it can also be started afresh, with -Dleave.fresh=true or an empty database."
                : "";
    }

    private void keep(PolicyPack pack, String yaml) {
        Instant now = clock.instant();
        PolicyVersion version = PolicyVersion.draft(pack, yaml, VersionSource.FILE, Roles.SYSTEM, now);
        version.release(Roles.SYSTEM, now);
        versions.keep(version);
        audit.record("release-policy", version);
    }
}
