package org.specialleave.policy.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a pack holds for its types to point to.
 *
 * @param groups      of situations, by key
 * @param definitions of the policy's words, by key
 * @param links       to what stands elsewhere, by key
 */
public record Guidance(
        Map<String, SituationGroup> groups, Map<String, Definition> definitions, Map<String, Link> links) {
    /** Copies the maps, in their order. */
    public Guidance {
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    }
}
