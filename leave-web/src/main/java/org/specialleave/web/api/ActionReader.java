package org.specialleave.web.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.specialleave.decision.Grant;
import org.specialleave.policy.Pay;
import org.specialleave.request.Action;
import org.specialleave.request.Discussion;
import org.specialleave.request.Ground;
import org.specialleave.request.LineDecision;

/**
 * The body of an action; each knows only the fields that it needs.
 *
 * @param grant  for {@link Action#GRANT}
 * @param ground for {@link Action#REFUSE}, or null
 * @param reason words for the person or the next tier, or null
 * @param talk   whether a refusal was talked over with the senior manager, or null
 */
record ActionReader(Grant grant, Ground ground, String reason, Discussion talk) {
    private static final int MOST_LINES = 400;
    private static final int LAST_POSITION = 1000;

    static ActionReader read(Action action, JsonFields body) {
        ActionReader read = switch (action) {
            case GRANT -> grant(body);
            case REFUSE ->
                new ActionReader(
                        null,
                        body.oneOf("ground", Ground.values()).orElse(null),
                        text(body, "reason"),
                        discussion(body));
            case ENDORSE, ASK_DEFERRAL, ANSWER -> new ActionReader(null, null, text(body, "reason"), null);
            case SUBMIT, WITHDRAW, CANCEL, ACKNOWLEDGE -> new ActionReader(null, null, null, null);
        };
        body.finish();
        return read;
    }

    private static ActionReader grant(JsonFields body) {
        List<Grant.OfDay> lines = body.objects("lines", 0, MOST_LINES).stream()
                .map(ActionReader::line)
                .flatMap(Optional::stream)
                .toList();
        return new ActionReader(
                new Grant(lines, text(body, "cover"), text(body, "reason"), discussion(body)), null, null, null);
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

    private static Discussion discussion(JsonFields body) {
        String words = text(body, "discussion");
        return body.flag("discussed").map(held -> new Discussion(held, words)).orElse(null);
    }

    private static String text(JsonFields body, String name) {
        return body.text(name, RequestReader.LONGEST_TEXT).orElse(null);
    }
}
