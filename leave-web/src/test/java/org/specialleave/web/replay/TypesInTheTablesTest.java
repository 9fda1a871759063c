package org.specialleave.web.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.web.page.LeaveWords;

/** The first column of the tables of a what-if: each type by its name, and all types together. */
class TypesInTheTablesTest {
    private final DifferenceWords words = new DifferenceWords(
            new LeaveWords(new ReleasedPolicies(), Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC)));

    @Test
    void aTypeIsCalledByItsName() {
        assertThat(words.type("JURY_SERVICE")).isEqualTo("Jury service");
    }

    @Test
    void noTypeMeansAllOfThemAlsoAsAPageHandsItOver() {
        assertThat(words.type(null)).isEqualTo("All types");
        assertThat(words.type("")).isEqualTo("All types");
    }
}
