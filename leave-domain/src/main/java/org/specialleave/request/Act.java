package org.specialleave.request;

import java.util.Locale;
import org.specialleave.policy.Tier;

/**
 * Something done to a request, for its history.
 *
 * @param action what is done
 * @param tier   the tier held for it; null for the applicant's own acts
 * @param ground the ground of a refusal, or null
 * @param words  what the actor wrote for the person, or null; sealed, never in the history itself
 * @param cover  how the manager arranges cover (4.4f), or null; sealed as well
 * @param discussion whether it was talked over with the senior manager (5.4); null where nobody said
 */
public record Act(Action action, Tier tier, Ground ground, String words, String cover, Discussion discussion) {
    /** An act of which nobody said whether it was talked over. */
    public Act(Action action, Tier tier, Ground ground, String words, String cover) {
        this(action, tier, ground, words, cover, null);
    }

    /** An act of the applicant. */
    public static Act of(Action action) {
        return new Act(action, null, null, null, null);
    }

    /** Under what kind it is sealed with whom it was talked over, or why not. */
    public static String kindOfDiscussion(Action action, Tier tier) {
        return kindOfWords(action, tier) + "-discussion";
    }

    /** Under what kind the words of an act are sealed. */
    public static String kindOfWords(Action action, Tier tier) {
        return (action.name() + (tier == null ? "" : "-" + tier.name())).toLowerCase(Locale.ROOT);
    }
}
