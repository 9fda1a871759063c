package org.specialleave.request.action;

import java.util.List;
import org.specialleave.ledger.Posting;
import org.specialleave.request.Action;
import org.specialleave.request.Consultation;
import org.specialleave.request.RefusalGround;

/**
 * What is written down of an action.
 *
 * @param action       what was done
 * @param ground       the ground of a refusal, or null
 * @param words        what the actor wrote for others to read, or null; sealed
 * @param cover        how the manager arranges cover (4.4f), or null; sealed
 * @param consultation whether it was talked over with the senior manager (5.4); null where nobody said
 * @param postings     what it does to the ledger
 */
public record ActionRecord(
        Action action,
        RefusalGround ground,
        String words,
        String cover,
        Consultation consultation,
        List<Posting> postings) {
    /** Copies the postings. */
    public ActionRecord {
        postings = List.copyOf(postings);
    }

    /** An action without words. */
    public static ActionRecord of(Action action, List<Posting> postings) {
        return new ActionRecord(action, null, null, null, null, postings);
    }

    /** An action with words that changes no hours. */
    public static ActionRecord of(Action action, String words) {
        return new ActionRecord(action, null, words, null, null, List.of());
    }
}
