package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffConcern.Kind;
import org.specialleave.staff.StaffImport;
import org.specialleave.testing.EmbeddedDatabase;

/** Twenty people work for the trust; leavers are fewer than one in ten. */
class LeaverDetectionDatabaseIT {
    private static final int ALL = 20;

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final ImportingTrust trust = new ImportingTrust(database);

    @Test
    void haveLeftUnlessThereAreTooManyAndAreBackWhenTheyStandThereAgain() {
        take(people(1, 0));

        StaffImport tooMany = take(people(2, 2));
        assertThat(tooMany.changes()).isZero();
        assertThat(lastDayOfFirst()).isNull();
        assertThat(trust.concerns())
                .extracting(StaffConcern::kind, StaffConcern::details)
                .containsExactly(Tuple.tuple(Kind.TOO_MANY_MISSING, "2 of 20"));

        StaffImport one = take(people(3, 1));
        assertThat(one.changes()).isEqualTo(1);
        assertThat(lastDayOfFirst()).isEqualTo("2026-11-20");
        assertThat(trust.concerns())
                .extracting(StaffConcern::kind, StaffConcern::subject)
                .containsExactly(Tuple.tuple(Kind.MISSING_FROM_FULL_FILE, "E1"));

        take(people(4, 0));
        assertThat(lastDayOfFirst()).isNull();
        assertThat(trust.concerns()).isEmpty();

        take(people(5, 1).person("1", 7, ""));
        assertThat(lastDayOfFirst()).as("mentioned in a row that was set aside").isNull();

        take(GenericOutboundText.changes(6).person("2"));
        assertThat(trust.concerns()).as("a file of changes misses nobody").isEmpty();
    }

    private LocalDate lastDayOfFirst() {
        return trust.employee("E1").orElseThrow().lastDay().orElse(null);
    }

    private static GenericOutboundText people(int sequence, int missing) {
        GenericOutboundText file = GenericOutboundText.full(sequence);
        for (int id = 1 + missing; id <= ALL; id++) {
            file.person(String.valueOf(id));
        }
        return file;
    }

    private StaffImport take(GenericOutboundText file) {
        return trust.take(file.name(), file.bytes());
    }
}
