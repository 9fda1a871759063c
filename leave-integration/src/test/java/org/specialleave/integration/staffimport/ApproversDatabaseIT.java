package org.specialleave.integration.staffimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.staff.SystemOfRecord;
import org.specialleave.testing.EmbeddedDatabase;

/**
 * Trust 1 has a directorate 2 with the teams 3 and 4. Nurses 30 and 31 of team 3 and 40 of team 4 are managed by 20,
 * who is managed by 10, who is managed by 5.
 */
class ApproversDatabaseIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final ImportingTrust TRUST = new ImportingTrust(database);

    @BeforeAll
    static void tellStaff() {
        GenericOutboundText file = GenericOutboundText.full(1)
                .organisation("1", "")
                .organisation("2", "1")
                .organisation("3", "2")
                .organisation("4", "2")
                .organisation("5", "1");
        for (String id : List.of("5", "10", "20", "30", "31", "40", "50", "60", "61", "62")) {
            file.person(id);
        }
        file.assignment("5", "5", "", 28, "1")
                .assignment("10", "10", "5", 28, "2")
                .assignment("20", "20", "10", 28, "3")
                .assignment("30", "30", "20", 28, "3")
                .assignment("31", "31", "20", 28, "3")
                .assignment("40", "40", "20", 28, "4")
                .assignment("50", "50", "10", 28, "5")
                .person("60", 18, "20261130")
                .assignment("60", "60", "10", 28, "5")
                .assignment("61", "61", "60", 19, "10", 28, "5")
                .assignment("62", "62", "60", 28, "5");
        TRUST.take(file.name(), file.bytes());
        LocalDate from = LocalDate.of(2026, 1, 1);
        TRUST.set(settings -> settings.appoint("E10", "2", ApprovalLevel.SENIOR_MANAGER, from));
        TRUST.set(settings -> settings.appoint("E20", "4", ApprovalLevel.SENIOR_MANAGER, from));
        TRUST.set(settings -> settings.appoint("E5", "1", ApprovalLevel.HEAD_OF_SERVICE, from));
        TRUST.set(settings -> settings.appoint("E31", "3", ApprovalLevel.HEAD_OF_SERVICE, from));
        TRUST.set(settings -> settings.recordOrganisationIn("2", SystemOfRecord.ROSTER));
        TRUST.set(settings -> settings.recordOrganisationIn("4", SystemOfRecord.ESR));
        TRUST.set(settings -> settings.recordAssignmentIn("N31", SystemOfRecord.ESR));
    }

    @Test
    void isTheSupervisorFirst() {
        assertThat(deciders("N30", ApprovalLevel.LINE_MANAGER)).containsExactly("E20");
        assertThat(decidedBy("E20", ApprovalLevel.LINE_MANAGER)).containsExactly("N30", "N31", "N40");
        assertThat(deciders("N5", ApprovalLevel.LINE_MANAGER)).isEmpty();
    }

    @Test
    void isTheDepartmentManagerWhereTheSupervisorHasLeft() {
        assertThat(deciders("N61", ApprovalLevel.LINE_MANAGER)).containsExactly("E60");
        LocalDate after = LocalDate.of(2026, 12, 1);
        assertThat(TRUST.deciders("N61", ApprovalLevel.LINE_MANAGER, after)).containsExactly("E10");
        assertThat(TRUST.deciders("N62", ApprovalLevel.LINE_MANAGER, after)).isEmpty();
        assertThat(TRUST.decidedBy("E10", ApprovalLevel.LINE_MANAGER, after)).contains("N61");
    }

    @Test
    void isWhoIsAppointedToTheNearestOrganisationAbove() {
        assertThat(deciders("N30", ApprovalLevel.SENIOR_MANAGER)).containsExactly("E10");
        assertThat(deciders("N40", ApprovalLevel.SENIOR_MANAGER)).containsExactly("E20");
        assertThat(deciders("N30", ApprovalLevel.HEAD_OF_SERVICE)).containsExactly("E31");
        assertThat(deciders("N40", ApprovalLevel.HEAD_OF_SERVICE)).containsExactly("E5");
    }

    @Test
    void isNeverOneself() {
        assertThat(deciders("N31", ApprovalLevel.HEAD_OF_SERVICE)).containsExactly("E5");
        assertThat(deciders("N5", ApprovalLevel.HEAD_OF_SERVICE)).isEmpty();
        assertThat(decidedBy("E31", ApprovalLevel.HEAD_OF_SERVICE)).containsExactly("N20", "N30");
    }

    @Test
    void isTheLineManagersOwnManagerWithoutASeniorManagerAppointed() {
        assertThat(deciders("N50", ApprovalLevel.SENIOR_MANAGER)).containsExactly("E5");
        assertThat(decidedBy("E5", ApprovalLevel.SENIOR_MANAGER)).contains("N50");
    }

    @Test
    void isNobodyBeforeTheAppointment() {
        assertThat(TRUST.deciders("N40", ApprovalLevel.HEAD_OF_SERVICE, LocalDate.of(2025, 12, 31)))
                .isEmpty();
    }

    @Test
    void isNobodyHereForHumanResourcesAndDirectorsThatAreNotAppointed() {
        assertThat(deciders("N30", ApprovalLevel.HR)).isEmpty();
        assertThat(deciders("N30", ApprovalLevel.DIRECTOR)).isEmpty();
        assertThat(decidedBy("E10", ApprovalLevel.HR)).isEmpty();
    }

    @Test
    void isTheSameAskedFromEitherSide() {
        for (ApprovalLevel tier : ApprovalLevel.values()) {
            for (String person : List.of("5", "10", "20", "31", "60")) {
                for (String assignment : decidedBy("E" + person, tier)) {
                    assertThat(deciders(assignment, tier))
                            .as(tier + " of " + assignment)
                            .contains("E" + person);
                }
            }
        }
    }

    @Test
    void recordsAbsencesWhereTheAssignmentOrTheNearestOrganisationSays() {
        assertThat(TRUST.recordedIn("N30", TODAY)).isEqualTo(SystemOfRecord.ROSTER);
        assertThat(TRUST.recordedIn("N40", TODAY)).isEqualTo(SystemOfRecord.ESR);
        assertThat(TRUST.recordedIn("N31", TODAY)).isEqualTo(SystemOfRecord.ESR);
        assertThat(TRUST.recordedIn("N50", TODAY)).isEqualTo(SystemOfRecord.ESR);
    }

    private static List<String> deciders(String assignment, ApprovalLevel tier) {
        return TRUST.deciders(assignment, tier, TODAY);
    }

    private static List<String> decidedBy(String employee, ApprovalLevel tier) {
        return TRUST.decidedBy(employee, tier, TODAY);
    }
}
