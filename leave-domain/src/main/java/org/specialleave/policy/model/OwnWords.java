package org.specialleave.policy.model;

import java.util.Map;

/**
 * The words that a policy pack itself brings for a finding or a condition; they go before those of the bundle
 * {@code Findings}.
 *
 * <p>A name in braces, such as {@code {minutes}}, stands for what was found, in words; the loader refuses a name that
 * the finding does not have.
 *
 * @param says    what is found, by language; empty where the bundle says it
 * @param instead what to do instead, by language; empty where the bundle says it or nothing needs to be done
 */
public record OwnWords(Map<String, String> says, Map<String, String> instead) {
    /** None: the bundle speaks. */
    public static final OwnWords NONE = new OwnWords(Map.of(), Map.of());

    /** Copies the words. */
    public OwnWords {
        says = Map.copyOf(says);
        instead = Map.copyOf(instead);
    }

    /** Whether the bundle speaks alone. */
    public boolean none() {
        return says.isEmpty() && instead.isEmpty();
    }
}
