package org.specialleave.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.specialleave.policy.model.Finding;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.policy.text.FindingSentences;

/** Runs a replay in a thread of the container's, and tells the log how far it is and what came of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplayRun {
    private static final Logger LOG = System.getLogger(ReplayRun.class.getName());
    private static final Duration MOVES_EVERY = Duration.ofSeconds(1);
    private static final int LISTED_TOGETHER = 1_000;
    private static final int MOST_SENTENCES = 5_000;

    private HistoricalRequests requests;
    private ReplayLog log;
    private ReleasedPolicies policies;
    private CostRates costs;
    private Clock clock;

    protected ReplayRun() {}

    @Inject
    public ReplayRun(
            HistoricalRequests requests, ReplayLog log, ReleasedPolicies policies, CostRates costs, Clock clock) {
        this.requests = requests;
        this.log = log;
        this.policies = policies;
        this.costs = costs;
        this.clock = clock;
    }

    /** {@link #run} in a thread of the container's. */
    @Asynchronous
    public void start(long id, ReplayOrder asked, PolicyPack candidate) {
        run(id, asked, candidate);
    }

    /**
     * Replays a period.
     *
     * @param id        our number for it in the log
     * @param asked     the period
     * @param candidate the version that is put in force
     */
    public void run(long id, ReplayOrder asked, PolicyPack candidate) {
        try {
            Course course = new Course(id, candidate);
            requests.each(asked.from(), asked.to(), course::begin, course::take);
            course.end();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A what-if failed; nothing was changed by it", e);
            log.fail(id);
        }
    }

    /** One replay while it runs. */
    private final class Course {
        private final long id;
        private final HourlyCosts rates = costs.rates();
        private final Replay replay;
        private final FindingSentences before;
        private final FindingSentences after;
        private final Map<Finding, String> saidBefore = new HashMap<>();
        private final Map<Finding, String> saidAfter = new HashMap<>();
        private final List<ListedDifference> waiting = new ArrayList<>(LISTED_TOGETHER);
        private int total;
        private int done;
        private int listed;
        private Instant moved = clock.instant();

        private Course(long id, PolicyPack candidate) {
            this.id = id;
            Policies released = policies.policies();
            this.replay = new Replay(released, candidate, rates);
            this.before = new FindingSentences(released, Locale.UK);
            this.after = new FindingSentences(released.with(candidate), Locale.UK);
        }

        private void begin(int requests) {
            total = requests;
            log.reached(id, 0, total);
        }

        private void take(HistoricalPerson person) {
            replay.replay(person, this::list);
            for (HistoricalRequest request : person.requests()) {
                done += request.replayed() ? 1 : 0;
            }
            if (waiting.size() >= LISTED_TOGETHER) {
                write();
            }
            Instant now = clock.instant();
            if (moved.plus(MOVES_EVERY).isBefore(now)) {
                moved = now;
                log.reached(id, Math.min(done, total), total);
            }
        }

        private void list(Difference one) {
            if (!one.request().confidential()) {
                waiting.add(new ListedDifference(
                        one.request().reference(),
                        one.request().leaveType(),
                        one.submittedOn(),
                        one.before(),
                        one.after(),
                        sentences(after, saidAfter, one.found()),
                        sentences(before, saidBefore, one.notFound()),
                        one.hoursBefore(),
                        one.hoursAfter()));
            }
        }

        /** The same things are found again and again, and putting them into words takes longer than finding them. */
        private List<String> sentences(FindingSentences words, Map<Finding, String> said, List<Finding> findings) {
            if (said.size() > MOST_SENTENCES) {
                said.clear();
            }
            return findings.stream()
                    .map(found -> said.computeIfAbsent(
                            found, finding -> words.said(finding).what()))
                    .toList();
        }

        private void write() {
            if (!waiting.isEmpty()) {
                log.list(id, listed + 1, waiting);
                listed += waiting.size();
                waiting.clear();
            }
        }

        private void end() {
            write();
            Totals totals = replay.totals();
            log.end(
                    id,
                    done,
                    listed,
                    new ReplayResult(totals.byType(), totals.all(), totals.confidentialOtherwise(), !rates.isEmpty()));
        }
    }
}
