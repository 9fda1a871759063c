package org.specialleave.testing.largetrust;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.record.RecordSheet;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.query.ListRequests.Scope;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;
import org.specialleave.testing.largetrust.Member.Part;

/**
 * How long the use cases behind the pages of daily work take with 7,000 people and 330,000 requests:
 * {@code mvn -Pbench -pl leave-domain -Dbench=LargeTrustBenchmark}, and with ten times as many of both:
 * {@code '-Dbench.options=-foe true -p times=1,10'}. Each database is filled once, which is told too.
 *
 * <p>No web server is in it: what is measured is the domain and PostgreSQL. The person asks for leave more often than
 * anybody else; the manager has the most open requests.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(0)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 5, time = 5)
public class LargeTrustBenchmark {
    private static final int BURST = 16;

    /** By how many times as large it is; each is filled once, whatever the order of the benchmarks. */
    private static final Map<Integer, Filled> FILLED = new HashMap<>();

    private record Filled(EmbeddedDatabase database, LargeTrust trust) {}

    /** How many times as large as a trust of 7,000 people. */
    @Param("1")
    public int times;

    private final AtomicInteger week = new AtomicInteger(20);
    private final ExecutorService clients = Executors.newFixedThreadPool(BURST, work -> {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });
    private EmbeddedDatabase database;
    private LargeTrust trust;
    private Member person;
    private Member manager;
    private Member humanResources;
    private List<Member> many;

    /** Fills the database, where no benchmark has yet. */
    @Setup(Level.Trial)
    public void moveIn() {
        Filled filled = FILLED.computeIfAbsent(times, LargeTrustBenchmark::fill);
        database = filled.database();
        trust = filled.trust();
        person = member("select person_id from leave_request group by 1 order by count(*) desc, 1 limit 1");
        manager = member("select s.supervisor_person_id from leave_request r join assignment_row s"
                + " on s.assignment_id = r.assignment_id where s.valid_to is null and exists (select 1 from route_step w"
                + " where w.request_id = r.id and w.state = 'WAITING' and w.level = 'LINE_MANAGER')"
                + " group by 1 order by count(*) desc, 1 limit 1");
        humanResources =
                trust.members().stream().filter(Member::isHr).findFirst().orElseThrow();
        many = trust.members().stream()
                .filter(member -> member.hasAllParts() && member.to() == null && member != person)
                .skip(1_000)
                .limit(BURST)
                .toList();
    }

    private static Filled fill(int times) {
        TrustSize size = TrustSize.FULL.times(times);
        EmbeddedDatabase database = new EmbeddedDatabase();
        database.beforeAll(null);
        LargeTrust trust = new LargeTrust(size);
        long begun = System.nanoTime();
        trust.moveInto(database);
        System.out.printf("# %s written in %.1f s%n", size, (System.nanoTime() - begun) / 1e9);
        return new Filled(database, trust);
    }

    private Member member(String sql) {
        long id =
                database.inTransaction(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
        return trust.members().stream()
                .filter(member -> member.personId() == id)
                .findFirst()
                .orElseThrow();
    }

    /** What the home page asks. */
    @Benchmark
    public long home() {
        return homeOf(person);
    }

    /** What the home page of a manager asks, for whom many requests wait. */
    @Benchmark
    public long homeOfTheManager() {
        return homeOf(manager);
    }

    private long homeOf(Member who) {
        return as(who, house -> {
            house.staff.jobsOn(who.personId(), TrustSize.TODAY);
            house.list.list(Scope.MINE, RequestFilter.first(10));
            house.balances.of(who.assignmentNumber(), null);
            return house.list.waiting();
        });
    }

    /** The record sheet of this leave year. */
    @Benchmark
    public RecordSheet recordSheet() {
        return as(person, house -> house.recordSheets.of(person.assignmentNumber(), null));
    }

    /** The record sheet of this leave year, looked at by the line manager. */
    @Benchmark
    public RecordSheet recordSheetForTheManager() {
        return as(person.part(Part.LINE_MANAGER), house -> house.recordSheets.of(person.assignmentNumber(), null));
    }

    /** The first page of what waits for the manager. */
    @Benchmark
    public RequestPage toDecide() {
        return as(manager, house -> house.list.list(Scope.TO_DECIDE, RequestFilter.first(25)));
    }

    /** The first page of what waits for Human Resources. */
    @Benchmark
    public RequestPage toDecideForHumanResources() {
        return as(humanResources, house -> house.list.list(Scope.TO_DECIDE, RequestFilter.first(25)));
    }

    /** The first page of all requests of the trust. */
    @Benchmark
    public RequestPage allRequests() {
        return as(humanResources, house -> house.list.list(Scope.ALL, RequestFilter.first(25)));
    }

    /** The home page of Human Resources. */
    @Benchmark
    public long homeOfHumanResources() {
        return homeOf(humanResources);
    }

    /** The first page of the team's requests. */
    @Benchmark
    public RequestPage team() {
        return as(manager, house -> house.list.list(Scope.TEAM, RequestFilter.first(25)));
    }

    /** A request with its history. */
    @Benchmark
    public int request() {
        return as(person, house -> {
            String reference = house.list
                    .list(Scope.MINE, RequestFilter.first(1))
                    .items()
                    .get(0)
                    .reference();
            return house.view.view(reference).lines().size()
                    + house.view.history(reference).size();
        });
    }

    /** Three shifts asked for and submitted. */
    @Benchmark
    public RequestView submit() {
        return submit(person, week.incrementAndGet());
    }

    /** Sixteen people who submit at the same time: until the last of them has an answer. */
    @Benchmark
    public int sixteenSubmitsAtOnce() throws Exception {
        int when = week.incrementAndGet();
        List<Callable<RequestView>> calls = new ArrayList<>();
        many.forEach(one -> calls.add(() -> submit(one, when)));
        int lines = 0;
        for (Future<RequestView> answer : clients.invokeAll(calls)) {
            lines += answer.get().lines().size();
        }
        return lines;
    }

    private RequestView submit(Member who, int week) {
        LocalDate monday = TrustSize.TODAY.plusWeeks(week).with(DayOfWeek.MONDAY);
        LeaveApplication asked = new LeaveApplication(
                who.assignmentNumber(),
                "CARERS",
                IntStream.range(0, 3)
                        .mapToObj(monday::plusDays)
                        .map(RequestedDay::usual)
                        .toList(),
                Circumstances.NONE,
                false);
        return as(who, house -> house.actions.submitNew(asked, "My daughter is ill.", false));
    }

    private <T> T as(Member who, Function<UseCases, T> work) {
        return database.inTransaction(em -> work.apply(new UseCases(em, who.caller(), LargeTrust.CLOCK)));
    }
}
