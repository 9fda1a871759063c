package org.specialleave.request.query;

import java.time.Instant;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.Action;
import org.specialleave.request.RefusalGround;
import org.specialleave.request.RequestState;

/**
 * An act in a request's history, as it is shown.
 *
 * @param at       when
 * @param action   what was done
 * @param from     the state before
 * @param to       the state after
 * @param by       the person's name, or the account's where it belongs to nobody
 * @param tier     the tier held for it; null for the applicant's own acts
 * @param ground   the ground of a refusal, or null
 * @param discussed whether it was talked over with the senior manager (5.4); null where nobody said
 * @param words        the key under which its words are sealed; null where none were given. {@link ReadReason} opens
 *                     them
 * @param consultation the key under which it is sealed with whom it was talked over, or why not; null where nobody said
 * @param cover        the key under which the arrangement of cover is sealed; null but for a grant
 */
public record EventView(
        Instant at,
        Action action,
        RequestState from,
        RequestState to,
        String by,
        ApprovalLevel tier,
        RefusalGround ground,
        Boolean discussed,
        String words,
        String consultation,
        String cover) {
    /** Whether words were given. */
    public boolean hasWords() {
        return words != null;
    }

    /** The key under which its words are sealed. */
    public String kindOfWords() {
        return words;
    }

    /** The key under which it is sealed with whom it was talked over, or why not. */
    public String kindOfConsultation() {
        return consultation;
    }
}
