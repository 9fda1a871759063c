package org.specialleave.integration.feed;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.exchange.CodeTable;
import org.specialleave.exchange.Feed;

/** Reads the trust's table of codes. */
final class CodesReader {
    private CodesReader() {}

    /**
     * Reads the table.
     *
     * @throws FeedLayoutException where it does not parse
     */
    static CodeTable parse(String name, String text) {
        ConfigurationFile file = ConfigurationFile.parse(name, text)
                .knowing(Set.of(
                        "absence-types",
                        "own-absence-types",
                        "to-be-keyed",
                        "reasons",
                        "neutral-reason",
                        "neutral-in-roster",
                        "group",
                        "own-groups"));
        ConfigurationFile types = file.part("absence-types").knowing(Set.of("paid", "unpaid-day", "unpaid-hours"));
        return new CodeTable(
                types.text("paid"),
                types.text("unpaid-day"),
                types.text("unpaid-hours"),
                file.part("own-absence-types").texts(),
                toBeKeyed(file.part("to-be-keyed")),
                file.part("reasons").texts(),
                file.text("neutral-reason"),
                file.text("group"),
                file.part("own-groups").texts(),
                Set.copyOf(file.list("neutral-in-roster", Function.identity())));
    }

    private static Map<Feed, Set<String>> toBeKeyed(ConfigurationFile part) {
        part.knowing(Arrays.stream(Feed.values()).map(Feed::code).collect(Collectors.toSet()));
        Map<Feed, Set<String>> types = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            types.put(feed, Set.copyOf(part.optionalList(feed.code(), Function.identity())));
        }
        return types;
    }
}
