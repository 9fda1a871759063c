package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;
import org.specialleave.record.Balance;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.Submit;
import org.specialleave.request.action.Withdraw;
import org.specialleave.request.query.EventView;
import org.specialleave.request.query.ListRequests;
import org.specialleave.request.query.RequestFilter;
import org.specialleave.request.query.RequestPage;
import org.specialleave.request.query.RequestRow;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

class RequestFromDraftToRecordDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static <T> T as(long person, Function<UseCases, T> work) {
        return database.inTransaction(entityManager -> work.apply(new UseCases(entityManager, person, CLOCK)));
    }

    private static LeaveApplication carers(long person, String... dates) {
        return asked(person, false, dates);
    }

    private static LeaveApplication asked(long person, boolean confidential, String... dates) {
        return new LeaveApplication(
                OneWard.assignment(person),
                "CARERS",
                Arrays.stream(dates)
                        .map(date -> RequestedDay.usual(LocalDate.parse(date)))
                        .toList(),
                Circumstances.NONE,
                confidential);
    }

    private static Balance cap(long reader, long of) {
        return as(reader, house -> house.balances.withRows(OneWard.assignment(of), "2026-27")).balances().stream()
                .filter(balance -> balance.name().equals("SPECIAL_LEAVE_CAP"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoShiftsOfCarersLeaveAreAskedHeldGrantedAndTaken() {
        int before = cap(OneWard.NURSE, OneWard.NURSE).leftMinutes();
        RequestView draft = as(
                OneWard.NURSE,
                house -> house.draft.begin(carers(OneWard.NURSE, "2026-11-23", "2026-11-24"), "my child is ill"));
        assertThat(draft.state()).isEqualTo(RequestState.DRAFT);
        assertThat(draft.actions()).containsExactlyInAnyOrder(Action.SUBMIT, Action.WITHDRAW);

        RequestView submitted =
                as(OneWard.NURSE, house -> house.actions.perform(draft.reference(), draft.version(), new Submit()));
        assertThat(submitted.state()).isEqualTo(RequestState.SUBMITTED);
        assertThat(submitted.route()).containsExactly(ApprovalLevel.LINE_MANAGER);
        assertThat(submitted.version()).isGreaterThan(draft.version());
        assertThat(submitted.actions()).containsExactly(Action.WITHDRAW);
        assertThat(cap(OneWard.NURSE, OneWard.NURSE).heldMinutes()).isEqualTo(900);

        RequestView toDecide = as(OneWard.MANAGER, house -> house.view.view(draft.reference()));
        assertThat(toDecide.actions())
                .containsExactlyInAnyOrder(Action.GRANT, Action.REFUSE, Action.REQUEST_INFORMATION);
        assertThat(words(OneWard.MANAGER, draft.reference(), "reason")).contains("my child is ill");

        RequestView granted = as(
                OneWard.MANAGER, house -> house.actions.perform(draft.reference(), toDecide.version(), Grant.AS_ASKED));
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
        assertThat(as(OneWard.MANAGER, house -> house.view.view(draft.reference()))
                        .version())
                .as("the version told is the one that is stored")
                .isEqualTo(granted.version());
        assertThat(granted.lines()).extracting(RequestView.Line::state).containsOnly(LineState.GRANTED);

        Balance cap = cap(OneWard.NURSE, OneWard.NURSE);
        assertThat(cap.heldMinutes()).isZero();
        assertThat(cap.takenMinutes()).isEqualTo(900);
        assertThat(cap.leftMinutes()).isEqualTo(before - 900);
        assertThat(as(OneWard.NURSE, house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), null))
                        .rows())
                .filteredOn(row -> draft.reference().equals(row.reference()))
                .allSatisfy(row -> assertThat(row.decidedBy()).isEqualTo("Person Number4"))
                .hasSize(2);
        List<EventView> history = as(OneWard.NURSE, house -> house.view.history(draft.reference()));
        assertThat(history).extracting(EventView::action).containsExactly(Action.SUBMIT, Action.GRANT);
        withdrawn(granted.reference());
    }

    /** What was written with the last action of that kind. */
    private static Optional<String> words(long reader, String reference, Action action) {
        return as(
                reader,
                house -> house.view.history(reference).stream()
                        .filter(event -> event.action() == action && event.hasWords())
                        .reduce((earlier, later) -> later)
                        .flatMap(event -> house.reason.read(reference, event.kindOfWords())));
    }

    private static Optional<String> words(long reader, String reference, String kind) {
        return as(reader, house -> house.reason.read(reference, kind));
    }

    /** Gives back what a test has taken, so that no test depends on another. */
    private static void withdrawn(String reference) {
        as(OneWard.NURSE, house -> {
            RequestView view = house.view.view(reference);
            return view.allows(Action.CANCEL)
                    ? house.actions.perform(reference, view.version(), new Cancel())
                    : house.actions.perform(reference, view.version(), new Withdraw());
        });
    }

    @Test
    void theFourthShiftGoesOverTheManagerToTheHeadOfService() {
        RequestView submitted = as(
                OneWard.NURSE,
                house -> house.actions.submitNew(
                        carers(OneWard.NURSE, "2027-05-10", "2027-05-11", "2027-05-12", "2027-05-13"), null, false));
        assertThat(submitted.route()).containsExactly(ApprovalLevel.LINE_MANAGER, ApprovalLevel.HEAD_OF_SERVICE);
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(submitted.reference(), submitted.version(), Grant.AS_ASKED)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> as(OneWard.HEAD_OF_SERVICE, house -> house.view.view(submitted.reference())))
                .isInstanceOf(NotFoundException.class);
        RequestView endorsed = as(
                OneWard.MANAGER,
                house -> house.actions.perform(
                        submitted.reference(), submitted.version(), new Endorse("I would give it")));
        assertThat(endorsed.state()).isEqualTo(RequestState.ENDORSED);
        assertThat(words(OneWard.HEAD_OF_SERVICE, submitted.reference(), Action.ENDORSE))
                .contains("I would give it");
        RequestView granted = as(
                OneWard.HEAD_OF_SERVICE,
                house -> house.actions.perform(
                        submitted.reference(),
                        endorsed.version(),
                        new Grant(
                                List.of(new Grant.OfDay(
                                        LocalDate.parse("2027-05-13"), null, new LineDecision(true, Pay.UNPAID))),
                                null,
                                null)));
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
        assertThat(granted.lines())
                .extracting(RequestView.Line::pay)
                .containsExactly(Pay.PAID, Pay.PAID, Pay.PAID, Pay.UNPAID);
        withdrawn(granted.reference());
    }

    @Test
    void aRefusalNeedsGroundAndReasonAndGivesTheHoursBack() {
        int before = cap(OneWard.NURSE, OneWard.NURSE).leftMinutes();
        RequestView submitted =
                as(OneWard.NURSE, house -> house.actions.submitNew(carers(OneWard.NURSE, "2026-12-07"), null, false));
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(
                                submitted.reference(),
                                submitted.version(),
                                new Refuse(RefusalGround.SERVICE_NEEDS, " ", null))))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.INCOMPLETE));
        RequestView refused = as(
                OneWard.MANAGER,
                house -> house.actions.perform(
                        submitted.reference(),
                        submitted.version(),
                        new Refuse(RefusalGround.SERVICE_NEEDS, "the ward would be unsafe", null)));
        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(cap(OneWard.NURSE, OneWard.NURSE).leftMinutes()).isEqualTo(before);
        assertThat(words(OneWard.NURSE, submitted.reference(), Action.REFUSE)).contains("the ward would be unsafe");
    }

    @Test
    void theSecondOfTwoDecisionsIsToldWhoWasFasterAndWhen() {
        RequestView submitted =
                as(OneWard.NURSE, house -> house.actions.submitNew(carers(OneWard.NURSE, "2026-12-14"), null, false));
        as(OneWard.MANAGER, house -> house.actions.perform(submitted.reference(), submitted.version(), Grant.AS_ASKED));
        assertThatThrownBy(() -> as(
                        OneWard.MANAGER,
                        house -> house.actions.perform(
                                submitted.reference(),
                                submitted.version(),
                                new Refuse(RefusalGround.OTHER, "too late", null))))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.STATE);
                    assertThat(conflict.parameters())
                            .containsEntry("by", "Person Number4")
                            .containsKey("at");
                });
        withdrawn(submitted.reference());
    }

    @Test
    void aVersionThatIsNotThePresentOneIsStale() {
        RequestView draft = as(OneWard.NURSE, house -> house.draft.begin(carers(OneWard.NURSE, "2026-12-15"), null));
        as(
                OneWard.NURSE,
                house -> house.draft.change(
                        draft.reference(), draft.version(), carers(OneWard.NURSE, "2026-12-16"), null));
        assertThatThrownBy(() -> as(
                        OneWard.NURSE,
                        house -> house.actions.perform(draft.reference(), draft.version(), new Submit())))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(ConflictException.Reason.STALE));
    }

    @Test
    void somebodyElsesRequestDoesNotExist() {
        RequestView submitted = as(
                OneWard.NURSE, house -> house.actions.submitNew(carers(OneWard.NURSE, "2026-12-17"), "private", false));
        String reference = submitted.reference();
        for (long stranger : new long[] {OneWard.NURSE2, OneWard.OTHER_MANAGER, OneWard.DIRECTOR}) {
            assertThatThrownBy(() -> as(stranger, house -> house.view.view(reference)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, house -> house.view.history(reference)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(stranger, house -> house.reason.read(reference, "reason")))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(
                            stranger, house -> house.actions.perform(reference, submitted.version(), Grant.AS_ASKED)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(
                            stranger, house -> house.actions.perform(reference, submitted.version(), new Withdraw())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(words(OneWard.HR, reference, "reason")).isEmpty();
        withdrawn(reference);
    }

    @Test
    void aConfidentialRequestGoesToHumanResourcesAndNeverToTheManager() {
        RequestView submitted = as(
                OneWard.NURSE,
                house ->
                        house.actions.submitNew(asked(OneWard.NURSE, true, "2026-12-18"), "not for my manager", false));
        String reference = submitted.reference();
        assertThat(submitted.route()).containsExactly(ApprovalLevel.HR);
        assertThatThrownBy(() -> as(OneWard.MANAGER, house -> house.view.view(reference)))
                .isInstanceOf(NotFoundException.class);
        assertThat(words(OneWard.HR, reference, "reason")).contains("not for my manager");
        RequestView granted =
                as(OneWard.HR, house -> house.actions.perform(reference, submitted.version(), Grant.AS_ASKED));
        assertThat(granted.state()).isEqualTo(RequestState.GRANTED);
        assertThat(as(OneWard.MANAGER, house -> house.recordSheets.of(OneWard.assignment(OneWard.NURSE), "2026-27"))
                        .rows())
                .filteredOn(row -> row.reference() == null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.leaveType()).isNull();
                    assertThat(row.date()).isEqualTo("2026-12-18");
                    assertThat(row.minutes()).isEqualTo(450);
                    assertThat(row.pay()).isNull();
                });
        assertThat(cap(OneWard.MANAGER, OneWard.NURSE).takenMinutes()).isZero();
        assertThat(cap(OneWard.MANAGER, OneWard.NURSE).rows())
                .noneMatch(row -> row.reference().equals(reference));
        withdrawn(reference);
    }

    @Test
    void theManagerMayWriteDownWhatWasToldByPhone() {
        RequestView recorded =
                as(OneWard.MANAGER, house -> house.actions.submitNew(carers(OneWard.NURSE2, "2026-12-21"), null, true));
        assertThat(recorded.recordedBy()).isEqualTo(OneWard.account(OneWard.MANAGER));
        assertThat(as(OneWard.NURSE2, house -> house.view.view(recorded.reference()))
                        .own())
                .isTrue();
        assertThatThrownBy(() -> as(
                        OneWard.NURSE,
                        house -> house.actions.submitNew(carers(OneWard.NURSE2, "2026-12-22"), null, true)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWaitsIsListedToThoseWhoMayActOnIt() {
        RequestView submitted =
                as(OneWard.NURSE, house -> house.actions.submitNew(carers(OneWard.NURSE, "2026-12-23"), null, false));
        assertThat(references(OneWard.MANAGER)).contains(submitted.reference());
        assertThat(references(OneWard.OTHER_MANAGER)).doesNotContain(submitted.reference());
        assertThat(references(OneWard.HEAD_OF_SERVICE)).doesNotContain(submitted.reference());
        assertThat(references(OneWard.NURSE)).doesNotContain(submitted.reference());
        withdrawn(submitted.reference());
        assertThat(references(OneWard.MANAGER)).doesNotContain(submitted.reference());
    }

    private static List<String> references(long reader) {
        RequestPage page = as(reader, house -> house.list.list(ListRequests.Scope.TO_DECIDE, RequestFilter.first(50)));
        return page.items().stream().map(RequestRow::reference).toList();
    }
}
