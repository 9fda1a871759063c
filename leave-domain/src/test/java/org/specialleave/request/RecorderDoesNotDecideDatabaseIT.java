package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.Submit;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** Who wrote leave down for somebody decides it on no level; a day of its own for each test. */
class RecorderDoesNotDecideDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(em -> work.apply(new UseCases(em, person, CLOCK)));
    }

    private static RequestView recordedBy(long recorder, String type, boolean confidential, String... days) {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                type,
                List.of(days).stream()
                        .map(day -> RequestedDay.usual(LocalDate.parse(day)))
                        .toList(),
                type.equals("CHILD_BEREAVEMENT")
                        ? new Circumstances(Map.of("dateOfDeath", LocalDate.parse("2026-11-20")))
                        : Circumstances.NONE,
                confidential);
        return as(recorder, house -> house.actions.submitNew(asked, null, true));
    }

    private static boolean waitsFor(long person, RequestView request) {
        return as(person, house -> {
            List<RequestRow> rows = house.list
                    .list(ListRequests.Scope.TO_DECIDE, RequestFilter.first(200))
                    .items();
            assertThat(house.list.waiting()).isEqualTo(rows.size());
            return rows.stream().anyMatch(row -> row.reference().equals(request.reference()));
        });
    }

    private static void assertNotDecidedBy(long person, RequestView request) {
        assertThat(as(person, house -> house.view.view(request.reference())).actions())
                .doesNotContain(Action.GRANT, Action.ENDORSE, Action.REFUSE, Action.ACKNOWLEDGE, Action.ASK_DEFERRAL);
        assertThat(waitsFor(person, request)).isFalse();
        boolean right = request.state() == RequestState.NOTIFIED;
        assertThatThrownBy(() -> as(
                        person,
                        house -> right
                                ? house.actions.perform(request.reference(), request.version(), new Acknowledge())
                                : house.actions.perform(
                                        request.reference(),
                                        request.version(),
                                        new Refuse(RefusalGround.SERVICE_NEEDS, "No cover.", null))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theNextLevelDecidesWhatTheLineManagerWroteDown() {
        RequestView recorded = recordedBy(OneWard.MANAGER, "CARERS", false, "2026-11-23");
        assertThat(recorded.route()).containsExactly(ApprovalLevel.SENIOR_MANAGER);
        assertNotDecidedBy(OneWard.MANAGER, recorded);
        assertNotDecidedBy(OneWard.NURSE, recorded);
        assertThat(waitsFor(OneWard.SENIOR_MANAGER, recorded)).isTrue();
        RequestView granted = as(
                OneWard.SENIOR_MANAGER,
                house -> house.actions.perform(recorded.reference(), recorded.version(), Grant.AS_ASKED));
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void theLevelsAboveStayAsThePolicyNamesThem() {
        RequestView recorded =
                recordedBy(OneWard.MANAGER, "CARERS", false, "2027-05-10", "2027-05-11", "2027-05-12", "2027-05-13");
        assertThat(recorded.route()).containsExactly(ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
    }

    @Test
    void aRightThatTheLineManagerWroteDownIsSeenBySomebodyElse() {
        RequestView recorded = recordedBy(OneWard.MANAGER, "CHILD_BEREAVEMENT", false, "2026-11-24");
        assertThat(recorded.state()).isEqualTo(RequestState.NOTIFIED);
        assertThat(recorded.waitsFor()).isEqualTo(ApprovalLevel.SENIOR_MANAGER);
        assertNotDecidedBy(OneWard.MANAGER, recorded);
    }

    @Test
    void whatHumanResourcesWroteDownIsDecidedByTheLineManager() {
        RequestView recorded = recordedBy(OneWard.HR, "CARERS", false, "2026-11-25");
        assertThat(recorded.route()).containsExactly(ApprovalLevel.LINE_MANAGER);
        assertThat(waitsFor(OneWard.MANAGER, recorded)).isTrue();
    }

    @Test
    void whatOneOfHumanResourcesWroteDownInConfidenceIsDecidedByAnother() {
        RequestView recorded = recordedBy(OneWard.HR, "CARERS", true, "2026-11-26");
        assertThat(recorded.route()).containsExactly(ApprovalLevel.HR);
        assertNotDecidedBy(OneWard.HR, recorded);
        assertThat(database.<Boolean>inTransaction(em -> {
                    UseCases colleague = UseCases.ofHumanResources(em, OneWard.OTHER_MANAGER, CLOCK);
                    return colleague.view.view(recorded.reference()).allows(Action.GRANT)
                            && colleague.list.waiting() > 0;
                }))
                .isTrue();
    }

    @Test
    void anotherAccountOfTheSamePersonChangesNothing() {
        RequestView recorded = recordedBy(OneWard.HR, "CARERS", true, "2026-11-27");
        database.doInTransaction(
                em -> em.createNativeQuery("update leave_request set recorded_by = 'another' where reference = ?1")
                        .setParameter(1, recorded.reference())
                        .executeUpdate());
        assertThat(waitsFor(OneWard.HR, recorded)).isFalse();
        assertThat(as(OneWard.HR, house -> house.view.view(recorded.reference()))
                        .actions())
                .doesNotContain(Action.GRANT, Action.REFUSE);
    }

    @Test
    void aDraftIsSentByWhoeverWroteItDownAndStillNotDecidedByThem() {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CARERS",
                List.of(RequestedDay.usual(LocalDate.parse("2026-11-30"))),
                Circumstances.NONE,
                false);
        RequestView draft = as(OneWard.MANAGER, house -> house.draft.beginFor(asked, null));
        assertThat(draft.actions()).contains(Action.SUBMIT);
        RequestView sent =
                as(OneWard.MANAGER, house -> house.actions.perform(draft.reference(), draft.version(), new Submit()));
        assertNotDecidedBy(OneWard.MANAGER, sent);
    }
}
