package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedRun;
import org.specialleave.integration.testing.BookedLeave;
import org.specialleave.testing.EmbeddedDatabase;

class NightlyFeedsOnAKilledNodeDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static LocalDate next = LocalDate.of(2026, 11, 21);

    @TempDir
    Path folder;

    private RunContext night;
    private LocalDate businessDate;

    @BeforeAll
    static void somebodyIsAway() {
        BookedLeave leave = new BookedLeave(database);
        long assignment = leave.assignment("10000006", leave.team("Rutland Ward", "ROSTER"), 2250, null);
        long request = leave.request("K7M2-4QX9", assignment, "CARERS", false);
        IntStream.rangeClosed(1, 40)
                .forEach(n -> leave.line(request, n, LocalDate.of(2026, 11, 21).plusDays(n), 450, 450, "PAID"));
    }

    @BeforeEach
    void anotherNight() {
        // each day that is over has something to tell
        next = next.plusDays(2);
        businessDate = next;
        night = new RunContext(database, folder, businessDate.plusDays(1) + "T01:30:00Z");
    }

    @Test
    void afterTheRowsMakesTheFileWhenItIsUpAgain() throws Exception {
        night.freeze(Feed.ROSTER, businessDate);
        assertThat(names()).isEmpty();

        night.finishFiles();

        assertTheFileIsWhole();
    }

    @Test
    void whileItWritesBesideMakesTheFileWhenItIsUpAgainAndLeavesNothingBeside() throws Exception {
        night.freeze(Feed.ROSTER, businessDate);
        FeedRun run = night.runs(Feed.ROSTER).items().get(0);
        byte[] half = java.util.Arrays.copyOf(night.bytes(Feed.ROSTER, run.sequence()), 100);
        night.folder().writeBeside(run.fileName(), half);

        night.finishFiles();

        assertTheFileIsWhole();
    }

    @Test
    void afterTheRenameLeavesTheFileAsItIs() throws Exception {
        night.freeze(Feed.ROSTER, businessDate);
        FeedRun run = night.runs(Feed.ROSTER).items().get(0);
        night.folder().put(run.fileName(), night.bytes(Feed.ROSTER, run.sequence()));

        night.finishFiles();

        assertTheFileIsWhole();
    }

    @Test
    void runsTheSameDateAgainWithTheSameBytes() {
        Exchanges.Started first = night.run(Feed.ROSTER, businessDate);
        byte[] bytes = night.bytes(Feed.ROSTER, first.run().sequence());
        Exchanges.Started again = night.run(Feed.ROSTER, businessDate);

        assertThat(first.isNew()).isTrue();
        assertThat(again.isNew()).isFalse();
        assertThat(again.run()).isEqualTo(first.run());
        assertThat(night.bytes(Feed.ROSTER, again.run().sequence())).isEqualTo(bytes);
    }

    @Test
    void letsItsFilesBeReadByOneGroupOnly() throws Exception {
        String name = night.run(Feed.ROSTER, businessDate).run().fileName();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void leavesNoGapInTheNumbersHoweverManyRunOneDateAtOnce() throws Exception {
        long before = night.runs(Feed.ESR_PAYROLL).total();
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            Callable<FeedRun> one =
                    () -> night.run(Feed.ESR_PAYROLL, businessDate).run();
            List<Future<FeedRun>> runs = nodes.invokeAll(java.util.Collections.nCopies(8, one));
            for (Future<FeedRun> run : runs) {
                assertThat(run.get().sequence()).isEqualTo(before + 1);
            }
        } finally {
            nodes.shutdownNow();
        }
        night.run(Feed.ESR_PAYROLL, businessDate.plusDays(1));
        next = next.plusDays(1);

        assertThat(night.runs(Feed.ESR_PAYROLL).items().get(0).sequence()).isEqualTo(before + 2);
    }

    @Test
    void makesUpForTheNightsOnWhichItWasDown() {
        database.doInTransaction(em -> em.createNativeQuery("update exchange_feed set first_date = ?1")
                .setParameter(1, businessDate.minusDays(1))
                .executeUpdate());
        night.at(businessDate.plusDays(4) + "T09:00:00Z");
        next = next.plusDays(4);

        night.runMissed();

        assertThat(night.runs(Feed.ESR_ABSENCE).items())
                .extracting(FeedRun::businessDate)
                .contains(businessDate.plusDays(3), businessDate.plusDays(2), businessDate)
                .doesNotContain(businessDate.plusDays(4));
    }

    @Test
    void cannotChangeWhatWasSent() {
        night.run(Feed.ROSTER, businessDate);

        assertThatThrownBy(() -> sql("update exchange_line set record = 'x'")).hasMessageContaining("only grows");
        assertThatThrownBy(() -> sql("update exchange_batch set sha256 = 'x'")).hasMessageContaining("frozen");
        assertThatThrownBy(() -> sql("delete from exchange_batch")).hasMessageContaining("frozen");
    }

    private void assertTheFileIsWhole() throws Exception {
        FeedRun run = night.runs(Feed.ROSTER).items().get(0);
        assertThat(run.businessDate()).isEqualTo(businessDate);
        assertThat(run.records()).isPositive();
        assertThat(run.status()).isEqualTo(FeedRun.Status.WRITTEN);
        byte[] file = Files.readAllBytes(folder.resolve(run.fileName()));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(run.sha256());
        assertThat(file).isEqualTo(night.bytes(Feed.ROSTER, run.sequence()));
        assertThat(names())
                .containsExactlyInAnyOrder(run.fileName(), run.fileName().replace(".csv", ".json"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static void sql(String statement) {
        database.doInTransaction(em -> em.createNativeQuery(statement).executeUpdate());
    }
}
