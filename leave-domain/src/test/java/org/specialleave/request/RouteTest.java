package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.specialleave.policy.model.ApprovalLevel.DIRECTOR;
import static org.specialleave.policy.model.ApprovalLevel.HEAD_OF_SERVICE;
import static org.specialleave.policy.model.ApprovalLevel.HR;
import static org.specialleave.policy.model.ApprovalLevel.LINE_MANAGER;
import static org.specialleave.policy.model.ApprovalLevel.SENIOR_MANAGER;
import static org.specialleave.request.RouteStep.State.DONE;
import static org.specialleave.request.RouteStep.State.NOT_REACHED;
import static org.specialleave.request.RouteStep.State.PASSED_ON;
import static org.specialleave.request.RouteStep.State.WAITING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.platform.ConflictException;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.policy.model.Outcome;
import org.specialleave.policy.model.Pay;

class RouteTest {
    private final LeaveRequest request = TestRequests.draft();
    private final List<RouteStep> steps = new ArrayList<>();
    private final Route route = new Route(request, steps);

    @Test
    void beginsAtItsFirstLevel() {
        route.begin(List.of(LINE_MANAGER, DIRECTOR));

        assertThat(steps).extracting(RouteStep::level).containsExactly(LINE_MANAGER, DIRECTOR);
        assertThat(steps).extracting(RouteStep::position).containsExactly(1, 2);
        assertThat(steps).allMatch(step -> step.stage() == RouteStep.Stage.DECISION && step.request() == request);
        assertThat(states()).containsExactly(WAITING, NOT_REACHED);
        assertThat(route.waiting()).contains(steps.get(0));
        assertThat(route.next()).contains(steps.get(1));
        assertThat(route.isAtFirstStep()).isTrue();
    }

    @Test
    void goesOnFromLevelToLevelAndEnds() {
        route.begin(List.of(LINE_MANAGER, DIRECTOR));
        route.goOn();
        assertThat(states()).containsExactly(DONE, WAITING);
        assertThat(route.isAtFirstStep()).isFalse();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(route::goOn);
        route.close();
        assertThat(states()).containsExactly(DONE, DONE);
        route.close();
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> route.skipTo(HR));
        assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> route.grow(List.of(HR)));
    }

    @Test
    void skipsToALevelThatJoinsItInItsPlace() {
        route.begin(List.of(LINE_MANAGER, DIRECTOR));
        route.skipTo(SENIOR_MANAGER);

        assertThat(steps).extracting(RouteStep::level).containsExactly(LINE_MANAGER, SENIOR_MANAGER, DIRECTOR);
        assertThat(steps).extracting(RouteStep::position).containsExactly(1, 2, 3);
        assertThat(states()).containsExactly(PASSED_ON, WAITING, NOT_REACHED);
        assertThat(route.levels()).containsExactly(SENIOR_MANAGER, DIRECTOR);
    }

    @Test
    void skipsToAStepThatIsStillToCome() {
        route.begin(List.of(LINE_MANAGER, HEAD_OF_SERVICE, HR));
        route.skipTo(HEAD_OF_SERVICE);
        assertThat(states()).containsExactly(PASSED_ON, WAITING, NOT_REACHED);
        route.skipTo(HR);
        assertThat(steps).hasSize(3);
        assertThat(states()).containsExactly(PASSED_ON, PASSED_ON, WAITING);
    }

    @Test
    void doesNotSkipOverAStepBelowThatLevel() {
        route.begin(List.of(LINE_MANAGER, SENIOR_MANAGER, HR));
        route.skipTo(DIRECTOR);
        assertThat(route.waiting()).map(RouteStep::level).contains(SENIOR_MANAGER);
        assertThat(steps).hasSize(3);
    }

    @Test
    void growsByLevelsAfterTheOneThatWaits() {
        route.begin(List.of(SENIOR_MANAGER, HR));
        route.grow(List.of(LINE_MANAGER, SENIOR_MANAGER, DIRECTOR, HR));
        assertThat(route.levels()).containsExactly(SENIOR_MANAGER, DIRECTOR, HR);
        assertThat(steps).extracting(RouteStep::position).containsExactly(1, 2, 3);
    }

    @Test
    void growsByHigherLevelsWhereTheOneThatWaitsIsNotOfTheAnswer() {
        route.begin(List.of(SENIOR_MANAGER));
        route.grow(List.of(LINE_MANAGER, HEAD_OF_SERVICE));
        assertThat(route.levels()).containsExactly(SENIOR_MANAGER, HEAD_OF_SERVICE);
    }

    @Test
    void ofAnApprovalKeepsThePeopleAndTakesOtherLevels() {
        ApprovalRoute approval = new ApprovalRoute(List.of(LINE_MANAGER), Map.of(DIRECTOR, Set.of(3L)));
        assertThat(approval.at(List.of(DIRECTOR)))
                .isEqualTo(new ApprovalRoute(List.of(DIRECTOR), Map.of(DIRECTOR, Set.of(3L))));
    }

    @Test
    void isTheFirstLevelAloneWhereTheLeaveIsARight() {
        ApprovalLevel[] levels = {LINE_MANAGER, DIRECTOR};
        var right = TestRequests.answer(Outcome.ALLOWED, false, Pay.PAID, levels);
        assertThat(TestRequests.submission(right).route()).containsExactly(LINE_MANAGER);
        assertThat(TestRequests.submission(right).result()).isEqualTo(ActionResult.IN_EFFECT);
        Submission decided = new Submission(
                right, null, new ApprovalRoute(right.route(), Map.of()), true, TestRequests.booked(right), false);
        assertThat(decided.route()).containsExactly(levels);
        assertThat(decided.result()).isEqualTo(ActionResult.DONE);
    }

    private List<RouteStep.State> states() {
        return steps.stream().map(RouteStep::state).toList();
    }
}
