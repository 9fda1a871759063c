package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.integration.demonstration.Demonstration;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.testing.EmbeddedDatabase;

class DemonstrationTrustDatabaseIT {
    private static final String FULL = "GO_431_SLV_GOF_20261120_00000001.DAT";
    private static final String CHANGES = "GO_431_SLV_GOC_20261121_00000002.DAT";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private final ImportingTrust trust = new ImportingTrust(database);

    @Test
    void standsByItselfAndTakesTheSampleChanges() throws IOException {
        StaffImport full = take(Demonstration.class, "/demonstration/" + FULL, FULL);

        assertThat(full.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(List.of(full.lines(), full.people(), full.assignments(), full.organisations(), full.changes()))
                .containsExactly(32, 12, 13, 5, 30);
        assertThat(full.refusedRows()).isEmpty();
        assertThat(trust.concerns()).isEmpty();

        appoint();
        assertThat(trust.recordedIn("10000006", TODAY)).isEqualTo(SystemOfRecord.ESR);
        assertThat(trust.recordedIn("10000007", TODAY)).isEqualTo(SystemOfRecord.ROSTER);
        assertThat(deciders("10000006", ApprovalLevel.LINE_MANAGER)).containsExactly("20000004");
        assertThat(deciders("10000006", ApprovalLevel.SENIOR_MANAGER)).containsExactly("20000003");
        assertThat(deciders("10000006", ApprovalLevel.HEAD_OF_SERVICE)).containsExactly("20000002");
        assertThat(deciders("10000006", ApprovalLevel.DIRECTOR)).containsExactly("20000001");
        assertThat(deciders("10000006", ApprovalLevel.HR)).isEmpty();

        StaffImport changes = take(getClass(), "/staff-cases/" + CHANGES, CHANGES);
        assertThat(changes.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(changes.refusedRows()).isEmpty();
        assertThat(deciders("10000006", ApprovalLevel.LINE_MANAGER)).containsExactly("20000005");
    }

    private void appoint() {
        LocalDate from = LocalDate.of(2020, 4, 1);
        trust.set(settings -> settings.appoint("20000003", "2000", ApprovalLevel.SENIOR_MANAGER, from));
        trust.set(settings -> settings.appoint("20000003", "2000", ApprovalLevel.SENIOR_MANAGER, from));
        trust.set(settings -> settings.appoint("20000002", "2000", ApprovalLevel.HEAD_OF_SERVICE, from));
        trust.set(settings -> settings.appoint("20000001", "1000", ApprovalLevel.DIRECTOR, from));
        trust.set(settings -> settings.recordAssignmentIn("10000006", SystemOfRecord.ESR));
        trust.set(settings -> settings.recordAssignmentIn("10000007", SystemOfRecord.ROSTER));
    }

    private List<String> deciders(String assignment, ApprovalLevel tier) {
        return trust.deciders(assignment, tier, TODAY);
    }

    private StaffImport take(Class<?> from, String resource, String name) throws IOException {
        try (InputStream content = from.getResourceAsStream(resource)) {
            return trust.take(name, content);
        }
    }
}
