package org.specialleave.integration.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.specialleave.exchange.Batch;
import org.specialleave.exchange.Batches;
import org.specialleave.exchange.CreateBatch;
import org.specialleave.exchange.ExchangeFile;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendar;
import org.specialleave.exchange.FeedCalendars;
import org.specialleave.exchange.FeedRun;
import org.specialleave.exchange.ManualEntryTask;
import org.specialleave.exchange.ManualEntryTasks;
import org.specialleave.platform.TrustTime;

/**
 * Runs the feeds in two steps: the rows are frozen in one transaction, then the file is written from them alone.
 *
 * <p>A crash in between is mended by {@link #finishFiles()}, which makes the same bytes from the same rows.
 */
@Stateless
@LocalBean
@Local(Exchanges.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyFeeds implements Exchanges {
    /** How far ahead the next run is looked for. */
    private static final int DAYS_AHEAD = 366;

    private static final Logger LOG = System.getLogger(NightlyFeeds.class.getName());

    private Clock clock;
    private CreateBatch freezeRun;
    private Batches batches;
    private FeedCalendars calendars;
    private ManualEntryTasks tasks;
    private FeedConfigs forms;
    private FeedFolder folder;
    private FeedSettings settings;

    protected NightlyFeeds() {}

    @Inject
    public NightlyFeeds(
            Clock clock,
            CreateBatch freezeRun,
            Batches batches,
            FeedCalendars calendars,
            ManualEntryTasks tasks,
            FeedConfigs forms,
            FeedFolder folder,
            FeedSettings settings) {
        this.clock = clock;
        this.freezeRun = freezeRun;
        this.batches = batches;
        this.calendars = calendars;
        this.tasks = tasks;
        this.forms = forms;
        this.folder = folder;
        this.settings = settings;
    }

    @Override
    @RolesAllowed({"hr-systems", "system"})
    public Started run(Feed feed, LocalDate businessDate) {
        CreateBatch.Frozen frozen = freezeRun.freeze(feed, businessDate, forms.of(feed));
        return new Started(finish(frozen.batch()), frozen.isNew());
    }

    @Override
    @RolesAllowed({"hr-systems", "auditor"})
    public Page runs(Feed feed, int page, int size) {
        return batches.latest(feed, page, size);
    }

    @Override
    @RolesAllowed({"hr-systems", "auditor"})
    public Optional<FeedRun> runOn(Feed feed, LocalDate businessDate) {
        return batches.on(feed, businessDate).map(Batch::asRun);
    }

    @Override
    @RolesAllowed({"hr-systems", "auditor"})
    public Optional<NextRun> next(Feed feed) {
        FeedCalendar calendar = calendarOf(feed);
        LocalDate first = calendar.lastNight(now()).plusDays(1);
        return first.datesUntil(first.plusDays(DAYS_AHEAD))
                .filter(calendar::runsFor)
                .filter(date -> batches.on(feed, date).isEmpty())
                .findFirst()
                .map(date -> new NextRun(
                        date, calendar.begins(date).atZone(TrustTime.ZONE).toInstant()));
    }

    @Override
    @RolesAllowed({"hr-systems", "auditor"})
    public ExchangeFile file(Feed feed, long sequence) {
        return batches.fileOf(batches.numbered(feed, sequence));
    }

    @Override
    @RolesAllowed({"hr-systems", "auditor"})
    public List<ManualEntryTask> tasks() {
        return tasks.open();
    }

    /**
     * Writes the files of runs that were frozen and whose file does not stand in the folder: a crash came in between.
     */
    @RolesAllowed("system")
    public void finishFiles() {
        batches.unwritten().forEach(this::finish);
    }

    /**
     * Runs each feed for each night of its calendar that has come and was not run: tonight's, and those on which no
     * node was up. What a feed has to say of other days goes with its next run.
     */
    @RolesAllowed("system")
    public void runMissed() {
        for (Feed feed : Feed.values()) {
            FeedCalendar calendar = calendarOf(feed);
            for (LocalDate missed : batches.missed(feed, calendar.lastNight(now()), settings.nightsBack())) {
                if (calendar.runsFor(missed)) {
                    FeedRun run = run(feed, missed).run();
                    LOG.log(
                            Level.INFO,
                            "{0} for {1}: {2}, {3} rows",
                            feed.code(),
                            missed,
                            run.fileName(),
                            run.records());
                }
            }
        }
    }

    private FeedCalendar calendarOf(Feed feed) {
        return calendars.of(feed, settings.nightlyAt());
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), TrustTime.ZONE);
    }

    private FeedRun finish(Batch batch) {
        if (batch.isWritten()) {
            return batch.asRun();
        }
        ExchangeFile file = batches.fileOf(batch);
        folder.put(file.name(), file.bytes());
        if (batch.manifestName() != null) {
            folder.put(batch.manifestName(), batch.manifest().getBytes(StandardCharsets.UTF_8));
        }
        return batches.written(batch);
    }
}
