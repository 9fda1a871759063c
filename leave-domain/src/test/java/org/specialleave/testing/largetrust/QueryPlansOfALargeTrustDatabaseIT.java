package org.specialleave.testing.largetrust;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.specialleave.account.Accounts;
import org.specialleave.account.KnownCaller;
import org.specialleave.audit.AuditSealer;
import org.specialleave.idempotency.IdempotencyService;
import org.specialleave.idempotency.IdempotentCall;
import org.specialleave.idempotency.StoredResponse;
import org.specialleave.notice.Notices;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestState;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.ListRequests.Scope;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.request.routing.OpenStepCheck;
import org.specialleave.request.routing.StepHolders;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;
import org.specialleave.testing.largetrust.Member.Part;
import org.specialleave.testing.largetrust.PlanCheck.Doing;
import org.specialleave.testing.largetrust.PlanCheck.Plans;

/**
 * What the database reads for the pages and calls of daily work, in a trust with years of requests.
 *
 * <p>Each is done with the plan that knows the parameters and with the one that does not, since a connection that is
 * kept for long may get either.
 */
class QueryPlansOfALargeTrustDatabaseIT {
    private static final Clock CLOCK = LargeTrust.CLOCK;
    private static final LocalDate TODAY = TrustTime.today(CLOCK);

    @RegisterExtension
    static final EmbeddedDatabase database = LargeTrustDatabases.copy();

    private static final PlanCheck PLANS = new PlanCheck(database, CLOCK);

    private static List<Member> people;

    @BeforeAll
    static void choosePeople() {
        database.doInTransaction(em -> people = List.of(
                who(
                        em,
                        "the one with the most requests",
                        "select r.person_id, count(*) from leave_request r join assignment a"
                                + " on a.id = r.assignment_id group by 1 order by 2 desc, 1 limit 1"),
                who(
                        em,
                        "one with few",
                        "select r.person_id, count(*) from leave_request r join person p on p.id = r.person_id"
                                + " where p.termination_date is null group by 1 having count(*) > 3 order by 2, 1 limit 1"),
                who(
                        em,
                        "the manager for whom most wait",
                        "select s.supervisor_person_id, count(*) from leave_request r"
                                + " join assignment_row s on s.assignment_id = r.assignment_id and s.valid_to is null"
                                + " join route_step w on w.request_id = r.id and w.state = 'WAITING'"
                                + " where w.level = 'LINE_MANAGER' group by 1 order by 2 desc, 1 limit 1"),
                appointed(em, "SENIOR_MANAGER"),
                appointed(em, "HEAD_OF_SERVICE"),
                appointed(em, "DIRECTOR"),
                LargeTrustDatabases.trust().members().stream()
                        .filter(Member::isHr)
                        .findFirst()
                        .orElseThrow()));
    }

    private static Member who(EntityManager em, String said, String sql) {
        Object[] row = (Object[]) em.createNativeQuery(sql).getSingleResult();
        return LargeTrustDatabases.trust().members().stream()
                .filter(member -> member.personId() == ((Number) row[0]).longValue())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(said));
    }

    private static Member appointed(EntityManager em, String tier) {
        return who(
                em, tier, "select person_id, id from appointment where tier = '" + tier + "' order by id desc limit 1");
    }

    @AfterAll
    static void close() {
        PLANS.close();
    }

    private static void check(Plans plans, String what, Member caller, Consumer<Doing> work) {
        PLANS.check(plans, what, caller, work);
    }

    private static void forEachPerson(Plans plans, String what, Consumer<Doing> work) {
        people.forEach(person -> check(plans, what, person, work));
    }

    @Test
    void eachTableIsKnownToGrowOrToStaySmall() {
        Set<String> all = new TreeSet<>(TableGrowth.GROW);
        all.addAll(TableGrowth.STAY_SMALL);
        List<?> tables = database.inTransaction(em -> em.createNativeQuery(
                        "select relname::text from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace")
                .getResultList());
        assertThat(tables.stream().map(String::valueOf))
                .as("say in TableGrowth whether a new table grows")
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(TableGrowth.GROW).doesNotContainAnyElementsOf(TableGrowth.STAY_SMALL);
    }

    @Test
    void aTableThatIsReadWholeWouldBeNoticed() {
        PlanRecorder recorder = new PlanRecorder("auto");
        try (var entityManagers = database.entityManagersOn(recorder.apply(database.dataSource()))) {
            EntityManager em = entityManagers.createEntityManager();
            em.createNativeQuery("select sum(minutes) from leave_line where shift_minutes = ?1")
                    .setParameter(1, 450)
                    .getResultList();
            em.close();
        }
        assertThat(recorder.recorded()).singleElement().satisfies(statement -> {
            assertThat(statement.readWhole()).containsExactly("leave_line");
            assertThat(statement.rowsRead()).isGreaterThan(PlanCheck.ROWS_AT_MOST);
        });
    }

    @ParameterizedTest
    @EnumSource
    void home(Plans plans) {
        forEachPerson(plans, "home", doing -> {
            doing.house().staff.jobsOn(doing.self().personId(), TODAY);
            doing.house().list.list(Scope.MINE, RequestFilter.first(10));
            doing.house().balances.of(doing.self().assignmentNumber(), null);
            doing.house().list.waiting();
            doing.house().clashes.mine();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theRecordSheetOfOneselfInAnyYear(Plans plans) {
        forEachPerson(plans, "the record sheet", doing -> {
            for (String year : Arrays.asList(null, "2023-24")) {
                doing.house().recordSheets.of(doing.self().assignmentNumber(), year);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theRecordSheetOfSomebodyElse(Plans plans) {
        Member nurse = people.get(0);
        for (Part part : Part.values()) {
            check(
                    plans,
                    "the record sheet of somebody else",
                    nurse.part(part),
                    doing -> doing.house().recordSheets.of(nurse.assignmentNumber(), null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOwnRequestWithItsHistory(Plans plans) {
        forEachPerson(plans, "my request", doing -> {
            for (RequestRow row :
                    doing.house().list.list(Scope.MINE, RequestFilter.first(3)).items()) {
                doing.house().view.view(row.reference());
                doing.house().view.history(row.reference());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToDecideAndTheCaseOfOne(Plans plans) {
        forEachPerson(plans, "to decide", doing -> {
            for (RequestRow row : doing.house().list.list(Scope.TO_DECIDE, RequestFilter.first(25)).items().stream()
                    .limit(2)
                    .toList()) {
                RequestView view = doing.house().view.view(row.reference());
                doing.house().view.history(row.reference());
                doing.house().reason.read(row.reference(), "reason");
                doing.house().recordSheets.of(view.asked().assignmentNumber(), null, row.reference());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsForHumanResourcesPageByPage(Plans plans) {
        Member hr = people.get(people.size() - 1);
        for (RequestFilter filter : List.of(
                new RequestFilter(null, null, null, 4, 25),
                new RequestFilter(RequestState.ENDORSED, null, null, 0, 25),
                new RequestFilter(null, null, TODAY, 1, 25))) {
            check(plans, "to decide " + filter, hr, doing -> doing.house().list.list(Scope.TO_DECIDE, filter));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allRequestsInAnyStateAndOnAnyDays(Plans plans) {
        Member hr = people.get(people.size() - 1);
        LocalDate longAgo = TrustSize.FIRST_DAY.plusDays(40);
        for (RequestFilter filter : List.of(
                RequestFilter.first(200),
                new RequestFilter(null, null, null, 80, 50),
                new RequestFilter(RequestState.REFUSED, null, null, 2, 50),
                new RequestFilter(RequestState.LAPSED, null, null, 0, 50),
                new RequestFilter(null, longAgo, longAgo, 0, 50),
                new RequestFilter(null, null, longAgo, 0, 50),
                new RequestFilter(null, TODAY.plusYears(1), null, 0, 50),
                new RequestFilter(null, TODAY, null, 0, 50))) {
            check(plans, "all " + filter, hr, doing -> doing.house().list.list(Scope.ALL, filter));
        }
    }

    @Test
    void allRequestsAreCountedSoFarAndFewOnesRight() {
        Member hr = people.get(people.size() - 1);
        database.doInTransaction(em -> {
            UseCases house = new UseCases(em, hr.caller(), CLOCK);
            assertThat(house.list.list(Scope.ALL, RequestFilter.first(50)).total())
                    .isEqualTo(RequestFilter.REACH);
            assertThat(house.list
                            .list(Scope.ALL, new RequestFilter(RequestState.LAPSED, null, null, 0, 50))
                            .total())
                    .isZero();
            long waiting = house.list.waiting();
            assertThat(waiting).isBetween(51L, (long) RequestFilter.REACH);
            assertThat(house.list.list(Scope.TO_DECIDE, RequestFilter.first(50)).total())
                    .isEqualTo(waiting);
        });
    }

    @ParameterizedTest
    @EnumSource
    void theNightlyCheckThatSomebodyCanActOnEachOpenRequest(Plans plans) {
        List<PlannedStatement> statements =
                PLANS.recorded(plans, people.get(0), doing -> new OpenStepCheck(CLOCK, doing.em()).find());
        assertThat(statements)
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.readWhole()).as("%s", statement).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void theStepsThatAnAppointmentOverTheWholeTrustConcerns(Plans plans) {
        long trust = database.inTransaction(em -> ((Number)
                        em.createNativeQuery("select organisation_id from organisation_row where name = 'Large Trust'")
                                .getSingleResult())
                .longValue());
        check(plans, "an appointment", people.get(0), doing -> {
            StepHolders holders = new StepHolders(doing.em());
            assertThat(holders.waiting(trust, ApprovalLevel.SENIOR_MANAGER)).isEmpty();
            assertThat(holders.waiting(trust, ApprovalLevel.HEAD_OF_SERVICE)).isNotEmpty();
            assertThat(holders.waiting(trust, ApprovalLevel.DIRECTOR)).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theTeam(Plans plans) {
        forEachPerson(plans, "the team", doing -> doing.house().list.list(Scope.TEAM, RequestFilter.first(25)));
    }

    @ParameterizedTest
    @EnumSource
    void anAssessmentOfARealAssignment(Plans plans) {
        forEachPerson(plans, "an assessment", doing -> doing.house().assess.assess(asked(doing.self(), 30)));
        Member nurse = people.get(0);
        check(
                plans,
                "an assessment of a nurse",
                nurse.part(Part.LINE_MANAGER),
                doing -> doing.house().assess.assess(asked(nurse, 30)));
    }

    @ParameterizedTest
    @EnumSource
    void aSubmitOnceOnlyAndItsDecision(Plans plans) {
        Member nurse = people.get(0);
        int week = plans == Plans.FORCE_CUSTOM_PLAN ? 40 : 41;
        RequestView[] submitted = new RequestView[1];
        check(plans, "a submit", nurse, doing -> {
            caller(doing);
            IdempotentCall call = IdempotentCall.of(
                    nurse.account(), "key-" + plans, "POST /leave-requests", "{}".getBytes(StandardCharsets.UTF_8));
            new IdempotencyService(CLOCK).on(doing.em()).of(call, () -> {
                submitted[0] = doing.house().actions.submitNew(asked(nurse, week), "My child is ill.", false);
                return new StoredResponse(201, Map.of(), submitted[0].reference());
            });
            told(doing, submitted[0], nurse.part(Part.LINE_MANAGER));
        });
        check(
                plans,
                "the same key again",
                nurse,
                doing -> new IdempotencyService(CLOCK)
                        .on(doing.em())
                        .of(
                                IdempotentCall.of(
                                        nurse.account(),
                                        "key-" + plans,
                                        "POST /leave-requests",
                                        "{}".getBytes(StandardCharsets.UTF_8)),
                                () -> {
                                    throw new IllegalStateException("it was done before");
                                }));
        check(plans, "a decision", nurse.part(Part.LINE_MANAGER), doing -> {
            caller(doing);
            RequestView seen = doing.house().view.view(submitted[0].reference());
            RequestView granted = doing.house().actions.perform(seen.reference(), seen.version(), Grant.AS_ASKED);
            told(doing, granted, nurse);
        });
        check(plans, "a cancellation", nurse, doing -> {
            RequestView seen = doing.house().view.view(submitted[0].reference());
            doing.house().actions.perform(seen.reference(), seen.version(), new Cancel());
            new Notices(CLOCK, doing.em()).asked(seen.reference());
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSealingOfTheAudit(Plans plans) {
        database.doInTransaction(em -> {
            new AuditSealer(em).seal();
            em.createNativeQuery("analyze audit_seal").executeUpdate();
        });
        check(
                plans,
                "sealing",
                people.get(0),
                doing -> assertThat(new AuditSealer(doing.em()).seal())
                        .as("more entries wait than one call seals")
                        .isTrue());
    }

    private static void caller(Doing doing) {
        assertThat(new Accounts(CLOCK, new KnownCaller())
                        .on(doing.em())
                        .inForce(doing.self().account()))
                .isPresent();
    }

    private static void told(Doing doing, RequestView request, Member reader) {
        doing.em().flush();
        new Notices(CLOCK, doing.em())
                .record(
                        doing.house().told.get(0).eventId(),
                        org.specialleave.notice.NoticeKind.TO_DECIDE,
                        request.reference(),
                        List.of(reader.personId()),
                        "leave.large.nhs.test");
        doing.em().flush();
    }

    /** Three shifts, so many weeks from now. */
    private static LeaveApplication asked(Member who, int week) {
        LocalDate monday = TODAY.plusWeeks(week).with(DayOfWeek.MONDAY);
        return new LeaveApplication(
                who.assignmentNumber(),
                "CARERS",
                IntStream.range(0, 3)
                        .mapToObj(monday::plusDays)
                        .map(RequestedDay::usual)
                        .toList(),
                Circumstances.NONE,
                false);
    }
}
