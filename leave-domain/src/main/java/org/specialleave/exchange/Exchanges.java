package org.specialleave.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The nightly feeds, as pages and REST ask for them; the integration implements it.
 *
 * <p>For HR systems; auditors may look.
 */
public interface Exchanges {
    /**
     * Runs a feed for a business date, or tells of the run that date has had already.
     *
     * <p>What stands in no earlier batch of the feed goes out. The same date again gives the same run and the same
     * bytes.
     *
     * @param feed         which way out
     * @param businessDate the day whose end the run stands for; any date, whatever the feed's calendar says
     */
    Started run(Feed feed, LocalDate businessDate);

    /** Runs of a feed, the latest first, by pages counted from 0. */
    Page runs(Feed feed, int page, int size);

    /** The run of a business date; empty where there was none. */
    Optional<FeedRun> runOn(Feed feed, LocalDate businessDate);

    /** The next run that comes by itself; empty where every night of the coming year was run by hand already. */
    Optional<NextRun> next(Feed feed);

    /**
     * The file of a run, whole.
     *
     * @throws org.specialleave.platform.NotFoundException if the feed has no run of that number
     */
    ExchangeFile file(Feed feed, long sequence);

    /** What HR has to see to: lines that no file could carry, the oldest first, a hundred at most. */
    List<ManualEntryTask> tasks();

    /**
     * A run, and whether the call made it.
     *
     * @param run   the run
     * @param isNew false where that date was run before
     */
    record Started(FeedRun run, boolean isNew) {}

    /**
     * A run that comes by itself.
     *
     * @param businessDate the day whose end it stands for
     * @param begins       when its time has come
     */
    record NextRun(LocalDate businessDate, Instant begins) {}

    /**
     * Some of the runs.
     *
     * @param items those of the page
     * @param total of all pages
     */
    record Page(List<FeedRun> items, long total) {}
}
