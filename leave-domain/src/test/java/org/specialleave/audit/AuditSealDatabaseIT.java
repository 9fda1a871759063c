package org.specialleave.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

class AuditSealDatabaseIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    @BeforeEach
    void threeEntriesAreSealed() {
        tamper("truncate audit_seal, audit_entry, audit_unsealed");
        record("submit", "endorse", "grant");
        seal();
    }

    @Test
    void isWholeWhenNobodyTouchedIt() {
        assertThat(verify()).satisfies(found -> {
            assertThat(found.whole()).isTrue();
            assertThat(found.sealed()).isEqualTo(3);
            assertThat(found.waiting()).isZero();
            assertThat(found.head()).isEqualTo(head());
            assertThat(found.brokenAt()).isEmpty();
        });
    }

    @Test
    void growsFromWhereItEnded() {
        Head before = head();
        record("withdraw");
        assertThat(verify().waiting()).isEqualTo(1);

        seal();

        assertThat(head().sequence()).isEqualTo(4);
        assertThat(verify(before).whole()).isTrue();
    }

    @Test
    void doesNotGrowWithoutNewEntries() {
        Head before = head();
        seal();
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void takesAsManyCallsAsThereAreThousandsOfEntries() {
        record(IntStream.range(0, 4_500).mapToObj(i -> "act-" + i).toArray(String[]::new));
        int calls = 1;
        while (database.inTransaction(em -> new AuditSealer(em).seal())) {
            calls++;
        }
        assertThat(calls).isEqualTo(3);
        assertThat(verify()).satisfies(found -> {
            assertThat(found.whole()).isTrue();
            assertThat(found.sealed()).isEqualTo(4_503);
            assertThat(found.waiting()).isZero();
        });
    }

    @Test
    void hasAHeadOfZerosBeforeAnythingIsSealed() {
        tamper("truncate audit_seal");
        assertThat(head()).isEqualTo(new Head(0, "0".repeat(64)));
        assertThat(verify().whole()).isTrue();
        assertThat(verify().waiting()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set account = 'somebody' where action = 'endorse'",
                "update audit_entry set recorded_at = recorded_at + interval '1 microsecond' where action = 'endorse'",
                "update audit_entry set details = '{}' where action = 'endorse'",
                "update audit_entry set action = 'endorseS', subject = 'L-1' where action = 'endorse'",
                "update audit_seal set hash = sha256('x') where sequence = 2",
                "delete from audit_seal where sequence = 2",
                "update audit_seal set entry_id = entry_id + 1000 where sequence = 2",
            })
    void showsWhereItWasTamperedWith(String sql) {
        tamper(sql);
        assertThat(verify().whole()).isFalse();
        assertThat(verify().brokenAt()).contains(2L);
        assertThat(verify().sealed()).isEqualTo(1);
    }

    @Test
    void showsACutTailOnlyAgainstARememberedHead() {
        Head remembered = head();
        tamper("delete from audit_seal where sequence = 3");
        tamper("delete from audit_entry where action = 'grant'");

        assertThat(verify().whole()).isTrue();
        assertThat(verify(remembered).whole()).isFalse();
        assertThat(verify(remembered).brokenAt()).contains(3L);
    }

    @Test
    void showsATailThatWasReplaced() {
        Head remembered = Head.parse(head().toString());
        tamper("delete from audit_seal where sequence = 3");
        tamper("update audit_entry set action = 'refuse' where action = 'grant'");
        seal();

        assertThat(verify().whole()).isTrue();
        assertThat(verify(remembered).brokenAt()).contains(3L);
    }

    @Test
    void staysOneChainWhenManyNodesSealAtOnce() throws Exception {
        record(IntStream.range(0, 200).mapToObj(i -> "act-" + i).toArray(String[]::new));
        var nodes = Executors.newFixedThreadPool(6);
        try {
            Callable<Object> sealing = () -> {
                seal();
                return null;
            };
            for (var done :
                    nodes.invokeAll(Stream.generate(() -> sealing).limit(24).toList())) {
                done.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(verify().whole()).isTrue();
        assertThat(verify().sealed()).isEqualTo(203);
    }

    private static void record(String... actions) {
        database.doInTransaction(em -> {
            Audit audit = new Audit(CLOCK, em, SignedIn.as("manager"));
            for (String action : actions) {
                audit.record(action, "SL-1", Map.of("by", "hand"));
            }
        });
    }

    private static void seal() {
        database.doInTransaction(em -> new AuditSealer(em).seal());
    }

    private static Head head() {
        return database.inTransaction(em -> new AuditSealer(em).head());
    }

    private static Verification verify() {
        return database.inTransaction(em -> new AuditSealer(em).verify());
    }

    private static Verification verify(Head remembered) {
        return database.inTransaction(em -> new AuditSealer(em).verify(remembered));
    }

    /** What only a superuser can do, who switches the triggers off first. */
    private static void tamper(String sql) {
        database.doInTransaction(em -> Stream.of(
                        "alter table audit_entry disable trigger all",
                        "alter table audit_seal disable trigger all",
                        sql,
                        "alter table audit_entry enable always trigger append_only",
                        "alter table audit_entry enable trigger audit_entry_queued",
                        "alter table audit_seal enable always trigger append_only")
                .forEach(statement -> em.createNativeQuery(statement).executeUpdate()));
    }
}
