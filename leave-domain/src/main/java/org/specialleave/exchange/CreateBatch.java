package org.specialleave.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.specialleave.audit.Audit;
import org.specialleave.platform.TrustTime;

/**
 * Takes everything that a feed has to say now, gives it a number and freezes it, all in one transaction.
 *
 * <p>What is taken does not follow from a date: it is what stands in no earlier batch of the feed. The business date
 * tells which days are over, and lets the same night be asked for again.
 */
@Stateless
@RolesAllowed({"hr-systems", "system"})
public class CreateBatch {
    private Clock clock;
    private Batches batches;
    private FeedSelection outgoing;
    private Audit audit;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected CreateBatch() {}

    @Inject
    public CreateBatch(Clock clock, Batches batches, FeedSelection outgoing, Audit audit) {
        this.clock = clock;
        this.batches = batches;
        this.outgoing = outgoing;
        this.audit = audit;
    }

    /** For tests, outside a container. */
    public CreateBatch(Clock clock, Batches batches, FeedSelection outgoing, Audit audit, EntityManager entityManager) {
        this(clock, batches, outgoing, audit);
        this.entityManager = entityManager;
    }

    /**
     * Freezes the run of a business date, or finds the one there is.
     *
     * @param feed         which feed
     * @param businessDate the day whose end it stands for
     * @param form         how the trust wants it
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Frozen freeze(Feed feed, LocalDate businessDate, FeedConfig form) {
        Optional<Batch> before = batches.on(feed, businessDate);
        if (before.isPresent()) {
            return new Frozen(before.get(), false);
        }
        long sequence = nextSequence(feed);
        // Whoever held the counter before may have run this very date.
        Optional<Batch> meanwhile = batches.on(feed, businessDate);
        if (meanwhile.isPresent()) {
            putBack(feed);
            return new Frozen(meanwhile.get(), false);
        }
        Instant now = clock.instant();
        PayPeriod period = PayPeriod.on(businessDate, form.periods());
        List<ExportedRow> rows =
                outgoing.rows(new FeedSelection.Night(feed, period, lastDayOver(businessDate, now), now), form);
        Layout.Facts facts = facts(feed, businessDate, sequence, now, period, rows);
        List<String> records = rows.stream().map(form.layout()::record).toList();
        Batch batch = new Batch(facts, form.layout(), records);
        entityManager.persist(batch);
        // its rows point at it, and the persistence provider does not know
        entityManager.flush();
        for (int place = 0; place < rows.size(); place++) {
            ExportedRow row = rows.get(place);
            row.writtenIn(batch.id(), place + 1, records.get(place));
            entityManager.persist(row);
        }
        audit.record(
                "run-feed",
                feed.code() + " " + businessDate,
                Map.of("sequence", String.valueOf(sequence), "records", String.valueOf(rows.size())));
        entityManager.flush();
        return new Frozen(batch, true);
    }

    /** A day is over when the next has begun: a run in the daytime takes its own day as still to come. */
    private static LocalDate lastDayOver(LocalDate businessDate, Instant now) {
        return TrustTime.dateOf(now).isAfter(businessDate) ? businessDate : businessDate.minusDays(1);
    }

    private static Layout.Facts facts(
            Feed feed, LocalDate businessDate, long sequence, Instant now, PayPeriod period, List<ExportedRow> rows) {
        long minutes = rows.stream().mapToLong(ExportedRow::minutes).sum();
        BigDecimal hours = rows.stream().map(ExportedRow::hours).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        return new Layout.Facts(feed, businessDate, sequence, now, period, rows.size(), minutes, hours);
    }

    private long nextSequence(Feed feed) {
        return ((Number) entityManager
                        .createNativeQuery("update exchange_feed set last_sequence = last_sequence + 1"
                                + " where feed = ?1 returning last_sequence")
                        .setParameter(1, feed.code())
                        .getSingleResult())
                .longValue();
    }

    private void putBack(Feed feed) {
        entityManager
                .createNativeQuery("update exchange_feed set last_sequence = last_sequence - 1 where feed = ?1")
                .setParameter(1, feed.code())
                .executeUpdate();
    }

    /**
     * How a trust wants a feed.
     *
     * @param layout        how the file is written
     * @param codes         what downstream calls the leave types
     * @param periods       weekly or monthly pay
     * @param rosteredByFile whether unpaid hours of rostered staff go to payroll by our file; false where the roster
     *                       sends them
     * @param activeStatuses ESR's words for an assignment that is worked, in small letters
     */
    public record FeedConfig(
            Layout layout,
            CodeTable codes,
            PayPeriod.Type periods,
            boolean rosteredByFile,
            Set<String> activeStatuses) {}

    /**
     * A frozen run.
     *
     * @param batch it
     * @param isNew false where the date was run before
     */
    public record Frozen(Batch batch, boolean isNew) {}
}
