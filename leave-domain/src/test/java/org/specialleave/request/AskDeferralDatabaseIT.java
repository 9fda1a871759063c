package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.action.Answer;
import org.specialleave.request.action.AskDeferral;
import org.specialleave.request.action.Grant;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/**
 * Tribunal members, jurors and witnesses at hearings may be asked to seek another date; whoever called them decides
 * (6.15, T2).
 */
class AskDeferralDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final String WHY = "Three of us are away that week.";

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static LocalDate nextDay = LocalDate.parse("2027-01-05");

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void changesNoStateAndNoHoursOfATribunalMembersRequest() {
        RequestView asked = submitted("TRIBUNAL_MEMBER", Map.of());
        RequestView seen = as(OneWard.MANAGER, house -> house.view.view(asked.reference()));
        assertThat(seen.actions()).contains(Action.ASK_DEFERRAL);

        RequestView after = askedToDefer(seen);

        assertThat(after.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(after.lines()).isEqualTo(seen.lines());
        assertThat(after.deferral()).isEqualTo(Deferral.ASKED);
        assertThat(after.version()).isGreaterThan(seen.version());
        assertThat(after.actions())
                .contains(Action.GRANT, Action.REFUSE)
                .as("it is asked once")
                .doesNotContain(Action.ASK_DEFERRAL);
    }

    @Test
    void isInTheHistoryWithWordsThatThePersonAndTheDeciderRead() {
        RequestView asked = askedToDefer(submitted("TRIBUNAL_MEMBER", Map.of()));
        List<EventView> history = as(OneWard.NURSE, house -> house.view.history(asked.reference()));
        EventView event = history.get(history.size() - 1);
        assertThat(event.action()).isEqualTo(Action.ASK_DEFERRAL);
        assertThat(event.from()).isEqualTo(event.to());
        assertThat(event.hasWords()).isTrue();
        assertThat(words(OneWard.NURSE, asked, event.kindOfWords())).contains(WHY);
        assertThat(words(OneWard.MANAGER, asked, event.kindOfWords())).contains(WHY);
    }

    @Test
    void isAnsweredByThePersonWithWordsThatTheDeciderSees() {
        RequestView asked = askedToDefer(submitted("TRIBUNAL_MEMBER", Map.of()));
        RequestView seen = as(OneWard.NURSE, house -> house.view.view(asked.reference()));
        assertThat(seen.actions()).contains(Action.ANSWER, Action.WITHDRAW);

        RequestView answered = as(
                OneWard.NURSE,
                house -> house.actions.perform(
                        asked.reference(), seen.version(), new Answer("The panel cannot be moved.")));

        assertThat(answered.deferral()).isEqualTo(Deferral.ANSWERED);
        assertThat(answered.actions()).doesNotContain(Action.ANSWER);
        EventView answer = as(OneWard.MANAGER, house -> house.view.history(asked.reference()))
                .get(2);
        assertThat(words(OneWard.MANAGER, asked, answer.kindOfWords())).contains("The panel cannot be moved.");
        RequestView granted = as(
                OneWard.MANAGER, house -> house.actions.perform(asked.reference(), answered.version(), Grant.AS_ASKED));
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void leavesAJurorsLeaveInEffectUntilAndAfterItIsAcknowledged() {
        RequestView juror = submitted("JURY_SERVICE", Map.of());
        assertThat(juror.state()).isEqualTo(RequestState.GRANTED);
        RequestView asked = askedToDefer(juror);
        assertThat(asked.state()).isEqualTo(RequestState.GRANTED);
        assertThat(asked.actions()).contains(Action.ACKNOWLEDGE);
        assertThat(as(OneWard.NURSE, house -> house.view.view(juror.reference()))
                        .actions())
                .contains(Action.ANSWER, Action.CANCEL);

        RequestView seen = as(
                OneWard.MANAGER, house -> house.actions.perform(juror.reference(), asked.version(), new Acknowledge()));
        assertThat(seen.actions()).doesNotContain(Action.ASK_DEFERRAL);
    }

    @Test
    void isAskedOfAWitnessAtAHearingUnlessItIsAboutTheTrustsWork() {
        assertThat(mayBeAsked(submitted("HEARING_WITNESS", Map.of()))).isTrue();
        assertThat(mayBeAsked(submitted("HEARING_WITNESS", Map.of("relatedToTrustWork", false))))
                .isTrue();
        assertThat(mayBeAsked(submitted("HEARING_WITNESS", Map.of("relatedToTrustWork", true))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CARERS", "BEREAVEMENT", "PUBLIC_DUTY", "MAGISTRATE", "COURT_WITNESS", "TRUST_APPEAL_WITNESS"})
    void isNotAskedWhereThePolicyDoesNotProvideForIt(String type) {
        RequestView asked = submitted(type, Map.of());
        assertThat(mayBeAsked(asked)).isFalse();
        assertThatThrownBy(() -> askedToDefer(asked)).isInstanceOf(ConflictException.class);
    }

    @Test
    void isNotAskedOnceTheFirstDayHasCome() {
        RequestView today = submitted("TRIBUNAL_MEMBER", Map.of(), LocalDate.parse("2026-11-20"));
        assertThat(mayBeAsked(today)).isFalse();
    }

    @Test
    void needsWordsBothWays() {
        RequestView asked = submitted("TRIBUNAL_MEMBER", Map.of());
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(asked.reference(), asked.version(), new AskDeferral(" "))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.parameters())
                                .containsEntry("message", "decision.deferralReasonMissing"));
        RequestView question = askedToDefer(asked);
        assertThatThrownBy(() -> as(
                        OneWard.NURSE,
                        house -> house.actions.perform(asked.reference(), question.version(), new Answer(null))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.parameters()).containsEntry("field", "reason"));
    }

    @Test
    void isAskedByWhoeverHasToDecideAndAnsweredByThePersonAlone() {
        RequestView asked = submitted("TRIBUNAL_MEMBER", Map.of());
        assertThatThrownBy(() -> as(
                        OneWard.NURSE,
                        house -> house.actions.perform(asked.reference(), asked.version(), new AskDeferral(WHY))))
                .isInstanceOf(NotPermittedException.class);
        RequestView question = askedToDefer(asked);
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(asked.reference(), question.version(), new Answer("no"))))
                .isInstanceOf(NotPermittedException.class);
    }

    private static boolean mayBeAsked(RequestView request) {
        return as(OneWard.MANAGER, house -> house.view.view(request.reference()))
                .allows(Action.ASK_DEFERRAL);
    }

    private static Optional<String> words(long person, RequestView request, String kind) {
        return as(person, house -> house.reason.read(request.reference(), kind));
    }

    private static RequestView askedToDefer(RequestView request) {
        return as(
                OneWard.MANAGER,
                house -> house.actions.perform(request.reference(), request.version(), new AskDeferral(WHY)));
    }

    private static RequestView submitted(String type, Map<String, Object> circumstances) {
        nextDay = nextDay.plusDays(7);
        return submitted(type, circumstances, nextDay);
    }

    private static RequestView submitted(String type, Map<String, Object> circumstances, LocalDate day) {
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                type,
                List.of(RequestedDay.usual(day)),
                new Circumstances(circumstances),
                false);
        return as(OneWard.NURSE, house -> house.actions.submitNew(asked, null, false));
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, CLOCK)));
    }
}
