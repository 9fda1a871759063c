package org.specialleave.policy.model;

import java.util.Map;

/**
 * A broad answer to “What has happened?”, under which situations stand, such as “Somebody has died”.
 *
 * @param key   its name in the pack, such as {@code DEATH}; groups of several policies with one key are one group
 * @param order where it stands among the others, the smallest first
 * @param words how it is said, by language
 * @param note  what is said first to somebody who chose it, by language; empty for nothing
 */
public record SituationGroup(String key, int order, Map<String, String> words, Map<String, String> note) {
    /** Copies the words. */
    public SituationGroup {
        words = Map.copyOf(words);
        note = Map.copyOf(note);
    }

    /** What is said first to somebody who chose it, in that language or in English; empty for nothing. */
    public String note(String language) {
        return note.getOrDefault(language, note.getOrDefault("en", ""));
    }

    /** The words in that language; those of English where there are none. */
    public String words(String language) {
        return words.getOrDefault(language, words.get("en"));
    }
}
