package org.specialleave.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private static final int MOST_LINES = 400;
    private static final int LAST_POSITION = 1000;

    private ActionReader() {}

    /**
     * The action that the body describes.
     *
     * @return empty for an action that people do not do
     */
    static Optional<RequestAction> read(Action action, JsonFields body) {
        Optional<RequestAction> read = Optional.ofNullable(
                switch (action) {
                    case SUBMIT -> new Submit();
                    case WITHDRAW -> new Withdraw();
                    case CANCEL -> new Cancel();
                    case ACKNOWLEDGE -> new Acknowledge();
                    case ENDORSE -> new Endorse(text(body, "reason"), acceptChanged(body));
                    case GRANT -> grant(body);
                    case REFUSE -> refuse(body);
                    case ASK_DEFERRAL -> new AskDeferral(text(body, "reason"));
                    case REQUEST_INFORMATION -> new RequestInformation(text(body, "reason"));
                    case ANSWER -> new Answer(text(body, "reason"));
                    case PASS_ON -> null;
                });
        body.finish();
        return read;
    }

    private static Refuse refuse(JsonFields body) {
        RefusalGround ground = body.oneOf("ground", RefusalGround.values()).orElse(null);
        return new Refuse(ground, text(body, "reason"), consultation(body));
    }

    private static Grant grant(JsonFields body) {
        List<Grant.OfDay> lines = body.objects("lines", 0, MOST_LINES).stream()
                .map(ActionReader::line)
                .flatMap(Optional::stream)
                .toList();
        return new Grant(lines, text(body, "cover"), text(body, "reason"), consultation(body), acceptChanged(body));
    }

    private static boolean acceptChanged(JsonFields body) {
        return body.flag("acceptChanged").orElse(false);
    }

    private static Optional<Grant.OfDay> line(JsonFields line) {
        line.need("date", "grant");
        Optional<LocalDate> date = line.date("date");
        Optional<Boolean> grant = line.flag("grant");
        Integer position = line.wholeNumber("position", 1, LAST_POSITION).orElse(null);
        Pay pay = line.oneOf("pay", Pay.PAID, Pay.UNPAID).orElse(null);
        return date.isPresent() && grant.isPresent()
                ? Optional.of(new Grant.OfDay(date.get(), position, new LineDecision(grant.get(), pay)))
                : Optional.empty();
    }

    private static Consultation consultation(JsonFields body) {
        String words = text(body, "discussion");
        return body.flag("discussed").map(held -> new Consultation(held, words)).orElse(null);
    }

    private static String text(JsonFields body, String name) {
        return body.text(name, RequestReader.LONGEST_TEXT).orElse(null);
    }
}
