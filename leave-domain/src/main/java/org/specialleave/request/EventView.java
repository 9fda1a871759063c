package org.specialleave.request;

import java.time.Instant;
import org.specialleave.policy.Tier;

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
 * @param hasWords whether words were given; {@link ReadReason} opens them
 * @param discussed whether it was talked over with the senior manager (5.4); null where nobody said
 */
public record EventView(
        Instant at,
        Action action,
        RequestState from,
        RequestState to,
        String by,
        Tier tier,
        Ground ground,
        boolean hasWords,
        Boolean discussed) {
    /** Under what kind it is sealed with whom it was talked over, or why not. */
    public String kindOfDiscussion() {
        return Act.kindOfDiscussion(action, tier);
    }

    /** Under what kind the words are sealed. */
    public String kindOfWords() {
        return Act.kindOfWords(action, tier);
    }
}
