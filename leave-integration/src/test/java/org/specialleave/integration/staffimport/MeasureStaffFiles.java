package org.specialleave.integration.staffimport;

import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.specialleave.staff.StaffImport;
import org.specialleave.testing.EmbeddedDatabase;

/**
 * How long a staff file of 7,000 people takes: the first, in which all are new; the same people again; and one in which
 * a tenth have moved; beside {@code COPY FROM} of the first file's lines into a table with a key.
 */
public final class MeasureStaffFiles {
    private static final int PEOPLE = 7_000;
    private static final int TEAMS = 100;
    private static final int MOVES = 10;

    private MeasureStaffFiles() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase();
        database.beforeAll(null);
        try {
            ImportingTrust trust = new ImportingTrust(database);
            GenericOutboundText first = file(1, 0);
            System.out.printf("| staff file | lines | s | lines a second |%n| --- | --- | --- | --- |%n");
            take(trust, "all new", first);
            take(trust, "the same", file(2, 0));
            take(trust, "a tenth have moved", file(3, 1));
            System.out.printf("| COPY FROM | %d | %.2f | |%n", first.lines(), copy(database, first));
        } finally {
            database.afterAll(null);
        }
    }

    private static GenericOutboundText file(int sequence, int moved) {
        GenericOutboundText text = GenericOutboundText.full(sequence);
        for (int team = 1; team <= TEAMS; team++) {
            text.organisation(String.valueOf(team), team == 1 ? "" : "1");
        }
        for (int person = 1; person <= PEOPLE; person++) {
            text.person(String.valueOf(1_000_000 + person));
        }
        for (int person = 1; person <= PEOPLE; person++) {
            int team = 1 + (person + (person % MOVES == 0 ? moved : 0)) % TEAMS;
            text.assignment(
                    String.valueOf(2_000_000 + person),
                    String.valueOf(1_000_000 + person),
                    String.valueOf(1_000_000 + Math.max(1, person / TEAMS)),
                    28,
                    String.valueOf(team));
        }
        return text;
    }

    private static void take(ImportingTrust trust, String what, GenericOutboundText file) {
        byte[] bytes = file.bytes();
        long begun = System.nanoTime();
        StaffImport done = trust.take(file.name(), bytes);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (done.outcome() != StaffImport.Outcome.IMPORTED) {
            throw new IllegalStateException(String.valueOf(done));
        }
        System.out.printf("| %s | %d | %.2f | %.0f |%n", what, file.lines(), seconds, file.lines() / seconds);
    }

    private static double copy(EmbeddedDatabase database, GenericOutboundText file) throws Exception {
        byte[] bytes = file.bytes("\n");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table copied (id bigint generated always as identity primary key, line text)");
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy copied (line) from stdin", new ByteArrayInputStream(bytes));
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
