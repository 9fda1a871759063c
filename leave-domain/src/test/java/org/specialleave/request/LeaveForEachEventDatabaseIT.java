package org.specialleave.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Assessment;
import org.specialleave.policy.model.Circumstances;
import org.specialleave.policy.model.Entitlement;
import org.specialleave.policy.model.Outcome;
import org.specialleave.record.Balance;
import org.specialleave.request.query.NamedEvent;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.UseCases;

/** Two children died on one day: each has leave of its own, and hours for one never use up the other's (D38). */
class LeaveForEachEventDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), TrustTime.ZONE);
    private static final LocalDate DEATH = LocalDate.parse("2026-11-20");
    private static final EventChoice ADA = EventChoice.named("Ada");
    private static final EventChoice BEN = EventChoice.named("Ben");

    private static int ada;
    private static int ben;

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
        ada = submit(ADA, "2026-11-23", 10, CLOCK).asked().event().number();
        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(1));
        ben = submit(BEN, "2026-12-07", 10, later).asked().event().number();
    }

    private static LeaveApplication asked(EventChoice event, String first, int days) {
        LocalDate monday = LocalDate.parse(first);
        return new LeaveApplication(
                OneWard.assignment(OneWard.NURSE),
                "CHILD_BEREAVEMENT",
                Stream.iterate(monday, day -> day.plusDays(1))
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .limit(days)
                        .map(day -> new RequestedDay(day, 450, 450, null, null, null))
                        .toList(),
                new Circumstances(Map.of("dateOfDeath", DEATH)),
                false,
                event);
    }

    private static RequestView submit(EventChoice event, String first, int days, Clock clock) {
        return database.inTransaction(entityManager -> new UseCases(entityManager, OneWard.NURSE, clock)
                .actions.submitNew(asked(event, first, days), null, false));
    }

    private static Assessment assess(EventChoice event) {
        return database.inTransaction(entityManager ->
                new UseCases(entityManager, OneWard.NURSE, CLOCK).assess.assess(asked(event, "2027-01-04", 1)));
    }

    private static List<Balance> balances(long person) {
        return database.inTransaction(entityManager -> new UseCases(entityManager, person, CLOCK)
                .balances.of(OneWard.assignment(OneWard.NURSE), null).balances().stream()
                        .filter(balance -> balance.name().equals("CHILD_BEREAVEMENT"))
                        .toList());
    }

    @Test
    void eachChildHasTheWholeEntitlement() {
        assertThat(assess(EventChoice.of(ada)).outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(assess(EventChoice.of(ben)).outcome()).isEqualTo(Outcome.REFERRED);
        Assessment third = assess(EventChoice.named("Cleo"));
        assertThat(third.outcome()).isEqualTo(Outcome.NOTIFIED);
        assertThat(third.entitlements()).extracting(Entitlement::takenMinutes).containsExactly(0);
        assertThat(assess(null).entitlements())
                .extracting(Entitlement::takenMinutes)
                .containsExactly(0);
    }

    @Test
    void aNameSaidAgainIsTheSameChildHoweverItIsWritten() {
        assertThat(assess(EventChoice.named(" aDA ")).entitlements())
                .extracting(Entitlement::event, Entitlement::takenMinutes)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(String.valueOf(ada), 4500));
    }

    @Test
    void balancesKeepThemApart() {
        for (long reader : new long[] {OneWard.NURSE, OneWard.MANAGER}) {
            assertThat(balances(reader))
                    .extracting(Balance::event, balance -> balance.takenMinutes() + balance.heldMinutes())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(String.valueOf(ada), 4500),
                            org.assertj.core.groups.Tuple.tuple(String.valueOf(ben), 4500));
        }
    }

    @Test
    void theNamesAreTheirOwnersAndAreSealed() {
        database.inTransaction(entityManager -> {
            assertThat(new UseCases(entityManager, OneWard.NURSE, CLOCK).reason.myEvents())
                    .extracting(NamedEvent::number, NamedEvent::name)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(ada, "Ada"),
                            org.assertj.core.groups.Tuple.tuple(ben, "Ben"));
            assertThat(new UseCases(entityManager, OneWard.MANAGER, CLOCK).reason.myEvents())
                    .isEmpty();
            return null;
        });
    }

    @Test
    void whoDecidesReadsTheNameAndThatIsWrittenDown() {
        String reference = submit(BEN, "2027-02-01", 1, CLOCK).reference();
        database.inTransaction(entityManager -> {
            assertThat(new UseCases(entityManager, OneWard.MANAGER, CLOCK).reason.readEvent(reference))
                    .contains("Ben");
            assertThat(entityManager
                            .createNativeQuery("select count(*) from audit_entry where subject = ?1 and action = ?2")
                            .setParameter(1, reference)
                            .setParameter(2, "read-reason")
                            .getSingleResult())
                    .isEqualTo(1L);
            return null;
        });
    }

    @Test
    void aPersonNamesFiftyOfATypeAtMost() {
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> database.inTransaction(entityManager -> {
                    entityManager
                            .createNativeQuery("insert into leave_event (person_id, number, leave_type, created_at)"
                                    + " select ?1, n, 'CHILD_BEREAVEMENT', now() from generate_series(1, 48) n")
                            .setParameter(1, OneWard.NURSE)
                            .executeUpdate();
                    UseCases nurse = new UseCases(entityManager, OneWard.NURSE, CLOCK);
                    assertThat(nurse.assess
                                    .assess(asked(EventChoice.of(ben), "2027-03-01", 1))
                                    .blocked())
                            .isFalse();
                    return nurse.draft.begin(asked(EventChoice.named("One more"), "2027-03-01", 1), null);
                }))
                .satisfies(refused -> assertThat(refused.parameters()).containsEntry("message", "event.too-many"));
    }

    @Test
    void aNumberThatThePersonHasNotIsRefused() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> assess(EventChoice.of(9)));
    }
}
