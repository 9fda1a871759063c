package org.specialleave.policy.pack;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Looks over the text of a pack before anything is made of it: at most {@value #DEEPEST} levels, at most {@value
 * #LONGEST} characters and no aliases. With aliases a few lines stand for millions, and the reader of YAML goes
 * down one call for each level.
 */
final class PackOutline {
    /** The deepest nesting of blocks and lists. */
    static final int DEEPEST = 20;
    /** The longest text, in characters; no pack that is sent has as many. */
    static final int LONGEST = 1 << 20;

    private PackOutline() {}

    /** How the text of a pack is read. */
    static LoadSettings settings(String file) {
        return LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    }

    /**
     * Looks over the text.
     *
     * @throws PackException where it passes a limit
     * @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException where it is not YAML
     */
    static void check(String file, String yaml) {
        if (yaml.length() > LONGEST) {
            throw new PackException(
                    PackResult.Refused.of(file, "found more than " + LONGEST + " characters; expected a policy pack"));
        }
        int depth = 0;
        for (Event event : new Parse(settings(file)).parseString(yaml)) {
            if (event instanceof AliasEvent) {
                throw refused(file, event, "found an alias; expected the text itself");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                throw refused(file, event, "found more than " + DEEPEST + " levels; expected a policy pack");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
        }
    }

    private static PackException refused(String file, Event event, String why) {
        return new PackException(
                PackResult.Refused.of(file, event.getStartMark().orElse(null), why));
    }
}
