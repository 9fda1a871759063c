package org.specialleave.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.specialleave.platform.NotFoundException;

/** The runs that there were, their rows and bytes. */
@Stateless
@RolesAllowed({"hr-systems", "auditor", "system"})
public class Batches {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;

    protected Batches() {}

    /** Batches by that clock. */
    @Inject
    public Batches(Clock clock) {
        this.clock = clock;
    }

    /** For tests, outside a container. */
    public Batches(Clock clock, EntityManager entityManager) {
        this(clock);
        this.entityManager = entityManager;
    }

    /** The run of a business date; empty where there was none. */
    public Optional<Batch> on(Feed feed, LocalDate businessDate) {
        return entityManager
                .createQuery(
                        "select b from Batch b where b.feed = :feed and b.businessDate = :date order by b.run",
                        Batch.class)
                .setParameter("feed", feed.code())
                .setParameter("date", businessDate)
                .getResultStream()
                .findFirst();
    }

    /**
     * The run of that number.
     *
     * @throws NotFoundException if the feed has none
     */
    public Batch numbered(Feed feed, long sequence) {
        return entityManager
                .createQuery("select b from Batch b where b.feed = :feed and b.sequence = :sequence", Batch.class)
                .setParameter("feed", feed.code())
                .setParameter("sequence", sequence)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("run " + sequence + " of " + feed.code()));
    }

    /** Runs of a feed, the latest first. */
    public Exchanges.Page latest(Feed feed, int page, int size) {
        List<FeedRun> items = entityManager
                .createQuery("select b from Batch b where b.feed = :feed order by b.sequence desc", Batch.class)
                .setParameter("feed", feed.code())
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(Batch::asRun)
                .toList();
        long total = entityManager
                .createQuery("select count(b) from Batch b where b.feed = :feed", Long.class)
                .setParameter("feed", feed.code())
                .getSingleResult();
        return new Exchanges.Page(items, total);
    }

    /** Runs whose file does not stand in the folder yet, the oldest first. */
    public List<Batch> unwritten() {
        return entityManager
                .createQuery("select b from Batch b where b.writtenAt is null order by b.id", Batch.class)
                .getResultList();
    }

    /** A run's file, made from its rows. */
    public ExchangeFile fileOf(Batch batch) {
        List<String> records = entityManager
                .createQuery(
                        "select l.record from ExportedRow l where l.batchId = :batch order by l.position", String.class)
                .setParameter("batch", batch.id())
                .getResultList();
        return new ExchangeFile(batch.fileName(), batch.characterSet(), batch.bytes(records));
    }

    /** The run's file stands in the folder; told twice, the first time holds. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public FeedRun written(Batch batch) {
        Batch stored = entityManager.find(Batch.class, batch.id(), jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        if (!stored.isWritten()) {
            stored.writtenAt(clock.instant());
        }
        return stored.asRun();
    }

    /**
     * Business dates that no run stands for, the oldest first, whatever the feed's calendar says.
     *
     * @param feed    which feed
     * @param last    the last day that may have one
     * @param atMost  how many days back are looked at
     */
    public List<LocalDate> missed(Feed feed, LocalDate last, int atMost) {
        List<?> dates = entityManager
                .createNativeQuery("""
                        select day::date from exchange_feed f,
                            generate_series(greatest(f.first_date, cast(?2 as date) - cast(?3 as int) + 1), cast(?2 as date), interval '1 day') day
                        where f.feed = ?1
                            and not exists (select 1 from exchange_batch b where b.feed = f.feed and b.business_date = day::date)
                        order by day
                        """)
                .setParameter(1, feed.code())
                .setParameter(2, last)
                .setParameter(3, atMost)
                .getResultList();
        return dates.stream().map(date -> ((java.sql.Date) date).toLocalDate()).toList();
    }
}
