package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionTableTest {
    /** What the design says, written a second time and by state: whoever changes the table has to mean it. */
    private static final Map<RequestState, Map<ActorRole, Set<Action>>> ALLOWED = Map.of(
            RequestState.DRAFT,
            Map.of(ActorRole.APPLICANT, Set.of(Action.SUBMIT, Action.WITHDRAW)),
            RequestState.SUBMITTED,
            open(),
            RequestState.ENDORSED,
            open(),
            RequestState.INFO_REQUESTED,
            Map.of(
                    ActorRole.APPLICANT,
                    Set.of(Action.WITHDRAW, Action.ANSWER),
                    ActorRole.DECIDER,
                    Set.of(Action.ENDORSE, Action.REFUSE),
                    ActorRole.LAST_DECIDER,
                    Set.of(Action.GRANT, Action.REFUSE),
                    ActorRole.SYSTEM,
                    Set.of(Action.PASS_ON)),
            RequestState.NOTIFIED,
            Map.of(
                    ActorRole.APPLICANT,
                    Set.of(Action.CANCEL),
                    ActorRole.LAST_DECIDER,
                    Set.of(Action.ACKNOWLEDGE),
                    ActorRole.SYSTEM,
                    Set.of(Action.PASS_ON)),
            RequestState.GRANTED,
            Map.of(
                    ActorRole.APPLICANT,
                    Set.of(Action.CANCEL, Action.ANSWER),
                    ActorRole.LAST_DECIDER,
                    Set.of(Action.ACKNOWLEDGE, Action.ASK_DEFERRAL),
                    ActorRole.SYSTEM,
                    Set.of(Action.PASS_ON)),
            RequestState.PART_GRANTED,
            Map.of(ActorRole.APPLICANT, Set.of(Action.CANCEL)));

    private static Map<ActorRole, Set<Action>> open() {
        return Map.of(
                ActorRole.APPLICANT,
                Set.of(Action.WITHDRAW, Action.ANSWER),
                ActorRole.DECIDER,
                Set.of(Action.ENDORSE, Action.REFUSE, Action.ASK_DEFERRAL, Action.REQUEST_INFORMATION),
                ActorRole.LAST_DECIDER,
                Set.of(Action.GRANT, Action.REFUSE, Action.ASK_DEFERRAL, Action.REQUEST_INFORMATION),
                ActorRole.SYSTEM,
                Set.of(Action.PASS_ON));
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(ActorRole.values())
                        .flatMap(by -> Stream.of(Action.values()).map(action -> Arguments.of(state, by, action))));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("everyPair")
    void everyPairIsAllowedOrRefusedAsTheDesignSays(RequestState state, ActorRole by, Action action) {
        boolean expected =
                ALLOWED.getOrDefault(state, Map.of()).getOrDefault(by, Set.of()).contains(action);
        assertThat(TransitionTable.allowed(state, EnumSet.of(by)).contains(action))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void nobodyWhoIsNothingToItMayDoAnything(RequestState state, ActorRole by, Action action) {
        assertThat(TransitionTable.allowed(state, Set.of()).contains(action)).isFalse();
    }

    @Test
    void noStateRoleActionAndResultLeadToTwoStates() {
        assertThat(TransitionTable.rows())
                .extracting(row -> List.of(row.from(), row.by(), row.action(), row.result()))
                .doesNotHaveDuplicates();
    }
}
