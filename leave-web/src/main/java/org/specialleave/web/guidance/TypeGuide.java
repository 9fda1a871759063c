package org.specialleave.web.guidance;

import java.util.List;
import java.util.Locale;
import org.specialleave.policy.model.Link;
import org.specialleave.policy.model.TypeWords;

/**
 * What there is to read about a type of leave.
 *
 * @param code        its code
 * @param version     the version of the policy that it is read from
 * @param words       its name, what it is about, and the guidance
 * @param clauses     where the policy speaks of it, in words
 * @param definitions the words that have a meaning of their own here
 * @param links       where more is to be read
 * @param groups      keys of the groups of situations that lead to it
 */
public record TypeGuide(
        String code,
        String version,
        TypeWords words,
        String clauses,
        List<Meaning> definitions,
        List<Link> links,
        List<String> groups) {
    /**
     * What a word means.
     *
     * @param word   the word
     * @param means  what it means
     * @param clause where it stands, in words
     */
    public record Meaning(String word, String means, String clause) {}

    /** The place of this type on the page that shows that version. */
    public String place() {
        return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Copies the lists. */
    public TypeGuide {
        definitions = List.copyOf(definitions);
        links = List.copyOf(links);
        groups = List.copyOf(groups);
    }
}
