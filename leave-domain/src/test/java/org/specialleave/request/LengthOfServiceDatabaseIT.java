package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.calendar.BankHolidays;
import org.specialleave.ledger.Ledger;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.facts.AssessmentInputs;
import org.specialleave.staff.Staff;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;

/**
 * Since when somebody of the staff is in service, for policies that ask for it; the contracts of the ward began on 1
 * January 2020.
 */
class LengthOfServiceDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void isThatOfTheHireDateWhereTheContractThatIsKnownBeganLater() {
        hired(OneWard.NURSE, "2011-09-12");
        assertThat(serviceOf(OneWard.NURSE)).contains(LocalDate.parse("2011-09-12"));
    }

    @Test
    void isThatOfTheContractWhereEsrDoesNotSay() {
        assertThat(serviceOf(OneWard.MANAGER)).contains(LocalDate.parse("2020-01-01"));
    }

    @Test
    void countsWhatTheAssignmentHasBeforeARehire() {
        hired(OneWard.NURSE2, "2025-06-02");
        assertThat(serviceOf(OneWard.NURSE2)).contains(LocalDate.parse("2020-01-01"));
    }

    @Test
    void isReadWithTheContractAndTakesNoStatementOfItsOwn() {
        int statements = database.statementsOf(() -> serviceOf(OneWard.NURSE));
        assertThat(statements).isEqualTo(5);
    }

    private static void hired(long person, String day) {
        database.doInTransaction(entityManager -> entityManager
                .createNativeQuery("update person set hire_date = ?2 where id = ?1")
                .setParameter(1, person)
                .setParameter(2, LocalDate.parse(day))
                .executeUpdate());
    }

    private static Optional<LocalDate> serviceOf(long person) {
        return database.inTransaction(
                entityManager -> facts(entityManager, person).inServiceSince());
    }

    private static LeaveFacts facts(EntityManager entityManager, long person) {
        Staff staff = new Staff(entityManager);
        LeaveApplication asked = new LeaveApplication(
                OneWard.assignment(person),
                "CARERS",
                List.of(RequestedDay.usual(LocalDate.parse("2026-11-23"))),
                Circumstances.NONE,
                false);
        return new AssessmentInputs(
                        staff,
                        new Ledger(entityManager),
                        new LeaveRequests(staff, entityManager),
                        new BankHolidays(),
                        LeaveEvents.on(null, null, entityManager),
                        new ReleasedPolicies())
                .of(
                        staff.assignment(asked.assignmentNumber()).orElseThrow(),
                        asked,
                        Instant.parse("2026-11-21T09:00:00Z"));
    }
}
