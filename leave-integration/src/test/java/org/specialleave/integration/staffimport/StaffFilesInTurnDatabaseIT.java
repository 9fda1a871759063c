package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffConcern.Kind;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.testing.EmbeddedDatabase;

/** A full file with number 5 was the first; then they come in all orders. */
class StaffFilesInTurnDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final ImportingTrust trust = new ImportingTrust(database);

    @Test
    void areTakenOneAfterTheOther() {
        StaffImport overtaken = take(GenericOutboundText.changes(5).person("1"));
        assertThat(overtaken.why()).isEqualTo("sequence 5 after 0");
        assertThat(take(GenericOutboundText.full(5).organisation("1", "").person("1"))
                        .outcome())
                .isEqualTo(Outcome.IMPORTED);

        assertThat(trust.find(overtaken.id()).outcome()).isEqualTo(Outcome.REFUSED);

        StaffImport otherwise =
                take(GenericOutboundText.full(5).organisation("1", "").person("2"));
        assertThat(otherwise.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(otherwise.why()).isEqualTo("sequence 5 again with other content");

        StaffImport earlier = take(GenericOutboundText.changes(4).person("2"));
        assertThat(earlier.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(earlier.why()).isEqualTo("sequence 4 after 5");

        StaffImport early = take(GenericOutboundText.changes(8).person("8"));
        assertThat(early.outcome()).isEqualTo(Outcome.WAITING);
        assertThat(early.why()).isEqualTo("sequence 8 after 5");
        assertThat(trust.concerns())
                .extracting(StaffConcern::kind, StaffConcern::subject)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.FILE_WAITING, early.fileName()));
        take(GenericOutboundText.changes(7).person("7"));
        assertThat(trust.employee("E7")).isEmpty();

        assertThat(take(GenericOutboundText.changes(6).person("6")).outcome()).isEqualTo(Outcome.IMPORTED);

        assertThat(trust.employee("E6")).isPresent();
        assertThat(trust.employee("E7")).as("the file that waited, after it").isPresent();
        assertThat(trust.employee("E8")).as("and the one after that").isPresent();
        assertThat(trust.find(early.id()).outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(trust.concerns()).extracting(StaffConcern::kind).doesNotContain(Kind.FILE_WAITING);
        assertThat(trust.query("select count(*) from staff_import_waiting where import_id in"
                        + " (select id from staff_import where outcome = 'IMPORTED')"))
                .isEqualTo(java.util.List.of(0L));
        assertThat(take(GenericOutboundText.changes(8).person("8")).outcome()).isEqualTo(Outcome.ALREADY_IMPORTED);
    }

    private StaffImport take(GenericOutboundText file) {
        return trust.take(file.name(), file.bytes());
    }
}
