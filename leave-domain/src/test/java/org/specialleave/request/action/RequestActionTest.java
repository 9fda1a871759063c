package org.specialleave.request.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.specialleave.request.Action;
import org.specialleave.request.TransitionTable;

class RequestActionTest {
    private static final List<ActionHandler<?>> HANDLERS = List.of(
            new SubmitHandler(),
            new WithdrawHandler(),
            new EndorseHandler(),
            new GrantHandler(),
            new RefuseHandler(),
            new AcknowledgeHandler(),
            new AskDeferralHandler(),
            new RequestInformationHandler(),
            new AnswerHandler(),
            new CancelHandler(),
            new PassOnHandler());

    @Test
    void everyActionHasOneHandler() {
        Set<Class<?>> handled = HANDLERS.stream().map(ActionHandler::handles).collect(Collectors.toSet());

        assertThat(handled)
                .hasSameSizeAs(HANDLERS)
                .containsExactlyInAnyOrder(RequestAction.class.getPermittedSubclasses());
    }

    @Test
    void everyActionHasARowOfTheTable() {
        Set<Action> inTable = TransitionTable.rows().stream()
                .map(TransitionTable.Transition::action)
                .collect(Collectors.toSet());
        Set<Action> ofRecords = Stream.of(
                        new Submit(),
                        new Withdraw(),
                        new Endorse(null),
                        Grant.AS_ASKED,
                        new Refuse(null, null, null),
                        new Acknowledge(),
                        new AskDeferral(null),
                        new RequestInformation(null),
                        new Answer(null),
                        new Cancel(),
                        new PassOn())
                .map(RequestAction::kind)
                .collect(Collectors.toSet());

        assertThat(inTable).containsExactlyInAnyOrder(Action.values()).isEqualTo(ofRecords);
    }
}
