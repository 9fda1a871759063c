package org.specialleave.policy.model;

import java.util.Map;

/**
 * What a word of the policy means.
 *
 * @param key    its name in the pack, such as {@code DEPENDANT}
 * @param clause the clause that defines it
 * @param names  the word itself, by language
 * @param words  what it means, by language
 */
public record Definition(String key, String clause, Map<String, String> names, Map<String, String> words) {
    /** Copies the words. */
    public Definition {
        names = Map.copyOf(names);
        words = Map.copyOf(words);
    }

    /** The word in that language; that of English where there is none. */
    public String name(String language) {
        return names.getOrDefault(language, names.get("en"));
    }

    /** What it means, in that language; in English where there are no words. */
    public String words(String language) {
        return words.getOrDefault(language, words.get("en"));
    }
}
