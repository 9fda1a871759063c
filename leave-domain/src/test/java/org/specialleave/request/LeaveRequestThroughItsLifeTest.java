package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.specialleave.request.TestRequests.MONDAY;
import static org.specialleave.request.TestRequests.TUESDAY;
import static org.specialleave.request.TestRequests.answer;
import static org.specialleave.request.TestRequests.draft;
import static org.specialleave.request.TestRequests.submission;
import static org.specialleave.request.TestRequests.submit;
import static org.specialleave.request.TestRequests.submitted;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.specialleave.account.Caller;
import org.specialleave.ledger.LedgerKind;
import org.specialleave.ledger.Posting;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

/** What each action makes of a request, of its lines and of the ledger, and what it refuses. */
class LeaveRequestThroughItsLifeTest {
    private static final LineDecision REFUSED = new LineDecision(false, null);

    @Test
    void aDraftHoldsWhatWasAskedAndNothingElse() {
        LeaveRequest draft = draft(Recorder.of(new Caller("clerk", 9L, Set.of())), true);

        assertThat(draft.state()).isEqualTo(RequestState.DRAFT);
        assertThat(draft.id()).isEqualTo(77);
        assertThat(draft.reference()).isEqualTo("SL-7K3M-9QXD");
        assertThat(draft.version()).isZero();
        assertThat(draft.personId()).isEqualTo(6);
        assertThat(draft.assignmentId()).isEqualTo(60);
        assertThat(draft.leaveType()).isEqualTo("CARERS_LEAVE");
        assertThat(draft.confidential()).isTrue();
        assertThat(draft.recorder()).map(Recorder::account).contains("clerk");
        assertThat(draft.createdAt()).isEqualTo(TestRequests.BEGUN);
        assertThat(draft.firstDate()).isEqualTo(MONDAY);
        assertThat(draft.asked("10000006")).isEqualTo(TestRequests.asked(true));
        assertThat(draft.submittedAt()).isNull();
        assertThat(draft.assessment()).isNull();
        assertThat(draft.sharedAssessment()).isNull();
        assertThat(draft.refusable()).isTrue();
        assertThat(draft.acknowledged()).isFalse();
        assertThat(draft.deferral()).isEqualTo(Deferral.NOT_FORESEEN);
        assertThat(draft.lines()).isEmpty();
        assertThat(draft.steps()).isEmpty();
        assertThat(draft.route()).isEmpty();
        assertThat(draft.waitsFor()).isNull();
        assertThat(draft().recorder()).isEmpty();
    }

    @Test
    void aDraftIsChangedUntilItIsSubmitted() {
        LeaveRequest draft = draft();
        draft.change(new LeaveApplication("10000006", "JURY_SERVICE", List.of(), Circumstances.NONE, false));
        assertThat(draft.leaveType()).isEqualTo("JURY_SERVICE");
        assertThat(draft.firstDate()).isNull();

        LeaveRequest submitted = submitted(ApprovalLevel.LINE_MANAGER);
        refuses(submitted, () -> submitted.change(TestRequests.asked(false)));
    }

    @Test
    void submittingFixesAnswerRouteAndLinesAndHoldsTheHours() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);

        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.submittedAt()).isEqualTo(TestRequests.SENT);
        assertThat(request.assessment())
                .isEqualTo(answer(Outcome.ALLOWED, true, Pay.PAID, ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR))
                .isEqualTo(request.sharedAssessment());
        assertThat(request.deferral()).isEqualTo(Deferral.POSSIBLE);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.LINE_MANAGER);
        assertThat(request.deciderRole()).isEqualTo(ActorRole.DECIDER);
        assertThat(request.lines()).extracting(LeaveLine::position).containsExactly(1, 2);
        assertThat(kinds(request.book()))
                .containsExactly(LedgerKind.HOLD, LedgerKind.HOLD, LedgerKind.HOLD, LedgerKind.HOLD);
        assertThat(request.lines()).allMatch(line -> line.state() == LineState.REQUESTED);
    }

    @Test
    void whatIsBlockedOrGoesToNobodyIsNotSubmitted() {
        LeaveRequest draft = draft();
        refuses(
                draft,
                () -> draft.submit(submission(answer(Outcome.BLOCKED, true, Pay.PAID, ApprovalLevel.HR)), MONDAY_NOON));
        refuses(draft, () -> draft.submit(submission(answer(Outcome.ALLOWED, true, Pay.PAID)), MONDAY_NOON));
        assertThat(draft.state()).isEqualTo(RequestState.DRAFT);
    }

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void aRightIsInEffectAtOnceAndOnlyAcknowledged() {
        LeaveRequest request = submit(
                draft(),
                submission(
                        answer(Outcome.NOTIFIED, false, Pay.UNPAID, ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR),
                        false));
        assertThat(request.state()).isEqualTo(RequestState.NOTIFIED);
        assertThat(request.refusable()).isFalse();
        assertThat(request.deferral()).isEqualTo(Deferral.NOT_FORESEEN);
        assertThat(request.route()).containsExactly(ApprovalLevel.LINE_MANAGER);
        assertThat(kinds(request.book())).containsExactly(LedgerKind.TAKE, LedgerKind.TAKE);
        assertThat(request.lines()).allMatch(line -> line.state() == LineState.GRANTED);

        request.acknowledge();
        assertThat(request.acknowledged()).isTrue();
        assertThat(request.waitingStep()).isEmpty();
        refuses(request, request::acknowledge);
    }

    @Test
    void aGrantGivesEveryLineAsItStandsAndTakesWhatWasHeld() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        List<Posting> postings = request.grant(Map.of());

        assertThat(request.state()).isEqualTo(RequestState.GRANTED);
        assertThat(request.acknowledged()).isTrue();
        assertThat(request.waitingStep()).isEmpty();
        assertThat(request.lines()).allMatch(line -> line.state() == LineState.GRANTED && line.pay() == Pay.PAID);
        assertThat(postings)
                .filteredOn(row -> row.figure().equals("CARERS_LEAVE"))
                .extracting(Posting::lineId, Posting::kind, Posting::minutes)
                .containsExactly(
                        tuple(101L, LedgerKind.RELEASE, -450),
                        tuple(101L, LedgerKind.TAKE, 450),
                        tuple(102L, LedgerKind.RELEASE, -450),
                        tuple(102L, LedgerKind.TAKE, 450));
        refuses(request, () -> request.grant(Map.of()));
    }

    @Test
    void aGrantInPartRefusesTheOtherLines() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        List<Posting> postings = request.grant(Map.of(1, REFUSED, 2, new LineDecision(true, Pay.UNPAID)));

        assertThat(request.state()).isEqualTo(RequestState.PART_GRANTED);
        assertThat(request.lines()).extracting(LeaveLine::state).containsExactly(LineState.REFUSED, LineState.GRANTED);
        assertThat(request.lines().get(1).pay()).isEqualTo(Pay.UNPAID);
        assertThat(postings)
                .filteredOn(row -> row.kind() == LedgerKind.TAKE)
                .extracting(Posting::lineId, Posting::pay)
                .containsExactly(tuple(102L, Pay.UNPAID));
    }

    @Test
    void aGrantOfNothingAndARefusalOfARightAreNotPossible() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        refuses(request, () -> request.grant(Map.of(1, REFUSED, 2, REFUSED)));

        LeaveRequest right =
                submit(draft(), submission(answer(Outcome.REFERRED, false, Pay.PAID, ApprovalLevel.DIRECTOR)));
        assertThat(right.state()).isEqualTo(RequestState.SUBMITTED);
        refuses(right, () -> right.grant(Map.of(1, REFUSED)));
        refuses(right, right::refuse);
        right.grant(Map.of());
        assertThat(right.state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void aLevelBeforeTheLastEndorsesAndDoesNotGrant() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        refuses(request, () -> request.grant(Map.of()));
        request.endorse();

        assertThat(request.state()).isEqualTo(RequestState.ENDORSED);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.DIRECTOR);
        assertThat(request.deciderRole()).isEqualTo(ActorRole.LAST_DECIDER);
        refuses(request, request::endorse);
        request.grant(Map.of());
        assertThat(request.state()).isEqualTo(RequestState.GRANTED);
    }

    @Test
    void aRefusalReleasesWhatWasHeld() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        List<Posting> postings = request.refuse();

        assertThat(request.state()).isEqualTo(RequestState.REFUSED);
        assertThat(request.waitingStep()).isEmpty();
        assertThat(postings).hasSize(4).allMatch(row -> row.kind() == LedgerKind.RELEASE && row.minutes() == -450);
        assertThat(request.lines()).allMatch(line -> line.state() == LineState.REFUSED);
    }

    @Test
    void takingARequestBackReleasesWhatWasHeld() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        List<Posting> postings = request.withdraw();

        assertThat(request.state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(request.waitingStep()).isEmpty();
        assertThat(postings).hasSize(4).allMatch(row -> row.kind() == LedgerKind.RELEASE);
        assertThat(request.lines()).allMatch(line -> line.state() == LineState.RELEASED);
        refuses(request, request::withdraw);

        LeaveRequest draft = draft();
        assertThat(draft.withdraw()).isEmpty();
        assertThat(draft.state()).isEqualTo(RequestState.WITHDRAWN);
    }

    @Test
    void grantedLeaveIsGivenBackWhileNothingOfItHasBegun() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        request.grant(Map.of(1, REFUSED));
        refuses(request, () -> request.cancel(TUESDAY));
        List<Posting> postings = request.cancel(MONDAY);

        assertThat(request.state()).isEqualTo(RequestState.CANCELLED);
        assertThat(postings)
                .hasSize(2)
                .allMatch(row -> row.kind() == LedgerKind.ADJUST && row.minutes() == -450 && row.lineId() == 102);
        assertThat(request.lines()).extracting(LeaveLine::state).containsExactly(LineState.REFUSED, LineState.RELEASED);
    }

    @Test
    void aNotifiedRightThatIsGivenBackWaitsForNobody() {
        LeaveRequest request = submit(draft(), submission(answer(Outcome.NOTIFIED, false, Pay.PAID, ApprovalLevel.HR)));
        request.book();
        request.cancel(MONDAY.minusDays(1));
        assertThat(request.waitingStep()).isEmpty();
    }

    @Test
    void aQuestionWaitsForItsAnswerAndComesBackToWhoAsked() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        request.requestInformation();
        assertThat(request.state()).isEqualTo(RequestState.INFO_REQUESTED);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.LINE_MANAGER);
        request.answer();
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);

        request.endorse();
        request.requestInformation();
        request.answer();
        assertThat(request.state()).isEqualTo(RequestState.ENDORSED);
        assertThat(request.deferral()).isEqualTo(Deferral.POSSIBLE);
        refuses(request, request::answer);
    }

    @Test
    void whoIsAskedToSeekAnotherDateAnswersOnce() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        request.askDeferral();
        assertThat(request.deferral()).isEqualTo(Deferral.ASKED);
        refuses(request, request::askDeferral);
        request.answer();
        assertThat(request.deferral()).isEqualTo(Deferral.ANSWERED);
        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        refuses(request, request::answer);
    }

    @Test
    void aStepThatNobodyCanTakeGoesToTheLevelAbove() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        request.passOnTo(ApprovalLevel.SENIOR_MANAGER);

        assertThat(request.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.SENIOR_MANAGER);
        assertThat(request.route()).containsExactly(ApprovalLevel.SENIOR_MANAGER, ApprovalLevel.DIRECTOR);
        request.changeHolders();
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.SENIOR_MANAGER);
        request.skipTo(ApprovalLevel.DIRECTOR);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.DIRECTOR);

        LeaveRequest draft = draft();
        refuses(draft, draft::changeHolders);
        refuses(draft, () -> draft.passOnTo(ApprovalLevel.HR));
    }

    @Test
    void todaysFactsMayAddALevelAboveTheOneThatWaits() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        refuses(request, request::endorseInsteadOfGrant);
        request.reassess(submission(
                answer(Outcome.REFERRED, false, Pay.UNPAID, ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR)));

        assertThat(request.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR);
        assertThat(request.refusable()).isFalse();
        assertThat(request.assessment().outcome()).isEqualTo(Outcome.REFERRED);
    }

    @Test
    void whatWasTheLastLevelPassesItsGrantToTheLevelAbove() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        request.reassess(submission(
                answer(Outcome.REFERRED, true, Pay.PAID, ApprovalLevel.LINE_MANAGER, ApprovalLevel.DIRECTOR)));
        request.endorseInsteadOfGrant();
        assertThat(request.state()).isEqualTo(RequestState.ENDORSED);
        assertThat(request.waitsFor()).isEqualTo(ApprovalLevel.DIRECTOR);
    }

    @Test
    void factsThatBlockOrComeAfterTheDecisionAreNotTakenOver() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        refuses(request, () -> request.reassess(submission(answer(Outcome.BLOCKED, true, Pay.PAID, ApprovalLevel.HR))));
        request.grant(Map.of());
        refuses(
                request,
                () -> request.reassess(
                        submission(answer(Outcome.ALLOWED, true, Pay.PAID, ApprovalLevel.LINE_MANAGER))));
    }

    @Test
    void openLinesAreReplacedByThoseOfTodaysAnswer() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        LinesBooked unpaid = TestRequests.booked(answer(Outcome.ALLOWED, true, Pay.UNPAID, ApprovalLevel.LINE_MANAGER));
        assertThat(request.isBookedAs(unpaid)).isFalse();
        assertThat(request.supersedeLines()).hasSize(4).allMatch(row -> row.kind() == LedgerKind.RELEASE);
        assertThat(request.book(unpaid)).extracting(LeaveLine::position).containsExactly(3, 4);
        TestRequests.keys(request);

        assertThat(request.lines())
                .extracting(LeaveLine::state)
                .containsExactly(LineState.SUPERSEDED, LineState.SUPERSEDED, LineState.REQUESTED, LineState.REQUESTED);
        assertThat(request.isBookedAs(unpaid)).isTrue();
    }

    @Test
    void theSharedAnswerIsKeptBesideTheWholeOne() {
        var whole = answer(Outcome.REFERRED, true, Pay.UNPAID, ApprovalLevel.DIRECTOR);
        var shared = answer(Outcome.ALLOWED, true, Pay.PAID, ApprovalLevel.DIRECTOR);
        LeaveRequest request = submit(
                draft(),
                new Submission(
                        whole,
                        shared,
                        new ApprovalRoute(whole.route(), Map.of()),
                        true,
                        TestRequests.booked(whole),
                        false));
        assertThat(request.assessment()).isEqualTo(whole);
        assertThat(request.sharedAssessment()).isEqualTo(shared);
    }

    @Test
    void whatMayBeDoneDependsOnTheRequestToo() {
        LeaveRequest request = submitted(ApprovalLevel.LINE_MANAGER);
        Set<ActorRole> decider = Set.of(ActorRole.LAST_DECIDER);
        assertThat(request.actionsOf(decider, MONDAY.minusDays(1)))
                .containsExactlyInAnyOrder(
                        Action.GRANT, Action.REFUSE, Action.REQUEST_INFORMATION, Action.ASK_DEFERRAL);
        assertThat(request.actionsOf(decider, MONDAY)).doesNotContain(Action.ASK_DEFERRAL);
        Set<ActorRole> applicant = Set.of(ActorRole.APPLICANT);
        assertThat(request.actionsOf(applicant, MONDAY)).containsExactly(Action.WITHDRAW);
        request.askDeferral();
        assertThat(request.actionsOf(applicant, MONDAY)).containsExactlyInAnyOrder(Action.WITHDRAW, Action.ANSWER);
        request.grant(Map.of());
        assertThat(request.actionsOf(decider, MONDAY.minusDays(1))).isEmpty();
        assertThat(request.actionsOf(applicant, MONDAY.minusDays(1))).containsExactly(Action.CANCEL);
        assertThat(request.actionsOf(applicant, MONDAY)).isEmpty();
    }

    @Test
    void aRightMayNotBeRefusedAndIsAcknowledgedOnce() {
        LeaveRequest right =
                submit(draft(), submission(answer(Outcome.REFERRED, false, Pay.PAID, ApprovalLevel.DIRECTOR)));
        Set<ActorRole> decider = Set.of(ActorRole.LAST_DECIDER);
        assertThat(right.actionsOf(decider, MONDAY)).doesNotContain(Action.REFUSE);
        right.requestInformation();
        assertThat(right.actionsOf(Set.of(ActorRole.APPLICANT), MONDAY))
                .containsExactlyInAnyOrder(Action.ANSWER, Action.WITHDRAW);

        LeaveRequest notified =
                submit(draft(), submission(answer(Outcome.NOTIFIED, false, Pay.PAID, ApprovalLevel.HR)));
        assertThat(notified.actionsOf(decider, MONDAY)).containsExactly(Action.ACKNOWLEDGE);
        notified.acknowledge();
        assertThat(notified.actionsOf(decider, MONDAY)).isEmpty();
    }

    private static List<LedgerKind> kinds(List<Posting> postings) {
        return postings.stream().map(Posting::kind).toList();
    }

    private static void refuses(LeaveRequest request, ThrowingCallable action) {
        RequestState before = request.state();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(action).satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.STATE);
            assertThat(conflict.parameters()).containsEntry("state", before.name());
        });
        assertThat(request.state()).isEqualTo(before);
    }
}
