package org.specialleave.web.api;

import java.time.Instant;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.Action;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestState;
import org.specialleave.request.query.EventView;

/**
 * An act in a request's history as it is answered. Its words are null where none were given or the caller may not read
 * them.
 */
record EventAnswer(
        Instant at,
        Action action,
        RequestState from,
        RequestState to,
        String by,
        ApprovalLevel tier,
        ApprovalLevel level,
        RefusalGround ground,
        boolean hasWords,
        String words,
        Boolean discussed) {
    static EventAnswer of(EventView event, String words) {
        return new EventAnswer(
                event.at(),
                event.action(),
                event.from(),
                event.to(),
                event.by(),
                event.tier(),
                event.tier(),
                event.ground(),
                event.hasWords(),
                words,
                event.discussed());
    }
}
