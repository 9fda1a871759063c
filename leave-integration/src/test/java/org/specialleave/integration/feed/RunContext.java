package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.SessionContext;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specialleave.audit.Audit;
import org.specialleave.exchange.Batches;
import org.specialleave.exchange.CreateBatch;
import org.specialleave.exchange.ExchangeFile;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarDetails;
import org.specialleave.exchange.FeedCalendars;
import org.specialleave.exchange.FeedSelection;
import org.specialleave.exchange.ManageFeedCalendars;
import org.specialleave.exchange.ManualEntryTask;
import org.specialleave.exchange.ManualEntryTasks;
import org.specialleave.platform.Change;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.release.ReleasedPolicies;
import org.specialleave.staff.Staff;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

/** The feeds on a test's database and folder, as one node runs them at a given time. */
final class RunContext {
    private final EmbeddedDatabase database;
    private final FeedSettings settings;
    private final FeedConfigs forms;
    private final FeedFolder folder;
    private Clock clock;

    RunContext(EmbeddedDatabase database, Path folder, String now) {
        this(database, folder, now, 14);
    }

    RunContext(EmbeddedDatabase database, Path folder, String now, int nightsBack) {
        this.database = database;
        settings = new FeedSettings(
                "431",
                "SEL",
                folder.toString(),
                Optional.empty(),
                "M",
                true,
                Set.of("Active Assignment"),
                "01:30",
                nightsBack);
        this.folder = new FeedFolder(settings);
        forms = new FeedConfigs(settings, this.folder, new ReleasedPolicies());
        forms.read();
        at(now);
    }

    void at(String now) {
        clock = Clock.fixed(Instant.parse(now), TrustTime.ZONE);
    }

    FeedFolder folder() {
        return folder;
    }

    /** The first of the two steps alone, as where the server was killed before the second. */
    void freeze(Feed feed, LocalDate businessDate) {
        database.doInTransaction(em -> freezeRun(em).freeze(feed, businessDate, forms.of(feed)));
    }

    Exchanges.Started run(Feed feed, LocalDate businessDate) {
        return database.inTransaction(em -> feeds(em).run(feed, businessDate));
    }

    /** The rows of a run's file, without header and trailer. */
    List<String> rows(Feed feed, LocalDate businessDate) {
        List<String> lines = new String(
                        bytes(feed, run(feed, businessDate).run().sequence()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(1, lines.size() - (feed == Feed.ROSTER ? 0 : 1));
    }

    byte[] bytes(Feed feed, long sequence) {
        ExchangeFile file = database.inTransaction(em -> feeds(em).file(feed, sequence));
        return file.bytes();
    }

    void finishFiles() {
        database.doInTransaction(em -> feeds(em).finishFiles());
    }

    void runMissed() {
        database.doInTransaction(em -> feeds(em).runMissed());
    }

    /** What an administrator says now of when a feed runs. */
    void calendar(FeedCalendarDetails details) {
        database.doInTransaction(em -> {
            SessionContext administrator = SignedIn.as("root", "administrator");
            ManageFeedCalendars calendars =
                    new ManageFeedCalendars(clock, new Audit(clock, em, administrator), em, administrator);
            assertThat(calendars.change(details, calendars.list(0, 1).version()))
                    .isInstanceOf(Change.Done.class);
        });
    }

    Optional<Exchanges.NextRun> next(Feed feed) {
        return database.inTransaction(em -> feeds(em).next(feed));
    }

    List<ManualEntryTask> tasks() {
        return database.inTransaction(em -> feeds(em).tasks());
    }

    Exchanges.Page runs(Feed feed) {
        return database.inTransaction(em -> feeds(em).runs(feed, 0, 50));
    }

    private CreateBatch freezeRun(EntityManager em) {
        FeedSelection outgoing = new FeedSelection(new Staff(em), new ManualEntryTasks(em), em);
        return new CreateBatch(
                clock, new Batches(clock, em), outgoing, new Audit(clock, em, SignedIn.as("system", "system")), em);
    }

    private NightlyFeeds feeds(EntityManager em) {
        return new NightlyFeeds(
                clock,
                freezeRun(em),
                new Batches(clock, em),
                new FeedCalendars(em),
                new ManualEntryTasks(em),
                forms,
                folder,
                settings);
    }
}
