package org.specialleave.integration.feed;

import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.LocalDate;
import org.postgresql.PGConnection;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedRun;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.largetrust.LargeTrust;
import org.specialleave.testing.largetrust.TrustSize;

/**
 * How long the first night of each feed takes on a generated trust, which sends all that was ever granted, and a night
 * on which little has changed; beside {@code COPY TO} of the rows that the first night froze.
 */
public final class MeasureFeeds {
    private static final LocalDate FIRST = TrustSize.TODAY.minusDays(1);

    private MeasureFeeds() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = new EmbeddedDatabase();
        database.beforeAll(null);
        try {
            TrustSize size = TrustSize.chosen();
            new LargeTrust(size).moveInto(database);
            System.out.printf("# %s%n| feed | rows | s | rows a second | COPY TO, s | next night, rows | s |%n", size);
            System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
            for (Feed feed : Feed.values()) {
                measure(database, feed);
            }
        } finally {
            database.afterAll(null);
        }
    }

    private static void measure(EmbeddedDatabase database, Feed feed) throws Exception {
        RunContext nights = new RunContext(database, Files.createTempDirectory("feeds"), "2026-11-21T01:30:00Z");
        long begun = System.nanoTime();
        FeedRun first = nights.run(feed, FIRST).run();
        double seconds = secondsSince(begun);
        double copied = copy(database, feed);
        nights.at("2026-11-22T01:30:00Z");
        begun = System.nanoTime();
        FeedRun next = nights.run(feed, FIRST.plusDays(1)).run();
        System.out.printf(
                "| %s | %d | %.1f | %.0f | %.2f | %d | %.1f |%n",
                feed.code(),
                first.records(),
                seconds,
                first.records() / seconds,
                copied,
                next.records(),
                secondsSince(begun));
    }

    private static double copy(EmbeddedDatabase database, Feed feed) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            long begun = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from exchange_line where feed = '" + feed.code() + "') to stdout",
                            OutputStream.nullOutputStream());
            return secondsSince(begun);
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
