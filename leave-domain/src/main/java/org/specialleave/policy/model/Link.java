package org.specialleave.policy.model;

import java.time.LocalDate;
import java.util.Map;

/**
 * A signpost to what stands elsewhere: a law, a handbook, another policy, help.
 *
 * @param key     its name in the pack, such as {@code SECTION_23}
 * @param clause  the clause or law that points there; null where the trust adds it of its own accord
 * @param words   what it is, by language
 * @param address where it is read; null where the trust has told no address
 * @param type    the code of the type of leave whose guidance it leads to; null for none
 * @param where   where it is found without an address, by language; empty where there is nothing to tell
 * @param from    the first day it is shown; null for always
 * @param to      the last day it is shown; null for no end
 */
public record Link(
        String key,
        String clause,
        Map<String, String> words,
        String address,
        String type,
        Map<String, String> where,
        LocalDate from,
        LocalDate to) {
    /** Copies the words. */
    public Link {
        words = Map.copyOf(words);
        where = Map.copyOf(where);
    }

    /** Whether it is shown on that day. */
    public boolean shownOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** What it is, in that language; in English where there are no words. */
    public String words(String language) {
        return words.getOrDefault(language, words.get("en"));
    }

    /** Where it is found without an address; empty for nothing to tell. */
    public String where(String language) {
        return where.getOrDefault(language, where.getOrDefault("en", ""));
    }
}
