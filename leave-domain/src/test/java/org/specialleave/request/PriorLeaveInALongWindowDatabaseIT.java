package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.calendar.BankHolidays;
import org.specialleave.ledger.Ledger;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.LeaveFacts;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.pack.PackLoader;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.request.facts.AssessmentInputs;
import org.specialleave.staff.Staff;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** A window longer than a leave year and 56 weeks: what is booked near its end counts for a request near its start. */
class PriorLeaveInALongWindowDatabaseIT {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, TrustTime.ZONE);
    private static final LocalDate DEATH = LocalDate.parse("2026-11-20");
    private static final LocalDate FAR_AHEAD = LocalDate.parse("2028-10-02");

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    private static LeaveApplication asked(LocalDate date) {
        return new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CHILD_BEREAVEMENT",
                List.of(new RequestedDay(date, 450, 450, null, null, null)),
                new Circumstances(Map.of("dateOfDeath", DEATH)),
                false);
    }

    private static Policies twoYears() throws IOException {
        try (InputStream in = PriorLeaveInALongWindowDatabaseIT.class.getResourceAsStream("/policy/LPT-8.yaml")) {
            String pack = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("392 days from dateOfDeath", "730 days from dateOfDeath");
            return new Policies(List.of(PackLoader.load("LPT-8.yaml", pack)));
        }
    }

    @Test
    void whatIsBookedNearItsEndCountsForARequestNearItsStart() throws IOException {
        database.inTransaction(entityManager ->
                new UseCases(entityManager, OneWard.NURSE, CLOCK).actions.submitNew(asked(FAR_AHEAD), null, false));
        LeaveFacts facts = database.inTransaction(entityManager -> {
            Staff staff = new Staff(entityManager);
            return new AssessmentInputs(
                            staff,
                            new Ledger(entityManager),
                            new LeaveRequests(staff, entityManager),
                            new BankHolidays(),
                            LeaveEvents.on(null, null, entityManager),
                            new ReleasedPolicies())
                    .of(
                            staff.assignment(OneWard.assignment(OneWard.NURSE)).orElseThrow(),
                            asked(LocalDate.parse("2026-11-23")),
                            NOW);
        });

        Assessment answer = new Assessor(twoYears()).assess(facts);

        assertThat(answer.entitlements()).extracting(Entitlement::takenMinutes).containsExactly(450);
    }
}
