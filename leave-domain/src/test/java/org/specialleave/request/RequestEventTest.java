package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.account.Caller;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

/** A row of a request's history, and who is behind it. */
class RequestEventTest {
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Caller MANAGER = new Caller("manager", 4L, Set.of());

    @Test
    void holdsWhoDidWhatWhenAndWhatBecameOfIt() {
        LeaveRequest request = TestRequests.submitted(ApprovalLevel.LINE_MANAGER);
        RequestState before = request.state();
        request.refuse();
        RequestEvent event = new RequestEvent(
                request,
                before,
                Action.REFUSE,
                ApprovalLevel.LINE_MANAGER,
                RefusalGround.SERVICE_NEEDS,
                true,
                new Consultation(true, "the matron"),
                MANAGER,
                NOW);

        assertThat(event.at()).isEqualTo(NOW);
        assertThat(event.action()).isEqualTo(Action.REFUSE);
        assertThat(event.from()).isEqualTo(RequestState.SUBMITTED);
        assertThat(event.to()).isEqualTo(RequestState.REFUSED);
        assertThat(event.account()).isEqualTo("manager");
        assertThat(event.actorPersonId()).isEqualTo(4L);
        assertThat(event.tier()).isEqualTo(ApprovalLevel.LINE_MANAGER);
        assertThat(event.ground()).isEqualTo(RefusalGround.SERVICE_NEEDS);
        assertThat(event.discussed()).isTrue();
        assertThat(event.hasWords()).isTrue();
    }

    @Test
    void sealsItsWordsUnderItsOwnKey() throws ReflectiveOperationException {
        RequestEvent event = granted(ApprovalLevel.HR, true);
        assertThat(event.id()).isEqualTo(31);
        assertThat(event.kindOfWords()).isEqualTo("event-31-words");
        assertThat(event.kindOfCover()).isEqualTo("event-31-cover");
        assertThat(event.kindOfConsultation()).isEqualTo("event-31-consultation");
        assertThat(event.hasWords()).isFalse();
        assertThat(event.discussed()).isNull();
    }

    @Test
    void findsWordsThatWereSealedByActionAndLevelWhereItIsOlder() throws ReflectiveOperationException {
        assertThat(granted(ApprovalLevel.HR, false).kindOfWords()).isEqualTo("grant-hr");
        assertThat(granted(ApprovalLevel.HR, false).kindOfCover()).isEqualTo("cover");
        assertThat(granted(ApprovalLevel.HR, false).kindOfConsultation()).isEqualTo("grant-hr-discussion");
        assertThat(granted(null, false).kindOfWords()).isEqualTo("grant");
    }

    @Test
    void whoRecordedARequestIsKnownByAccountOrPerson() {
        Recorder clerk = Recorder.of(new Caller("clerk", 9L, Set.of()));
        assertThat(clerk.account()).isEqualTo("clerk");
        assertThat(clerk.personId()).isEqualTo(9L);
        assertThat(clerk.is(new Caller("clerk", null, Set.of()))).isTrue();
        assertThat(clerk.is(new Caller("clerk2", 9L, Set.of()))).isTrue();
        assertThat(clerk.is(MANAGER)).isFalse();
        assertThat(Recorder.of(new Caller("system", null, Set.of())).is(MANAGER))
                .isFalse();
    }

    @Test
    void aVersionThatIsNoLongerThePresentOneIsRefused() {
        LeaveRequest request = TestRequests.draft();
        assertThatCode(() -> ExpectedVersion.require(request, 0)).doesNotThrowAnyException();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> ExpectedVersion.require(request, 1))
                .satisfies(stale -> {
                    assertThat(stale.reason()).isEqualTo(ConflictException.Reason.STALE);
                    assertThat(stale.parameters()).isEqualTo(Map.of("version", 0L));
                });
    }

    @Test
    void anActionStandsInAddressesInSmallLetters() {
        assertThat(Action.REQUEST_INFORMATION.slug()).isEqualTo("request-information");
    }

    @Test
    void aSubmissionLeadsWhereThePolicyAndTheRightToRefuseSay() {
        assertThat(whenSubmitted(Outcome.NOTIFIED, true)).isEqualTo(RequestState.NOTIFIED);
        assertThat(whenSubmitted(Outcome.ALLOWED, false)).isEqualTo(RequestState.GRANTED);
        assertThat(whenSubmitted(Outcome.ALLOWED, true)).isEqualTo(RequestState.SUBMITTED);
        assertThat(whenSubmitted(Outcome.REFERRED, false)).isEqualTo(RequestState.SUBMITTED);
        assertThat(RequestState.values())
                .filteredOn(RequestState::inEffectAtOnce)
                .containsExactly(RequestState.GRANTED, RequestState.NOTIFIED);
    }

    @Test
    void aDayOfARequestAcrossALimitHasTwoLines() {
        LeaveRequest request = TestRequests.submitted(ApprovalLevel.HR);
        assertThat(SubmittedJson.daysOfLines(AssessmentJson.write(request.assessment())))
                .containsExactly(0, 1);
    }

    private static RequestState whenSubmitted(Outcome outcome, boolean refusable) {
        return RequestState.whenSubmitted(TestRequests.answer(outcome, refusable, Pay.PAID, ApprovalLevel.HR));
    }

    private static RequestEvent granted(ApprovalLevel tier, boolean sealedByEvent) throws ReflectiveOperationException {
        RequestEvent event = new RequestEvent(
                TestRequests.draft(), RequestState.SUBMITTED, Action.GRANT, tier, null, false, null, MANAGER, NOW);
        set(event, "id", 31L);
        set(event, "sealedByEvent", sealedByEvent);
        return event;
    }

    private static void set(RequestEvent event, String name, Object value) throws ReflectiveOperationException {
        Field field = RequestEvent.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(event, value);
    }
}
