package org.specialleave.policy.model;

import java.util.Map;

/**
 * What may have happened, in people's own words, and the type of leave it leads to: several may lead to one type, each
 * with circumstances that need not be asked any more.
 *
 * @param group the key of the group it stands in
 * @param says  how it is said, by language
 * @param told  the circumstances that are known by choosing it
 */
public record Situation(String group, Map<String, String> says, Circumstances told) {
    private static final String OF_A_SECTION = "SECTION_";

    /** Copies the words. */
    public Situation {
        says = Map.copyOf(says);
    }

    /** The one that a type has which names none: its own words, in a group of its section. */
    public static Situation fallback(Section section, Map<String, String> says) {
        return new Situation(ofSection(section), says, Circumstances.NONE);
    }

    /** The group of types of that section that name no situation. */
    public static String ofSection(Section section) {
        return OF_A_SECTION + section;
    }

    /** The words in that language; those of English where there are none. */
    public String says(String language) {
        return says.getOrDefault(language, says.get("en"));
    }
}
