package org.specialleave.web.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.specialleave.web.page.Bundle;
import org.specialleave.web.page.Heading;

/** {@code #{policyTables}}: the titles of the columns of tables about policies. */
@Named("policyTables")
@ApplicationScoped
public class PolicyTables {
    private static final Bundle TEXTS = new Bundle("policy");

    /** Columns by the keys of their texts, with commas between. */
    public List<Heading> head(String keys) {
        return Stream.of(keys.split(","))
                .map(key -> new Heading(TEXTS.text(key), null))
                .toList();
    }
}
