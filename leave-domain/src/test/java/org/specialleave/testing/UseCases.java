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
import org.specialleave.decision.DecideRequest;
import org.specialleave.ledger.Ledger;
import org.specialleave.policy.ReleasedPolicies;
import org.specialleave.reason.Reasons;
import org.specialleave.record.Balances;
import org.specialleave.record.Bookings;
import org.specialleave.record.Clashes;
import org.specialleave.record.RecordSheets;
import org.specialleave.request.Acting;
import org.specialleave.request.AnswerRequest;
import org.specialleave.request.Assess;
import org.specialleave.request.Deciders;
import org.specialleave.request.DraftRequest;
import org.specialleave.request.Facts;
import org.specialleave.request.History;
import org.specialleave.request.LeaveAccess;
import org.specialleave.request.LeaveRequests;
import org.specialleave.request.ListRequests;
import org.specialleave.request.ReadReason;
import org.specialleave.request.RequestChanged;
import org.specialleave.request.RequestViews;
import org.specialleave.request.SubmitRequest;
import org.specialleave.request.ViewRequest;
import org.specialleave.request.WithdrawRequest;
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
    /** Submits. */
    public final SubmitRequest submit;
    /** Withdraws and cancels. */
    public final WithdrawRequest withdraw;
    /** Answers whoever decides. */
    public final AnswerRequest answer;
    /** Endorses, grants, refuses, acknowledges. */
    public final DecideRequest decide;
    /** Shows. */
    public final ViewRequest view;
    /** Lists. */
    public final ListRequests list;
    /** Opens what is sealed. */
    public final ReadReason reason;
    /** Balances. */
    public final Balances balances;
    /** Record sheets. */
    public final RecordSheets recordSheets;
    /** Leave from two jobs that meets. */
    public final Clashes clashes;
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
        Audit audit = new Audit(clock, entityManager, SignedIn.as(account, roles.toArray(String[]::new)));
        LeaveRequests requests = new LeaveRequests(staff, entityManager);
        Deciders deciders = new Deciders(approvers, requests, clock);
        LeaveAccess access = new LeaveAccess(deciders, requests, approvers, clock);
        RequestViews views = new RequestViews(staff, deciders, access, clock);
        Facts facts = new Facts(staff, ledger, requests, BANK_HOLIDAYS);
        Acting acting = new Acting(caller, requests, deciders, staff, clock);
        History history = new History(requests, ledger, reasons, audit, new Told(), clock);
        assess = new Assess(caller, deciders, access, staff, facts, POLICIES, clock);
        draft = new DraftRequest(caller, deciders, staff, requests, reasons, views, POLICIES, clock);
        submit = new SubmitRequest(
                acting, draft, requests, staff, facts, POLICIES, deciders, access, history, views, clock);
        withdraw = new WithdrawRequest(acting, history, views, clock);
        answer = new AnswerRequest(acting, history, views);
        decide = new DecideRequest(acting, history, views, POLICIES);
        view = new ViewRequest(caller, requests, deciders, views, staff);
        list = new ListRequests(caller, approvers, clock, entityManager);
        reason = new ReadReason(caller, requests, deciders, reasons, audit);
        balances = new Balances(
                caller, deciders, access, staff, ledger, new Bookings(entityManager), requests, POLICIES, clock);
        recordSheets = new RecordSheets(balances, staff);
        clashes = new Clashes(caller, clock, entityManager);
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
