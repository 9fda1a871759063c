package org.specialleave.web.exchange;

import java.util.List;
import java.util.stream.Stream;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Heading;

/** The titles of tables' columns. */
final class Columns {
    private Columns() {}

    /** Columns by name, with commas between; those of figures end in {@code #}. */
    static List<Heading> of(Bundle texts, String columns) {
        return Stream.of(columns.split(","))
                .map(column -> new Heading(
                        texts.text("column." + column.replace("#", "")), column.endsWith("#") ? "numeric" : null))
                .toList();
    }
}
