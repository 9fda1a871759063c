package org.specialleave.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

class AuditDatabaseIT {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00.123456789Z");

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeAll
    static void somethingWasDone() {
        database.doInTransaction(em -> {
            new Audit(Clock.fixed(NOW, ZoneOffset.UTC), em, SignedIn.as("manager"))
                    .record("grant", "SL-1", Map.of("pay", "PAID", "minutes", "450"));
            em.flush();
            new AuditSealer(em).seal();
        });
    }

    @Test
    void tellsWhoDidWhatToWhatAndWhen() {
        Object[] entry =
                (Object[]) database.inTransaction(em -> em.createNativeQuery("select account, action, subject, details,"
                                + " recorded_at = timestamptz '2026-11-21 09:00:00.123456+00' from audit_entry")
                        .getSingleResult());
        assertThat(entry).containsExactly("manager", "grant", "SL-1", "{\"minutes\":\"450\",\"pay\":\"PAID\"}", true);
    }

    @Test
    void isRolledBackWithTheAct() {
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    new Audit(Clock.fixed(NOW, ZoneOffset.UTC), em, SignedIn.as("manager"))
                            .record("refuse", "SL-2", Map.of());
                    em.flush();
                    throw new IllegalStateException("the act failed");
                }))
                .hasMessage("the act failed");

        List<?> entries =
                database.inTransaction(em -> em.createNativeQuery("select 1 from audit_entry where subject = 'SL-2'")
                        .getResultList());
        assertThat(entries).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set account = 'nobody'",
                "update audit_entry set account = 'nobody' where false",
                "delete from audit_entry",
                "truncate audit_entry cascade",
                "update audit_seal set sequence = sequence + 1",
                "delete from audit_seal",
                "truncate audit_seal"
            })
    void refusesToBeChanged(String sql) {
        assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("only grows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_seal"})
    void refusesToBeChangedByAReplicaSessionToo(String table) {
        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    em.createNativeQuery("set local session_replication_role = replica")
                            .executeUpdate();
                    em.createNativeQuery("delete from " + table).executeUpdate();
                }))
                .hasStackTraceContaining("only grows");
    }

    private static void run(String sql) {
        database.doInTransaction(em -> em.createNativeQuery(sql).executeUpdate());
    }
}
