package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WhatMayBeDoneToARequestTest {
    /** What the design says, written a second time and by state: whoever changes the table has to mean it. */
    private static final Map<RequestState, Map<Involvement, Set<Action>>> ALLOWED = Map.of(
            RequestState.DRAFT,
            Map.of(Involvement.APPLICANT, Set.of(Action.SUBMIT, Action.WITHDRAW)),
            RequestState.SUBMITTED,
            Map.of(
                    Involvement.APPLICANT,
                    Set.of(Action.WITHDRAW, Action.ANSWER),
                    Involvement.DECIDER,
                    Set.of(Action.ENDORSE, Action.REFUSE, Action.ASK_DEFERRAL),
                    Involvement.LAST_DECIDER,
                    Set.of(Action.GRANT, Action.REFUSE, Action.ASK_DEFERRAL)),
            RequestState.ENDORSED,
            Map.of(
                    Involvement.APPLICANT,
                    Set.of(Action.WITHDRAW, Action.ANSWER),
                    Involvement.DECIDER,
                    Set.of(Action.ENDORSE, Action.REFUSE, Action.ASK_DEFERRAL),
                    Involvement.LAST_DECIDER,
                    Set.of(Action.GRANT, Action.REFUSE, Action.ASK_DEFERRAL)),
            RequestState.NOTIFIED,
            Map.of(Involvement.APPLICANT, Set.of(Action.CANCEL), Involvement.LAST_DECIDER, Set.of(Action.ACKNOWLEDGE)),
            RequestState.GRANTED,
            Map.of(
                    Involvement.APPLICANT,
                    Set.of(Action.CANCEL, Action.ANSWER),
                    Involvement.LAST_DECIDER,
                    Set.of(Action.ACKNOWLEDGE, Action.ASK_DEFERRAL)),
            RequestState.PART_GRANTED,
            Map.of(Involvement.APPLICANT, Set.of(Action.CANCEL)));

    static Stream<Arguments> everyPair() {
        return Stream.of(RequestState.values())
                .flatMap(state -> Stream.of(Involvement.values())
                        .flatMap(by -> Stream.of(Action.values()).map(action -> Arguments.of(state, by, action))));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("everyPair")
    void everyPairIsAllowedOrRefusedAsTheDesignSays(RequestState state, Involvement by, Action action) {
        boolean expected =
                ALLOWED.getOrDefault(state, Map.of()).getOrDefault(by, Set.of()).contains(action);
        assertThat(Moves.allows(state, EnumSet.of(by), action)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void nobodyWhoIsNothingToItMayDoAnything(RequestState state, Involvement by, Action action) {
        assertThat(Moves.allows(state, Set.of(), action)).isFalse();
    }
}
