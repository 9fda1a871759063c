package org.specialleave.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Pay;
import org.specialleave.policy.model.PriorLeave;
import org.specialleave.request.LeaveApplication;
import org.specialleave.request.RequestedDay;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** What the ledger tells the rules, so that a figure in days can count it by the shifts it was taken from. */
class LedgerEntriesWithShiftsDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final String NURSE = OneWard.assignment(OneWard.NURSE);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void partsOfADayAddUpAndTheLengthOfTheShiftStaysKnown() {
        database.doInTransaction(entityManager -> {
            UseCases house = new UseCases(entityManager, OneWard.NURSE, CLOCK);
            house.actions.submitNew(
                    asked(day("2026-11-23", 345, 690), day("2026-11-24", 200, 450), day("2026-11-24", 250, 450)),
                    null,
                    false);
            entityManager.flush();
            long assignment = house.staff.assignment(NURSE).orElseThrow().id();
            assertThat(new Ledger(entityManager)
                            .taken(
                                    house.staff.countingTogether(assignment),
                                    LocalDate.parse("2026-11-01"),
                                    LocalDate.parse("2026-11-30")))
                    .containsExactly(
                            new PriorLeave("CARERS", LocalDate.parse("2026-11-23"), 345, Pay.PAID, 690),
                            new PriorLeave("CARERS", LocalDate.parse("2026-11-24"), 450, Pay.PAID, 450));
        });
    }

    private static RequestedDay day(String date, int minutes, int shift) {
        return new RequestedDay(LocalDate.parse(date), minutes, shift, null, null, null);
    }

    private static LeaveApplication asked(RequestedDay... days) {
        return new LeaveApplication(NURSE, "CARERS", List.of(days), Circumstances.NONE, false);
    }
}
