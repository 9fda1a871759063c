package org.specialleave.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.LineDecision;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.SignedIn;
import org.specialleave.testing.UseCases;

/** Requests that were asked and decided by the use cases, read back and replayed. */
class ReplayDatabaseIT {
    private static final ReleasedPolicies POLICIES = new ReleasedPolicies();
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final ReplayOrder NOVEMBER =
            new ReplayOrder("LPT-9", LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-30"));
    private static final PolicyPack HALF_A_WEEK = Asked.candidate(
            "LPT-9",
            "2030-01-01",
            "figure: 1 working week\n  per: each leave year\n  clause: 5.8",
            "figure: 18.75 h pro rata\n  per: each leave year\n  clause: 5.8");

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Map<String, Assessment> said = new java.util.HashMap<>();

    @BeforeAll
    static void askAndDecide() {
        OneWard.moveInto(database);
        String first = ask(OneWard.NURSE, "2026-11-02", "CARERS", false, day("2026-11-09"), day("2026-11-10"));
        act(
                OneWard.MANAGER,
                "2026-11-02",
                first,
                (house, view) -> house.actions.perform(first, view.version(), Grant.AS_ASKED));
        // four shifts, of which the last is over the cap, too; the head of service grants it without pay
        String second = ask(
                OneWard.NURSE,
                "2026-11-03",
                "CARERS",
                false,
                day("2026-11-11"),
                day("2026-11-12"),
                day("2026-11-13"),
                day("2026-11-16"));
        act(
                OneWard.MANAGER,
                "2026-11-04",
                second,
                (house, view) -> house.actions.perform(second, view.version(), new Endorse("")));
        Grant lastUnpaid = new Grant(
                List.of(new Grant.OfDay(LocalDate.parse("2026-11-16"), null, new LineDecision(true, Pay.UNPAID))),
                null,
                "no pay");
        act(
                OneWard.HEAD_OF_SERVICE,
                "2026-11-05",
                second,
                (house, view) -> house.actions.perform(second, view.version(), lastUnpaid));
        String jury = ask(OneWard.NURSE, "2026-11-06", "JURY_SERVICE", false, day("2026-11-19"));
        act(
                OneWard.NURSE,
                "2026-11-07",
                jury,
                (house, view) -> house.actions.perform(jury, view.version(), new Cancel()));
        ask(
                OneWard.NURSE2,
                "2026-11-08",
                "CARERS",
                true,
                day("2026-11-23"),
                half("2026-11-24"),
                half("2026-11-24"),
                day("2026-11-25"));
    }

    private static RequestedDay day(String date) {
        return new RequestedDay(LocalDate.parse(date), 450, 450, null, null, null);
    }

    private static RequestedDay half(String date) {
        return new RequestedDay(LocalDate.parse(date), 225, 450, null, null, null);
    }

    private static String ask(long person, String on, String type, boolean confidential, RequestedDay... days) {
        LeaveApplication asked =
                new LeaveApplication(OneWard.assignment(person), type, List.of(days), Circumstances.NONE, confidential);
        return as(person, on, house -> {
            RequestView view = house.actions.submitNew(asked, null, false);
            said.put(view.reference(), view.assessment());
            return view.reference();
        });
    }

    private static <T> T as(long person, String on, Function<UseCases, T> work) {
        Clock clock = Clock.fixed(Instant.parse(on + "T09:00:00Z"), TrustTime.ZONE);
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, clock)));
    }

    private static void act(
            long person, String on, String reference, BiFunction<UseCases, RequestView, RequestView> act) {
        as(person, on, house -> act.apply(house, house.view.view(reference)));
    }

    private static List<HistoricalPerson> people(ReplayOrder period) {
        List<HistoricalPerson> people = new ArrayList<>();
        database.doInTransaction(entityManager ->
                new HistoricalRequests(entityManager).each(period.from(), period.to(), total -> {}, people::add));
        return people;
    }

    /** The log in a transaction of its own, as the container gives it one. */
    private static <T> T logged(Instant now, Function<ReplayLog, T> work) {
        return database.inTransaction(entityManager -> {
            Clock clock = Clock.fixed(now, TrustTime.ZONE);
            Audit audit = new Audit(clock, entityManager, SignedIn.as("person12", Roles.HR));
            return work.apply(new ReplayLog(audit, clock, entityManager));
        });
    }

    private static ReplayView replayed(ReplayOrder asked, PolicyPack candidate) {
        Clock clock = Clock.fixed(NOW, TrustTime.ZONE);
        long id = logged(NOW, log -> log.begin(asked, "person12"));
        logged(NOW, log -> {
            database.doInTransaction(entityManager -> new ReplayRun(
                            new HistoricalRequests(entityManager),
                            log,
                            POLICIES,
                            new CostRates(Optional.empty(), Boolean.TRUE),
                            clock)
                    .run(id, asked, candidate));
            return id;
        });
        return logged(NOW, log -> log.find(id)).orElseThrow();
    }

    private static List<ListedDifference> listed(ReplayView replay, int page) {
        return logged(NOW, log -> log.differences(replay.id(), page, 20));
    }

    @Test
    void whatTheReplaySeesIsWhatWasSaidWhenItWasAsked() {
        Replay replay = new Replay(POLICIES.policies(), HALF_A_WEEK, HourlyCosts.NONE);
        List<HistoricalPerson> people = people(NOVEMBER);

        assertThat(people).hasSize(2);
        for (HistoricalPerson person : people) {
            assertThat(replay.asItIs(person))
                    .isEqualTo(person.requests().stream()
                            .map(request -> said.get(request.reference()))
                            .toList());
        }
    }

    @Test
    void partsOfADayBelongToTheDayThatWasAsked() {
        HistoricalRequest cut = people(NOVEMBER).get(0).requests().get(1);
        assertThat(cut.lines()).hasSize(4);
        HistoricalRequest halves = people(NOVEMBER).get(1).requests().get(0);
        assertThat(halves.lines()).extracting(line -> line.asked().minutes()).containsExactly(450, 225, 225, 450);
    }

    @Test
    void theVersionInForceChangesNothing() {
        ReplayView done = replayed(NOVEMBER, POLICIES.policies().packs().get(1));

        assertThat(done.state()).isEqualTo(ReplayView.State.DONE);
        assertThat(done.result().all().requests()).isEqualTo(4);
        assertThat(done.result().all().decidedOtherwise()).isZero();
        assertThat(done.result().all().advisedOtherwise()).isZero();
        assertThat(done.differences()).isZero();
    }

    @Test
    void aSmallerCapChangesWhatIsListedAndCountsWhatIsConfidential() {
        ReplayView done = replayed(NOVEMBER, HALF_A_WEEK);

        assertThat(done.total()).isEqualTo(4);
        assertThat(done.done()).isEqualTo(4);
        assertThat(done.result().all().decidedOtherwise()).isEqualTo(2);
        assertThat(done.result().confidentialOtherwise()).isEqualTo(1);
        assertThat(done.result().costed()).isTrue();
        List<ListedDifference> listed = listed(done, 0);
        assertThat(listed).hasSize(1);
        ListedDifference one = listed.get(0);
        assertThat(one.before().paid()).isEqualTo(1350);
        assertThat(one.after().paid()).isEqualTo(225);
        assertThat(one.hoursBefore()).isEqualTo(new Hours(1350, 450, 0, 1350, 0, 0));
        assertThat(one.hoursAfter()).isEqualTo(new Hours(225, 450, 1125, 1350, 0, 0));
        assertThat(listed(done, 1)).isEmpty();
    }

    @Test
    void onlyTheRequestsOfThePeriodAreAnsweredAgain() {
        ReplayOrder later = new ReplayOrder("LPT-9", LocalDate.parse("2026-11-03"), LocalDate.parse("2026-11-07"));
        ReplayView done = replayed(later, HALF_A_WEEK);

        assertThat(done.result().all().requests()).isEqualTo(2);
        assertThat(listed(done, 0))
                .extracting(one -> one.after().paid())
                .as("what was asked before counts as it was")
                .containsExactly(225);
    }

    @Test
    void readingTakesTheSameStatementsForOneRequestAndForMany() {
        ReplayOrder one = new ReplayOrder("LPT-9", LocalDate.parse("2026-11-08"), LocalDate.parse("2026-11-08"));
        int few = database.statementsOf(() -> people(one));
        int all = database.statementsOf(() -> people(NOVEMBER));

        assertThat(all).isEqualTo(few).isEqualTo(5);
    }

    @Test
    void nothingIsTouched() {
        assertThatThrownBy(() -> database.doInTransaction(entityManager -> new HistoricalRequests(entityManager)
                        .each(
                                NOVEMBER.from(),
                                NOVEMBER.to(),
                                total -> {},
                                person -> entityManager
                                        .createNativeQuery("update leave_request set acknowledged = true")
                                        .executeUpdate())))
                .hasStackTraceContaining("read-only transaction");
    }

    @Test
    void aReplayWhoseServerDiedIsShownAsFailedAndHoldsNobodyUp() {
        long id = logged(NOW, log -> log.begin(NOVEMBER, "person12"));
        assertThatThrownBy(() -> logged(NOW.plusSeconds(60), log -> log.begin(NOVEMBER, "person12")))
                .isInstanceOf(ConflictException.class);
        Instant later = NOW.plus(Duration.ofMinutes(3));
        assertThat(logged(later, log -> log.find(id)).orElseThrow().state()).isEqualTo(ReplayView.State.FAILED);
        logged(later, log -> log.begin(NOVEMBER, "person12"));
        logged(later, log -> log.forget(later.plusSeconds(1)));
    }

    @Test
    void ofTwoThatBeginAtOnceOnTwoNodesOneIsRefusedByTheDatabase() throws Exception {
        Instant later = NOW.plus(Duration.ofHours(1));
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            // The first has entered its replay and not committed it, so the second cannot read it.
            Future<Long> first = nodes.submit(() -> logged(later, log -> {
                long id = log.begin(NOVEMBER, "person12");
                entered.countDown();
                await(told);
                return id;
            }));
            await(entered);
            Future<Long> second = nodes.submit(() -> logged(later, log -> log.begin(NOVEMBER, "person13")));
            assertThatThrownBy(() -> second.get(2, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            told.countDown();
            long id = first.get(1, TimeUnit.MINUTES);
            assertThatThrownBy(() -> second.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(ConflictException.class);
            assertThat(logged(later, log -> log.find(id)).orElseThrow().state()).isEqualTo(ReplayView.State.RUNNING);
        } finally {
            nodes.shutdownNow();
        }
        logged(later, log -> log.forget(later.plusSeconds(1)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aReplayThatWasGivenUpForAnotherDoesNotEndBesideIt() {
        Instant begun = NOW.plus(Duration.ofHours(2));
        Instant later = begun.plus(Duration.ofMinutes(3));
        long slow = logged(begun, log -> log.begin(NOVEMBER, "person12"));
        long other = logged(later, log -> log.begin(NOVEMBER, "person12"));
        logged(later, log -> {
            TypeTotals nothing = new TypeTotals(null, 0, 0, 0, Hours.NONE, Hours.NONE);
            log.end(slow, 1, 0, new ReplayResult(List.of(), nothing, 0, false));
            return slow;
        });
        assertThat(logged(later, log -> log.find(slow)).orElseThrow().state()).isEqualTo(ReplayView.State.FAILED);
        assertThat(logged(later, log -> log.find(other)).orElseThrow().state()).isEqualTo(ReplayView.State.RUNNING);
        logged(later, log -> log.forget(later.plusSeconds(1)));
    }

    @Test
    void aReplayThatFailsSaysSo() {
        String beside =
                Asked.shipped().replace("version: LPT-8", "version: NEW-1").replace("policy: LPT", "policy: NEW");
        ReplayView failed = replayed(NOVEMBER, PackLoader.load("NEW-1.yaml", beside));

        assertThat(failed.state()).isEqualTo(ReplayView.State.FAILED);
        assertThat(failed.result()).isNull();
    }

    @Test
    void whatWasKeptLongEnoughIsForgottenWithItsList() {
        ReplayView done = replayed(NOVEMBER, HALF_A_WEEK);
        logged(NOW, log -> log.forget(NOW.plusSeconds(1)));

        assertThat(logged(NOW, log -> log.find(done.id())).isPresent()).isFalse();
        assertThat(listed(done, 0)).isEmpty();
    }
}
