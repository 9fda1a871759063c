package org.specialleave.testing;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.persistence.EntityManager;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.calendar.BankHolidays;
import org.specialleave.ledger.Ledger;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.reason.Reasons;
import org.specialleave.record.Balances;
import org.specialleave.record.CrossJobOverlaps;
import org.specialleave.record.RecordSheets;
import org.specialleave.record.RecordedLeaveRows;
import org.specialleave.request.LeaveEvents;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.access.LeaveAccess;
import org.specialleave.request.action.AcknowledgeHandler;
import org.specialleave.request.action.ActionGuard;
import org.specialleave.request.action.ActionRecorder;
import org.specialleave.request.action.AnswerHandler;
import org.specialleave.request.action.AskDeferralHandler;
import org.specialleave.request.action.CancelHandler;
import org.specialleave.request.action.DraftRequest;
import org.specialleave.request.action.EndorseHandler;
import org.specialleave.request.action.GrantHandler;
import org.specialleave.request.action.PassOnHandler;
import org.specialleave.request.action.PerformAction;
import org.specialleave.request.action.RefuseHandler;
import org.specialleave.request.action.RequestAssessment;
import org.specialleave.request.action.RequestInformationHandler;
import org.specialleave.request.action.RoutesAfterStaffChanges;
import org.specialleave.request.action.SubmitHandler;
import org.specialleave.request.action.TodaysFacts;
import org.specialleave.request.action.WithdrawHandler;
import org.specialleave.request.facts.Assess;
import org.specialleave.request.facts.AssessmentInputs;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.ReadReason;
import org.specialleave.request.query.RequestViews;
import org.specialleave.request.query.ViewRequest;
import org.specialleave.request.routing.ApprovalRouting;
import org.specialleave.request.routing.RouteReview;
import org.specialleave.request.routing.StepHolders;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.Staff;

/** The use cases of one caller in one transaction, put together as the container does. */
public final class UseCases {
    private static final ReleasedPolicies POLICIES = new ReleasedPolicies();
    private static final BankHolidays BANK_HOLIDAYS = new BankHolidays();
    private static final String KEYS = "test:" + Base64.getEncoder().encodeToString(new byte[32]);

    /** Staff as they are. */
    public final Staff staff;
    /** Assesses. */
    public final Assess assess;
    /** Drafts. */
    public final DraftRequest draft;
    /** Does everything that is done to a request. */
    public final PerformAction actions;
    /** Passes on what other people have to decide. */
    public final RoutesAfterStaffChanges routes;
    /** Shows. */
    public final ViewRequest view;
    /** Lists. */
    public final ListRequests list;
    /** Opens what is sealed. */
    public final ReadReason reason;
    /** Requests as they are stored. */
    public final LeaveRequests requests;
    /** What a viewer may know. */
    public final LeaveAccess access;
    /** Balances. */
    public final Balances balances;
    /** Record sheets. */
    public final RecordSheets recordSheets;
    /** Leave from two jobs that meets. */
    public final CrossJobOverlaps clashes;
    /** What was told to those who listen, in order. */
    public final List<RequestChanged> told = new ArrayList<>();

    /**
     * The use cases as that person of {@link OneWard} calls them.
     *
     * @param entityManager in a transaction
     * @param person        the person's id
     * @param clock         now
     */
    public UseCases(EntityManager entityManager, long person, Clock clock) {
        this(
                entityManager,
                new Caller(
                        OneWard.account(person),
                        person,
                        person == OneWard.HR ? Set.of(Roles.STAFF, Roles.HR) : Set.of(Roles.STAFF)),
                clock);
    }

    /** The use cases as that person calls them, who is of Human Resources, too. */
    public static UseCases ofHumanResources(EntityManager entityManager, long person, Clock clock) {
        return new UseCases(
                entityManager, new Caller(OneWard.account(person), person, Set.of(Roles.STAFF, Roles.HR)), clock);
    }

    /**
     * The use cases as that caller calls them.
     *
     * @param entityManager in a transaction
     * @param signedIn      who calls
     * @param clock         now
     */
    public UseCases(EntityManager entityManager, Caller signedIn, Clock clock) {
        String account = signedIn.account();
        Set<String> roles = signedIn.roles();
        CurrentCaller caller = new CurrentCaller() {
            @Override
            public Caller caller() {
                return signedIn;
            }
        };
        staff = new Staff(entityManager);
        Approvers approvers = new Approvers(entityManager);
        Ledger ledger = new Ledger(entityManager);
        Reasons reasons = Reasons.on(KEYS, entityManager);
        LeaveEvents events = LeaveEvents.on(reasons, clock, entityManager);
        Audit audit = new Audit(clock, entityManager, SignedIn.as(account, roles.toArray(String[]::new)));
        requests = new LeaveRequests(staff, entityManager);
        StepHolders holders = new StepHolders(entityManager);
        ApprovalRouting routing = new ApprovalRouting(approvers, holders, clock);
        access = new LeaveAccess(requests, holders, approvers, clock);
        RequestViews views = new RequestViews(staff, routing, access, clock);
        AssessmentInputs inputs = new AssessmentInputs(staff, ledger, requests, BANK_HOLIDAYS, events, POLICIES);
        assess = new Assess(caller, access, staff, inputs, POLICIES, clock);
        draft = new DraftRequest(caller, access, routing, staff, requests, reasons, events, views, POLICIES, clock);
        RequestAssessment assessment = new RequestAssessment(staff, inputs, POLICIES, routing, access);
        TodaysFacts facts = new TodaysFacts(assessment, requests);
        actions = PerformAction.with(
                new ActionGuard(caller, requests, access, routing, staff, clock),
                List.of(
                        new SubmitHandler(assessment, requests, routing),
                        new WithdrawHandler(),
                        new EndorseHandler(facts, routing),
                        new GrantHandler(facts, routing),
                        new RefuseHandler(POLICIES),
                        new AcknowledgeHandler(),
                        new AskDeferralHandler(),
                        new RequestInformationHandler(),
                        new AnswerHandler(),
                        new CancelHandler(),
                        new PassOnHandler(routing)),
                draft,
                routing,
                new ActionRecorder(requests, ledger, reasons, audit, new Told()),
                views);
        routes = new RoutesAfterStaffChanges(new RouteReview(holders, routing), actions);
        view = new ViewRequest(caller, requests, access, views, staff);
        list = new ListRequests(caller, approvers, clock, entityManager);
        reason = new ReadReason(caller, requests, access, events, reasons, audit);
        balances = new Balances(
                caller, access, staff, ledger, new RecordedLeaveRows(entityManager), requests, POLICIES, clock);
        recordSheets = new RecordSheets(balances, staff);
        clashes = new CrossJobOverlaps(caller, clock, entityManager);
    }

    /** Keeps what is fired. */
    private final class Told implements Event<RequestChanged> {
        @Override
        public void fire(RequestChanged event) {
            told.add(event);
        }

        @Override
        public <U extends RequestChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RequestChanged> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<RequestChanged> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RequestChanged> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends RequestChanged> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
