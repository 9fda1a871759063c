package org.specialleave.replay;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.account.Roles;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.release.VersionView;
import org.specialleave.policy.release.Versions;

/**
 * What if: Human Resources see what another version would have changed, before it is released or after. Nobody's leave
 * is touched. Who asks is written into the audit; what comes of it is kept for some days.
 */
@Stateless
@RolesAllowed(Roles.HR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Replays {
    private static final int MOST_VERSIONS = 200;

    @Resource
    private SessionContext context;

    private Versions versions;
    private ReleasedPolicies policies;
    private ReplayLog log;
    private ReplayRun run;
    private Clock clock;
    private Integer keptDays;

    protected Replays() {}

    @Inject
    public Replays(
            Versions versions,
            ReleasedPolicies policies,
            ReplayLog log,
            ReplayRun run,
            Clock clock,
            @ConfigProperty(name = "leave.what-if.kept-days") Integer keptDays) {
        this.versions = versions;
        this.policies = policies;
        this.log = log;
        this.run = run;
        this.clock = clock;
        this.keptDays = keptDays;
    }

    /** For tests, outside a container. */
    public Replays(
            Versions versions,
            ReleasedPolicies policies,
            ReplayLog log,
            ReplayRun run,
            Clock clock,
            SessionContext context) {
        this(versions, policies, log, run, clock, 1);
        this.context = context;
    }

    /** The versions that may be tried: those released, and those that are drafted. */
    public List<VersionView> versions() {
        return versions.list(0, MOST_VERSIONS).items();
    }

    /**
     * Begins a replay, which goes on by itself.
     *
     * @return the replay as it begins
     * @throws ConflictException of reason {@code INCOMPLETE} where there is no such version or it cannot stand beside
     *                           the other policies, {@code STATE} where another replay still runs
     */
    public ReplayView start(ReplayOrder asked) {
        PolicyPack candidate = candidate(asked.version());
        try {
            policies.policies().with(candidate);
        } catch (IllegalArgumentException e) {
            throw refused("replay.type-of-another-policy");
        }
        long id = log.begin(asked, context.getCallerPrincipal().getName());
        run.start(id, asked, candidate);
        return find(id);
    }

    private PolicyPack candidate(String name) {
        try {
            return versions.pack(name);
        } catch (NotFoundException e) {
            throw refused("replay.unknown-version");
        }
    }

    private static ConflictException refused(String message) {
        return new ConflictException(
                ConflictException.Reason.INCOMPLETE, Map.of("field", "version", "message", message));
    }

    /**
     * How a replay stands and what came of it.
     *
     * @throws NotFoundException where there is none of that number any more
     */
    public ReplayView find(long id) {
        return log.find(id).orElseThrow(() -> new NotFoundException("replay " + id));
    }

    /** Replays without what came of them, the latest first, by pages counted from 0. */
    public List<ReplayView> list(int page, int size) {
        return log.list(page, size);
    }

    /**
     * The requests that would have been answered otherwise, in order, by pages counted from 0; confidential ones are
     * not listed.
     *
     * @throws NotFoundException where there is no such replay
     */
    public List<ListedDifference> differences(long id, int page, int size) {
        ReplayView replay = find(id);
        return replay.state() == ReplayView.State.DONE ? log.differences(id, page, size) : List.of();
    }

    /** Forgets what was kept long enough; the answer is how many replays. */
    @RolesAllowed(Roles.SYSTEM)
    public int forgetOld() {
        return log.forget(clock.instant().minus(Duration.ofDays(keptDays)));
    }
}
