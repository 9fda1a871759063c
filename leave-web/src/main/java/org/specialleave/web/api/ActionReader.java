package org.specialleave.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.Consultation;
import org.specialleave.request.LineDecision;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.action.Acknowledge;
import org.specialleave.request.action.Answer;
import org.specialleave.request.action.AskDeferral;
import org.specialleave.request.action.Cancel;
import org.specialleave.request.action.Endorse;
import org.specialleave.request.action.Grant;
import org.specialleave.request.action.Refuse;
import org.specialleave.request.action.RequestAction;
import org.specialleave.request.action.RequestInformation;
import org.specialleave.request.action.Submit;
import org.specialleave.request.action.Withdraw;

/** Reads the body of an action; each knows only the fields that it needs. */
final class ActionReader {
    private ActionReader() {}

    /**
     * The action that the body describes.
     *
     * @throws NotFoundException for an action that people do not do
     */
    static RequestAction read(Action action, JsonBody body) {
        return switch (action) {
            case SUBMIT -> without(body, new Submit());
            case WITHDRAW -> without(body, new Withdraw());
            case CANCEL -> without(body, new Cancel());
            case ACKNOWLEDGE -> without(body, new Acknowledge());
            case ENDORSE -> body.as("EndorseAsked", EndorseBody.class).action();
            case GRANT -> body.as("GrantAsked", GrantBody.class).action();
            case REFUSE -> body.as("RefuseAsked", RefuseBody.class).action();
            case ASK_DEFERRAL -> withWords(body, AskDeferral::new);
            case REQUEST_INFORMATION -> withWords(body, RequestInformation::new);
            case ANSWER -> withWords(body, Answer::new);
            case PASS_ON -> throw new NotFoundException(action.slug());
        };
    }

    private static RequestAction without(JsonBody body, RequestAction action) {
        body.requireEmpty();
        return action;
    }

    private static RequestAction withWords(JsonBody body, Function<String, RequestAction> action) {
        return action.apply(body.as("WordsAsked", WordsBody.class).reason());
    }

    private static Consultation consultation(Boolean discussed, String discussion) {
        return discussed == null ? null : new Consultation(discussed, discussion);
    }

    private record WordsBody(String reason) {}

    private record EndorseBody(String reason, boolean acceptChanged) {
        Endorse action() {
            return new Endorse(reason, acceptChanged);
        }
    }

    private record RefuseBody(RefusalGround ground, String reason, Boolean discussed, String discussion) {
        Refuse action() {
            return new Refuse(ground, reason, consultation(discussed, discussion));
        }
    }

    private record GrantLine(LocalDate date, Integer position, boolean grant, Pay pay) {
        Grant.OfDay decision() {
            return new Grant.OfDay(date, position, new LineDecision(grant, pay));
        }
    }

    private record GrantBody(
            List<GrantLine> lines,
            String cover,
            String reason,
            boolean acceptChanged,
            Boolean discussed,
            String discussion) {
        Grant action() {
            List<Grant.OfDay> decided = lines == null
                    ? List.of()
                    : lines.stream().map(GrantLine::decision).toList();
            return new Grant(decided, cover, reason, consultation(discussed, discussion), acceptChanged);
        }
    }
}
