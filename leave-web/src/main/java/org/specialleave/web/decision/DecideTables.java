package org.specialleave.web.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code #{decideTables}}: the columns of the tables on the pages of this package. */
@Named("decideTables")
@ApplicationScoped
public class DecideTables {
    /** The columns of those names, separated by commas. */
    public List<Map<String, String>> head(String columns) {
        return Stream.of(columns.split(","))
                .map(column -> Map.of("text", DecideTexts.text("column." + column)))
                .toList();
    }
}
