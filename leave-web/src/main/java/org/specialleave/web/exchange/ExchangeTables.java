package org.specialleave.web.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.specialleave.exchange.Feed;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Heading;

/** {@code #{exchangeTables}}: the columns of the tables on the pages of this package, and the feeds to choose from. */
@Named("exchangeTables")
@ApplicationScoped
public class ExchangeTables {
    private static final Bundle TEXTS = new Bundle("exchange");

    /** Columns by name, with commas between; those of figures end in {@code #}. */
    public List<Heading> head(String columns) {
        return Stream.of(columns.split(","))
                .map(column -> new Heading(
                        TEXTS.text("column." + column.replace("#", "")), column.endsWith("#") ? "numeric" : null))
                .toList();
    }

    /** The feeds, for a list to choose from. */
    public List<Map<String, String>> getFeeds() {
        return Stream.of(Feed.values())
                .map(feed -> Map.of("value", feed.code(), "text", TEXTS.text("feed." + feed.code())))
                .toList();
    }
}
