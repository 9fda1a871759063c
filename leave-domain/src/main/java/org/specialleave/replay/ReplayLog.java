package org.specialleave.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Columns;
import org.specialleave.platform.ConflictException;
import org.specialleave.replay.ReplayView.State;

/** The log of replays. What it is told is written at once, whatever comes of the replay. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplayLog {
    /** A replay that has not moved for so long died with its server; while it runs it moves every few seconds. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    private static final String COLUMNS =
            "select id, version, first_day, last_day, started_at, state, done, total, differences, moved_at";

    private Audit audit;
    private Clock clock;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected ReplayLog() {}

    @Inject
    public ReplayLog(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** For tests, outside a container. */
    public ReplayLog(Audit audit, Clock clock, EntityManager entityManager) {
        this(audit, clock);
        this.entityManager = entityManager;
    }

    /**
     * Enters a replay that begins.
     *
     * @return our number for it
     * @throws ConflictException of reason {@code STATE} where another still runs: one at a time is enough for a machine
     */
    public long begin(ReplayOrder asked, String account) {
        Instant now = clock.instant();
        entityManager
                .createNativeQuery("update replay set state = 'FAILED' where state = 'RUNNING' and moved_at <= ?1")
                .setParameter(1, at(now.minus(DEAD_AFTER)))
                .executeUpdate();
        // The index lets one run. An insert beside one that is not committed yet waits for it.
        List<?> entered = entityManager
                .createNativeQuery("""
                        insert into replay (account, version, first_day, last_day, started_at, state, moved_at)
                        values (?1, ?2, ?3, ?4, ?5, 'RUNNING', ?5)
                        on conflict (state) where state = 'RUNNING' do nothing returning id""")
                .setParameter(1, account)
                .setParameter(2, asked.version())
                .setParameter(3, asked.firstDay())
                .setParameter(4, asked.lastDay())
                .setParameter(5, at(now))
                .getResultList();
        if (entered.isEmpty()) {
            throw new ConflictException(ConflictException.Reason.STATE, Map.of("state", State.RUNNING.name()));
        }
        long id = ((Number) entered.get(0)).longValue();
        audit.record(
                "what-if",
                asked.version(),
                Map.of(
                        "from",
                        asked.firstDay().toString(),
                        "to",
                        asked.lastDay().toString()));
        return id;
    }

    /** How far a replay is. */
    public void reached(long id, int done, int total) {
        entityManager
                .createNativeQuery(
                        "update replay set done = ?2, total = ?3, moved_at = ?4 where id = ?1 and state = 'RUNNING'")
                .setParameter(1, id)
                .setParameter(2, done)
                .setParameter(3, total)
                .setParameter(4, at(clock.instant()))
                .executeUpdate();
    }

    /**
     * Lists differences, in one statement.
     *
     * @param first the position of the first of them, from 1
     */
    public void list(long id, int first, List<ListedDifference> differences) {
        entityManager
                .createNativeQuery("""
                        insert into replay_difference (replay_id, position, reference, leave_type, submitted_on, difference)
                        select cast(?1 as bigint), r.position, r.reference, r.leave_type, r.submitted_on, r.difference
                        from jsonb_to_recordset(cast(?2 as jsonb)) as
                            r(position int, reference text, leave_type text, submitted_on date, difference jsonb)""")
                .setParameter(1, id)
                .setParameter(2, ReplayJson.rows(first, differences))
                .executeUpdate();
    }

    /**
     * Ends a replay that came to something; one that was given up meanwhile, so that another could begin, stays
     * failed.
     */
    public void end(long id, int done, int differences, ReplayResult result) {
        entityManager
                .createNativeQuery("""
                        update replay set state = 'DONE', done = ?2, total = ?2, differences = ?3, result = cast(?4 as jsonb), moved_at = ?5
                        where id = ?1 and state = 'RUNNING'""")
                .setParameter(1, id)
                .setParameter(2, done)
                .setParameter(3, differences)
                .setParameter(4, ReplayJson.write(result))
                .setParameter(5, at(clock.instant()))
                .executeUpdate();
    }

    /** Ends a replay that failed: nothing of it is shown. */
    public void fail(long id) {
        entityManager
                .createNativeQuery("delete from replay_difference where replay_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        entityManager
                .createNativeQuery("update replay set state = 'FAILED' where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Forgets replays that were begun before that moment; the answer is how many. */
    public int forget(Instant before) {
        return entityManager
                .createNativeQuery("delete from replay where started_at < ?1")
                .setParameter(1, at(before))
                .executeUpdate();
    }

    /** One replay with what came of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<ReplayView> find(long id) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + ", cast(result as text) from replay where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> view((Object[]) row, (String) ((Object[]) row)[10]));
    }

    /** Replays without what came of them, the latest first, by pages counted from 0. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ReplayView> list(int page, int size) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + " from replay order by started_at desc, id desc")
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> view((Object[]) row, null)).toList();
    }

    /** The requests that a replay lists, in order, by pages counted from 0. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ListedDifference> differences(long id, int page, int size) {
        List<?> rows = entityManager
                .createNativeQuery("""
                        select reference, leave_type, submitted_on, cast(difference as text) from replay_difference
                        where replay_id = ?1 and position > ?2 and position <= ?3 order by position""")
                .setParameter(1, id)
                .setParameter(2, Math.multiplyExact(page, size))
                .setParameter(3, Math.multiplyExact(page + 1, size))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row ->
                        ReplayJson.difference((String) row[0], (String) row[1], Columns.date(row[2]), (String) row[3]))
                .toList();
    }

    private ReplayView view(Object[] row, String result) {
        State state = State.valueOf((String) row[5]);
        if (state == State.RUNNING && Columns.instant(row[9]).plus(DEAD_AFTER).isBefore(clock.instant())) {
            state = State.FAILED;
        }
        return new ReplayView(
                ((Number) row[0]).longValue(),
                new ReplayOrder((String) row[1], Columns.date(row[2]), Columns.date(row[3])),
                Columns.instant(row[4]),
                state,
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                ((Number) row[8]).intValue(),
                result == null ? null : ReplayJson.result(result));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
