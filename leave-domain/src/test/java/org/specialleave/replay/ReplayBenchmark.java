package org.specialleave.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

/**
 * How long a replay of 100,000 requests takes, from reading them out of PostgreSQL to the stored result:
 * {@code mvn -Pbench -pl leave-domain -Dbench=ReplayBenchmark}, in a virtual machine of 256 MiB. Nothing is warmed up:
 * the first of the three figures is that of a server on which nobody has asked for a replay yet.
 *
 * <p>10,000 people with ten requests each within a year, of seven types, one to three days; half of them tell something
 * about the situation. The candidate has half the cap, so that thousands would have been decided otherwise and are
 * listed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class ReplayBenchmark {
    private static final int REQUESTS = 100_000;
    private static final ReplayOrder YEAR =
            new ReplayOrder("LPT-9", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-21T09:00:00Z"), TrustTime.ZONE);

    private final EmbeddedDatabase database = new EmbeddedDatabase();
    private final ReleasedPolicies policies = new ReleasedPolicies();
    private final PolicyPack halfTheCap = Asked.candidate(
            "LPT-9",
            "2030-01-01",
            "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
            "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");

    /** Writes the requests, past the triggers that would look at each. */
    @Setup(Level.Trial)
    public void makeRequests() throws SQLException {
        database.beforeAll(null);
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : SyntheticRequests.sql(REQUESTS)) {
                statement.execute(sql);
            }
        }
        database.doInTransaction(
                entityManager -> entityManager.createNativeQuery("select 1").getSingleResult());
    }

    /** Ends the database. */
    @TearDown(Level.Trial)
    public void end() {
        database.afterAll(null);
    }

    /** The replay as it runs in a thread of the container's. */
    @Benchmark
    public ReplayView aYearOfAHundredThousandRequests() {
        long id = logged(log -> log.begin(YEAR, "hr"));
        logged(log -> {
            database.doInTransaction(entityManager -> new ReplayRun(
                            new HistoricalRequests(entityManager),
                            log,
                            policies,
                            new CostRates(Optional.empty(), Boolean.TRUE),
                            CLOCK)
                    .run(id, YEAR, halfTheCap));
            return id;
        });
        ReplayView done = logged(log -> log.find(id)).orElseThrow();
        if (done.state() != ReplayView.State.DONE || done.result().all().requests() != REQUESTS) {
            throw new IllegalStateException("Not replayed: " + done);
        }
        return done;
    }

    private <T> T logged(Function<ReplayLog, T> work) {
        return database.inTransaction(entityManager -> {
            Audit audit = new Audit(CLOCK, entityManager, SignedIn.as("hr", Roles.HR));
            return work.apply(new ReplayLog(audit, CLOCK, entityManager));
        });
    }
}
