package org.specialleave.exchange;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that a feed could not carry: opened by the run that left them out, closed by the one that need not any more.
 */
@Stateless
@RolesAllowed({"hr-systems", "auditor", "system"})
public class ManualEntryTasks {
    private static final int SHOWN = 100;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected ManualEntryTasks() {}

    /** For tests, outside a container. */
    public ManualEntryTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Why the feed leaves which lines out, by the line's id, as noted before. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Map<Long, ManualEntryTask.Why> leftOut(Feed feed) {
        Map<Long, ManualEntryTask.Why> leftOut = new HashMap<>();
        List<?> found = entityManager
                .createNativeQuery("select line_id, why from exchange_task where feed = ?1 and closed_at is null")
                .setParameter(1, feed.code())
                .getResultList();
        for (Object one : found) {
            Object[] row = (Object[]) one;
            leftOut.put(((Number) row[0]).longValue(), ManualEntryTask.Why.valueOf((String) row[1]));
        }
        return leftOut;
    }

    /** Notes that the line was left out; a line that was noted before keeps its first date. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void open(Feed feed, BookedLine line, ManualEntryTask.Why why, Instant at) {
        entityManager
                .createNativeQuery("""
                        insert into exchange_task (id, feed, line_id, why, opened_at)
                        values (nextval('exchange_task_seq'), ?1, ?2, ?3, ?4)
                        on conflict (feed, line_id) where closed_at is null do update set why = excluded.why
                        """)
                .setParameter(1, feed.code())
                .setParameter(2, line.lineId())
                .setParameter(3, why.name())
                .setParameter(4, at.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    /** Notes that nothing is left to do about the line. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void close(Feed feed, BookedLine line, Instant at) {
        entityManager
                .createNativeQuery("update exchange_task set closed_at = ?3"
                        + " where feed = ?1 and line_id = ?2 and closed_at is null")
                .setParameter(1, feed.code())
                .setParameter(2, line.lineId())
                .setParameter(3, at.atOffset(java.time.ZoneOffset.UTC))
                .executeUpdate();
    }

    /** What is open, the oldest first, a hundred at most; lines that were taken back meanwhile are left out. */
    public List<ManualEntryTask> open() {
        List<?> found =
                entityManager.createNativeQuery("""
                        select t.feed, r.reference, a.number, l.date, l.minutes, t.why, t.opened_at
                        from exchange_task t
                        join leave_line l on l.id = t.line_id
                        join leave_request r on r.id = l.request_id
                        join assignment a on a.id = l.assignment_id
                        where t.closed_at is null and l.state = 'GRANTED'
                        order by t.opened_at, t.id
                        """).setMaxResults(SHOWN).getResultList();
        return found.stream().map(row -> task((Object[]) row)).toList();
    }

    private static ManualEntryTask task(Object[] row) {
        Instant openedAt =
                row[6] instanceof OffsetDateTime time ? time.toInstant() : ((java.util.Date) row[6]).toInstant();
        return new ManualEntryTask(
                Feed.of((String) row[0]),
                (String) row[1],
                (String) row[2],
                ((Date) row[3]).toLocalDate(),
                ((Number) row[4]).intValue(),
                ManualEntryTask.Why.valueOf((String) row[5]),
                openedAt);
    }
}
