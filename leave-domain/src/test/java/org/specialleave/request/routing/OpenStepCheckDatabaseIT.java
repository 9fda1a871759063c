package org.specialleave.request.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.account.Accounts;
import org.specialleave.account.KnownCaller;
import org.specialleave.account.Roles;
import org.specialleave.notice.NoticeKind;
import org.specialleave.notice.Notices;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.request.action.Withdraw;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

class OpenStepCheckDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final String PASSWORD = "a password for the check";

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static boolean movedIn;
    private static int week;

    @BeforeEach
    void oneWardWithoutAccountsAndRequests() {
        if (!movedIn) {
            OneWard.moveInto(database);
            movedIn = true;
        }
        database.doInTransaction(em -> {
            em.createNativeQuery("delete from account_role").executeUpdate();
            em.createNativeQuery("delete from account").executeUpdate();
            em.createNativeQuery("update person set termination_date = null").executeUpdate();
        });
    }

    private static RequestView asks(long person, boolean confidential) {
        LocalDate date = LocalDate.parse("2027-01-05").plusWeeks(week++);
        return database.inTransaction(em -> new UseCases(em, person, CLOCK)
                .actions.submitNew(
                        new LeaveApplication(
                                OneWard.assignment(person),
                                "CARERS",
                                List.of(RequestedDay.usual(date)),
                                Circumstances.NONE,
                                confidential),
                        null,
                        false));
    }

    private static void withdrawn(long person, RequestView request) {
        database.doInTransaction(em -> new UseCases(em, person, CLOCK)
                .actions.perform(request.reference(), request.version(), new Withdraw()));
    }

    private static void account(String name, String employeeNumber, String... roles) {
        database.doInTransaction(
                em -> new Accounts(CLOCK, new KnownCaller()).on(em).put(name, PASSWORD, Set.of(roles), employeeNumber));
    }

    private static List<String> found() {
        return database.inTransaction(em -> new OpenStepCheck(CLOCK, em)
                .find().stream().map(NobodyCanAct::reference).toList());
    }

    @Test
    void aConfidentialRequestWaitsForNobodyWhereNobodyIsInHumanResources() {
        RequestView request = asks(OneWard.NURSE, true);
        assertThat(found()).containsExactly(request.reference());
        account("nurse", "20000006", Roles.STAFF);
        assertThat(found()).containsExactly(request.reference());
        account("hr", null, Roles.HR);
        assertThat(found()).isEmpty();
        database.doInTransaction(
                em -> new Accounts(CLOCK, new KnownCaller()).on(em).lock("hr", true));
        assertThat(found()).containsExactly(request.reference());
        withdrawn(OneWard.NURSE, request);
        assertThat(found()).isEmpty();
    }

    @Test
    void thoseThatHumanResourcesHaveNotBeenToldOfComeFirst() {
        RequestView first = asks(OneWard.NURSE, true);
        RequestView second = asks(OneWard.NURSE2, true);
        database.doInTransaction(em -> {
            OpenStepCheck check = new OpenStepCheck(CLOCK, em);
            NobodyCanAct found = check.find(1).get(0);
            assertThat(found.reference()).isEqualTo(first.reference());
            Notices notices = new Notices(CLOCK, em);
            notices.record(
                    found.eventId(),
                    NoticeKind.NOBODY_CAN_ACT,
                    found.reference(),
                    Collections.singletonList(null),
                    "trust.test");
            em.flush();
            assertThat(notices.told(found.eventId(), NoticeKind.NOBODY_CAN_ACT)).isTrue();
            assertThat(check.find(1).get(0).reference()).isEqualTo(second.reference());
            assertThat(check.find(2)).hasSize(2);
        });
        withdrawn(OneWard.NURSE, first);
        withdrawn(OneWard.NURSE2, second);
    }

    @Test
    void theOnlyOneInHumanResourcesDoesNotDecideTheirOwnLeave() {
        account("person12", "20000012", Roles.STAFF, Roles.HR);
        RequestView own = asks(OneWard.HR, true);
        RequestView ofTheNurse = asks(OneWard.NURSE, true);
        assertThat(found()).containsExactly(own.reference());
        account("hr2", "20000005", Roles.STAFF, Roles.HR);
        assertThat(found()).isEmpty();
        withdrawn(OneWard.HR, own);
        withdrawn(OneWard.NURSE, ofTheNurse);
    }

    @Test
    void aManagerWhoHasLeftWithoutAReviewIsFoundUntilItHasComeRound() {
        account("hr", null, Roles.HR);
        RequestView request = asks(OneWard.NURSE, false);
        assertThat(found()).isEmpty();
        database.doInTransaction(
                em -> em.createNativeQuery("update person set termination_date = date '2026-11-20' where id = ?1")
                        .setParameter(1, OneWard.MANAGER)
                        .executeUpdate());
        assertThat(found()).containsExactly(request.reference());
        database.doInTransaction(em -> new UseCases(em, OneWard.HR, CLOCK).routes.review());
        assertThat(found()).isEmpty();
        withdrawn(
                OneWard.NURSE,
                database.inTransaction(em -> new UseCases(em, OneWard.NURSE, CLOCK).view.view(request.reference())));
    }
}
