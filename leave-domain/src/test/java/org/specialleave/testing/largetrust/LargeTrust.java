package org.specialleave.testing.largetrust;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.specialleave.idempotency.IdempotencyService;
import org.specialleave.idempotency.IdempotentCall;
import org.specialleave.idempotency.StoredResponse;
import org.specialleave.platform.TrustTime;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.largetrust.RequestPlan.Planned;
import org.specialleave.testing.largetrust.Tables.Table;

/**
 * A trust of thousands of people with five leave years of requests.
 *
 * <p>For each kind of request and each contracted week the use cases make one request, act by act; every row that they
 * wrote, in whatever table, is then written again for other people and weeks with keys, people, days and references of
 * their own. What use cases write differently tomorrow is therefore written differently here tomorrow.
 */
public final class LargeTrust {
    /** Now: a Saturday in November. */
    public static final Clock CLOCK = Clock.fixed(
            TrustSize.TODAY.atTime(LocalTime.of(9, 0)).atZone(TrustTime.ZONE).toInstant(), TrustTime.ZONE);

    /** The week of the patterns. */
    private static final LocalDate PATTERN_WEEK = LocalDate.parse("2026-06-08");

    /** The keys that seal its reasons, as {@code leave.reasons.keys} has them. */
    public static final String KEYS = "test:" + Base64.getEncoder().encodeToString(new byte[32]);

    private static final int SEQUENCE_STEP = 50;
    private static final int EXAMPLES = 2;
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE_LENGTH = 8;

    private final TrustSize size;
    private final Random random;
    private final Sealing sealing = new Sealing(KEYS);
    private final List<RequestPattern> patterns = new ArrayList<>();
    private final List<Member> newcomers = new ArrayList<>();
    private final Map<RequestPattern, List<String>> examples = new LinkedHashMap<>();
    private final Set<String> references = new HashSet<>();
    private List<Member> members = List.of();

    /** A trust of that size, not yet anywhere. */
    public LargeTrust(TrustSize size) {
        this.size = size;
        this.random = new Random(size.seed());
    }

    /** Brings it into an empty database. */
    public void moveInto(EmbeddedDatabase database) {
        try {
            members = new TrustStaff(size, random, CLOCK).moveInto(database);
            try (Connection connection = database.dataSource().getConnection()) {
                List<Table> tables = Tables.ofRequests(connection);
                List<Member> applicants = new ArrayList<>(
                        members.stream().filter(Member::hasAllParts).toList());
                makePatterns(database, connection, tables, applicants);
                write(database, tables, applicants);
                keepAnswers(database, connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the large trust could not be written", e);
        }
    }

    private void makePatterns(
            EmbeddedDatabase database, Connection connection, List<Table> tables, List<Member> applicants)
            throws SQLException {
        for (RequestKind kind : RequestKind.ALL) {
            newcomers.add(taken(applicants, TrustStaff.WEEKS.get(0)));
            for (int week : TrustStaff.WEEKS) {
                Member applicant = taken(applicants, week);
                Scene scene = made(kind, new Scene(database, applicant, PATTERN_WEEK));
                patterns.add(RequestPattern.read(
                        connection,
                        tables,
                        kind,
                        applicant,
                        scene,
                        (reference, about) -> words(database, reference, about)));
            }
        }
    }

    /** Somebody who asks for nothing else, so that the request of a pattern is assessed like a first one. */
    private static Member taken(List<Member> applicants, int weeklyMinutes) {
        Member one = applicants.stream()
                .filter(member -> member.weeklyMinutes() == weeklyMinutes && member.to() == null)
                .findFirst()
                .orElseThrow();
        applicants.remove(one);
        return one;
    }

    private static Scene made(RequestKind kind, Scene scene) {
        try {
            return kind.play().apply(scene);
        } catch (RuntimeException e) {
            throw new IllegalStateException("the use cases do not make a request of the kind: " + kind.name(), e);
        }
    }

    private static String words(EmbeddedDatabase database, String reference, String kind) {
        return database.inTransaction(em -> org.specialleave.reason.Reasons.on(KEYS, em)
                .open(reference, kind)
                .orElseThrow());
    }

    private void write(EmbeddedDatabase database, List<Table> tables, List<Member> applicants) throws SQLException {
        List<Planned> requests =
                new RequestPlan(size, patterns, applicants, random).requests(size.requests() - patterns.size());
        try (CopyLoader loader = new CopyLoader(database.dataSource());
                Connection connection = database.dataSource().getConnection()) {
            Map<String, Long> next = new HashMap<>();
            for (Table table : tables) {
                if (table.key() != null) {
                    String last = Tables.strings(
                                    connection,
                                    "select coalesce(max(" + table.key() + "), 0)::text from " + table.name())
                            .get(0);
                    // After the block that the provider has taken from the sequence and will go on using.
                    next.put(table.name(), (Long.parseLong(last) / SEQUENCE_STEP + 1) * SEQUENCE_STEP + 1);
                }
            }
            loader.begin(tables);
            for (Planned planned : requests) {
                Copy copy = new Copy(planned.applicant(), planned.monday(), reference(), next, random, sealing);
                write(planned, copy, loader);
                keepExample(planned.pattern(), copy.reference());
                planned.pattern()
                        .rows()
                        .forEach(rows -> next.computeIfPresent(
                                rows.getKey().name(),
                                (table, key) -> key + rows.getValue().size()));
            }
            loader.finish();
            try (Statement statement = connection.createStatement()) {
                for (Map.Entry<String, Long> table : next.entrySet()) {
                    long block = (table.getValue() / SEQUENCE_STEP + 1) * SEQUENCE_STEP;
                    statement.execute("select setval('" + table.getKey() + "_seq', " + block + ")");
                }
                AuditChain.write(connection);
                statement.execute("analyze");
            }
        }
    }

    /** The answers of a day's calls: one is kept by the use case, the others are like it. */
    private void keepAnswers(EmbeddedDatabase database, Connection connection) throws SQLException {
        Member caller = members.get(members.size() - 1);
        String called = "POST /leave-requests";
        database.doInTransaction(em -> new IdempotencyService(CLOCK)
                .on(em)
                .of(
                        IdempotentCall.of(caller.account(), "key-0", called, new byte[0]),
                        () -> new StoredResponse(201, Map.of("Location", "/api/leave-requests/"), "{}".repeat(2_000))));
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into idempotency_key (caller, key, body_hash, status, headers, body, created_at)"
                    + " select 'person' || n, 'key-' || n, body_hash, status, headers, body, created_at"
                    + " from idempotency_key, generate_series(1, " + size.people() / 2 + ") n");
            statement.execute("vacuum (analyze) idempotency_key");
        }
    }

    private static void write(Planned planned, Copy copy, CopyLoader loader) {
        planned.pattern().rows().forEach(rows -> {
            for (Cell[] cells : rows.getValue()) {
                StringBuilder to = loader.row(rows.getKey());
                for (int i = 0; i < cells.length; i++) {
                    cells[i].append(i == 0 ? to : to.append('\t'), copy);
                }
                to.append('\n');
            }
        });
    }

    /** Drawn like those of the product, but by the seed; of that many, two might be the same. */
    private String reference() {
        String drawn;
        do {
            StringBuilder reference = new StringBuilder("SL");
            for (int i = 0; i < REFERENCE_LENGTH; i++) {
                reference.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            drawn = reference.toString();
        } while (!references.add(drawn));
        return drawn;
    }

    private void keepExample(RequestPattern pattern, String reference) {
        List<String> kept = examples.computeIfAbsent(pattern, first -> new ArrayList<>());
        if (kept.size() == EXAMPLES) {
            kept.remove(EXAMPLES - 1);
        }
        kept.add(reference);
    }

    /** By pattern, the references of its first and its last copy. */
    Map<RequestPattern, List<String>> examples() {
        return examples;
    }

    /** People of a full working week who have asked for nothing yet, one for each kind of request. */
    List<Member> newcomers() {
        return List.copyOf(newcomers);
    }

    /** Everybody. */
    public List<Member> members() {
        return members;
    }
}
