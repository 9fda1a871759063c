package org.specialleave.testing.largetrust;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.AuditSealer;
import org.specialleave.audit.Verification;
import org.specialleave.request.query.RequestView;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.UseCases;

/** What is copied into the large trust is what the use cases write, and keeps every rule of the database. */
class LargeTrustDatabaseIT {
    /** A week in another leave year than that of the patterns. */
    private static final LocalDate ANOTHER_WEEK = LocalDate.parse("2027-06-07");

    @RegisterExtension
    static final EmbeddedDatabase database = LargeTrustDatabases.copy();

    @Test
    void aCopyHasEveryRowAndValueOfTheRequestThatItWasMadeAfter() throws SQLException {
        LargeTrust trust = LargeTrustDatabases.trust();
        try (Connection connection = database.dataSource().getConnection()) {
            RequestRows rows = new RequestRows(connection, trust.members());
            for (Map.Entry<RequestPattern, List<String>> copies :
                    trust.examples().entrySet()) {
                List<String> real = rows.of(copies.getKey().reference());
                for (String copy : copies.getValue()) {
                    assertThat(rows.of(copy)).as(copies.getKey().kind().name()).containsExactlyElementsOf(real);
                }
            }
        }
    }

    @Test
    void aRequestThatTheUseCasesMakeNowHasTheSameRowsAndValues() throws SQLException {
        LargeTrust trust = LargeTrustDatabases.trust();
        List<RequestKind> kinds = RequestKind.ALL;
        try (Connection connection = database.dataSource().getConnection()) {
            RequestRows rows = new RequestRows(connection, trust.members());
            for (int i = 0; i < kinds.size(); i++) {
                RequestKind kind = kinds.get(i);
                Member newcomer = trust.newcomers().get(i);
                Scene now = kind.play().apply(new Scene(database, newcomer, ANOTHER_WEEK));
                for (String copy : copiesOf(kind, newcomer.weeklyMinutes())) {
                    assertThat(rows.of(copy))
                            .as(kind.name())
                            .containsExactlyElementsOf(rows.of(now.request().reference()));
                }
            }
        }
    }

    private static List<String> copiesOf(RequestKind kind, int weeklyMinutes) {
        return LargeTrustDatabases.trust().examples().entrySet().stream()
                .filter(copies ->
                        copies.getKey().kind().equals(kind) && copies.getKey().weeklyMinutes() == weeklyMinutes)
                .flatMap(copies -> copies.getValue().stream())
                .toList();
    }

    @Test
    void everyKindWasCopied() {
        assertThat(LargeTrustDatabases.trust().examples().keySet())
                .extracting(RequestPattern::kind)
                .containsAll(RequestKind.ALL);
    }

    @Test
    void itIsAsLargeAsItIsSaidToBe() {
        String newcomers = LargeTrustDatabases.trust().newcomers().stream()
                .map(member -> String.valueOf(member.personId()))
                .collect(Collectors.joining(", "));
        String others = "select count(*) from leave_request where person_id not in (" + newcomers + ")";
        assertThat(number(others)).isEqualTo(LargeTrustDatabases.size().requests());
        assertThat(number("select count(*) from person"))
                .isEqualTo(LargeTrustDatabases.size().people());
        assertThat(number(others + " and (state = 'DRAFT' or exists (select 1 from route_step w"
                        + " where w.request_id = leave_request.id and w.state = 'WAITING'))"))
                .isBetween(
                        (long) LargeTrustDatabases.size().open(),
                        LargeTrustDatabases.size().open() + 100L);
    }

    @Test
    void everyKeyRefersToARow() throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            for (String key : Tables.strings(connection, """
                    select c.conrelid::regclass || ' ' || a.attname || ' ' || c.confrelid::regclass || ' ' || b.attname
                    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
                    where c.contype = 'f' and cardinality(c.conkey) = 1""")) {
                String[] parts = key.split(" ");
                assertThat(number("select count(*) from " + parts[0] + " t where t." + parts[1] + " is not null"
                                + " and not exists (select 1 from " + parts[2] + " o where o." + parts[3] + " = t."
                                + parts[1] + ")"))
                        .as(key)
                        .isZero();
            }
        }
    }

    @Test
    void noDayHoldsMoreLeaveThanItsLongestShift() {
        assertThat(number("select count(*) from (select 1 from leave_line where active and minutes > 0"
                        + " group by assignment_id, date"
                        + " having bool_or(starts_at is null) and sum(minutes) > max(shift_minutes)) overfull"))
                .isZero();
    }

    @Test
    void theIndexesAndConstraintsAreThoseOfTheSchema() throws SQLException {
        EmbeddedDatabase empty = new EmbeddedDatabase();
        empty.beforeAll(null);
        try {
            assertThat(structure(database)).containsExactlyInAnyOrderElementsOf(structure(empty));
        } finally {
            empty.afterAll(null);
        }
    }

    private static List<String> structure(EmbeddedDatabase of) throws SQLException {
        List<String> structure = new ArrayList<>();
        try (Connection connection = of.dataSource().getConnection()) {
            structure.addAll(Tables.strings(connection, "select indexdef from pg_indexes where schemaname = 'public'"));
            structure.addAll(Tables.strings(
                    connection,
                    "select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                            + " where connamespace = 'public'::regnamespace"));
        }
        return structure;
    }

    @Test
    void sealedWordsOfACopyOpenToWhatWasWritten() {
        LargeTrust trust = LargeTrustDatabases.trust();
        RequestPattern pattern = trust.examples().keySet().iterator().next();
        String reference = trust.examples().get(pattern).get(0);
        String account = (String) one("select account from request_event e join leave_request r on r.id = e.request_id"
                + " where r.reference = '" + reference + "' and e.action = 'SUBMIT'");
        Member applicant = trust.members().stream()
                .filter(member -> member.account().equals(account))
                .findFirst()
                .orElseThrow();
        database.doInTransaction(em -> {
            UseCases house = new UseCases(em, applicant.caller(), LargeTrust.CLOCK);
            RequestView view = house.view.view(reference);
            assertThat(view.own()).isTrue();
            assertThat(house.reason.read(reference, "reason"))
                    .hasValueSatisfying(words -> assertThat(words).startsWith("My daughter was taken ill"));
        });
    }

    @Test
    void theAuditIsChainedAsTheSealerWouldHaveDoneIt() {
        Verification found = database.inTransaction(em -> new AuditSealer(em).verify());
        assertThat(found.whole()).as(found.toString()).isTrue();
        assertThat(found.sealed()).isGreaterThan(LargeTrustDatabases.size().requests());
        assertThat(found.waiting()).isGreaterThanOrEqualTo(AuditChain.WAITING);
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherSeedAnother() {
        assertThat(planned(7)).hasSize(500).isEqualTo(planned(7)).isNotEqualTo(planned(8));
    }

    private static List<RequestPlan.Planned> planned(long seed) {
        LargeTrust trust = LargeTrustDatabases.trust();
        return new RequestPlan(
                        new TrustSize(7_000, 357, 500, 60, seed),
                        List.copyOf(trust.examples().keySet()),
                        trust.members().stream().filter(Member::hasAllParts).toList(),
                        new Random(seed))
                .requests(500);
    }

    private static long number(String sql) {
        return ((Number) one(sql)).longValue();
    }

    private static Object one(String sql) {
        return database.inTransaction(em -> em.createNativeQuery(sql).getSingleResult());
    }
}
