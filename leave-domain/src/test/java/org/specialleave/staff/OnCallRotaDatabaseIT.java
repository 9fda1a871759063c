package org.specialleave.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.FieldFault;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.OneWard;
import org.specialleave.testing.SignedIn;

class OnCallRotaDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Clock NINE = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String MANAGER = "20000004";
    private static final String OTHER = "20000005";

    @BeforeAll
    static void moveIn() {
        OneWard.moveInto(database);
    }

    @Test
    void a_turn_is_put_in_and_made_shorter() {
        OnCallView turn = done(rota -> rota.add(turn(MANAGER, -1, 12)));
        assertThat(turn.person()).isEqualTo("Person Number4");

        assertThat(done(rota -> rota.end(turn.id(), NOW)).to()).isEqualTo(NOW);
        assertThat(refused(rota -> rota.end(turn.id(), NOW.plusSeconds(1)))).containsExactly("to:AFTER_ITS_END");
        assertThat(refused(rota -> rota.end(turn.id(), turn.from()))).containsExactly("to:NOT_AFTER_FROM");
        assertThat(refused(rota -> rota.withdraw(turn.id()))).containsExactly(":HAS_BEGUN");
        assertThat(manage(rota -> rota.list(NOW, 0, 10)).items()).doesNotContain(turn);
    }

    @Test
    void one_person_has_one_turn_at_a_time_and_what_has_not_begun_is_withdrawn() {
        OnCallView turn = done(rota -> rota.add(turn(OTHER, 24, 36)));
        done(rota -> rota.add(turn(OTHER, 36, 48)));
        assertThat(refused(rota -> rota.add(turn(OTHER, 30, 40)))).containsExactly("from:ON_CALL_ALREADY");

        done(rota -> rota.withdraw(turn.id()));

        assertThat(manage(rota -> rota.list(NOW, 0, 10)).items())
                .extracting(OnCallView::from)
                .containsExactly(NOW.plus(Duration.ofHours(36)));
        List<?> actions = database.inTransaction(
                entities -> entities.createNativeQuery("select action from audit_entry where subject = ?1 order by id")
                        .setParameter(1, OTHER)
                        .getResultList());
        assertThat(actions.stream().map(String::valueOf))
                .containsExactly("put-on-call", "put-on-call", "withdraw-on-call");
    }

    @Test
    void what_is_wrong_is_told() {
        assertThat(refused(rota -> rota.add(turn("nobody", 1, 1))))
                .containsExactly("employeeNumber:UNKNOWN_EMPLOYEE", "to:NOT_AFTER_FROM");
        assertThat(refused(rota -> rota.add(turn(MANAGER, 100, 100 + 31 * 24 + 1))))
                .containsExactly("to:ON_CALL_TOO_LONG");
    }

    private static OnCallDetails turn(String employeeNumber, int fromHours, int toHours) {
        return new OnCallDetails(
                employeeNumber, NOW.plus(Duration.ofHours(fromHours)), NOW.plus(Duration.ofHours(toHours)));
    }

    private static OnCallView done(Function<OnCallRota, Change<OnCallView>> work) {
        Change<OnCallView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<OnCallView>) change).value();
    }

    private static List<String> refused(Function<OnCallRota, Change<OnCallView>> work) {
        Change<OnCallView> change = manage(work);
        assertThat(change).isInstanceOf(Change.Refused.class);
        List<FieldFault> faults = ((Change.Refused<OnCallView>) change).faults();
        return faults.stream().map(fault -> fault.field() + ":" + fault.code()).toList();
    }

    private static <T> T manage(Function<OnCallRota, T> work) {
        return database.inTransaction(entities -> work.apply(
                new OnCallRota(NINE, new Audit(NINE, entities, SignedIn.as("root", "administrator")), entities)));
    }
}
