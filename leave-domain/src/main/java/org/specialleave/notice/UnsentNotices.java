package org.specialleave.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.audit.Audit;
import org.specialleave.platform.NotFoundException;

/** What waits in the outbox, what could not be sent, and the word that it be tried again. */
@Stateless
@RolesAllowed({"hr-systems", "auditor"})
public class UnsentNotices {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;
    private Audit audit;

    protected UnsentNotices() {}

    @Inject
    public UnsentNotices(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** Outside a container. */
    public UnsentNotices(Clock clock, Audit audit, EntityManager entityManager) {
        this.clock = clock;
        this.audit = audit;
        this.entityManager = entityManager;
    }

    /** What waits to be sent. */
    public Waiting waiting() {
        Object[] found = entityManager
                .createQuery(
                        "select count(n), min(n.recordedAt) from Notice n where n.sentAt is null and n.givenUpAt is null",
                        Object[].class)
                .getSingleResult();
        return new Waiting((Long) found[0], Optional.ofNullable((Instant) found[1]));
    }

    /** What was given up, the latest first, by pages counted from 0. */
    public Page givenUp(int page, int size) {
        List<UnsentNotice> items = entityManager
                .createQuery(
                        "select n.id, n.kind, n.reference, p.employeeNumber, n.recordedAt, n.givenUpAt, n.givenUpWhy, n.lastAnswer"
                                + " from Notice n left join Person p on p.id = n.personId"
                                + " where n.givenUpAt is not null order by n.givenUpAt desc, n.id desc",
                        Object[].class)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultStream()
                .map(UnsentNotices::unsent)
                .toList();
        long total = entityManager
                .createQuery("select count(n) from Notice n where n.givenUpAt is not null", Long.class)
                .getSingleResult();
        return new Page(items, total);
    }

    private static UnsentNotice unsent(Object[] row) {
        NoticeKind kind = (NoticeKind) row[1];
        return new UnsentNotice(
                (Long) row[0],
                kind,
                // Of confidential leave nobody here may know whose it is.
                kind.isOfTeam() ? "" : (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (Instant) row[5],
                (GivenUp) row[6],
                (String) row[7]);
    }

    /**
     * Tries a notice again that was given up; one that is on its way is left alone.
     *
     * @throws NotFoundException if there is no such notice
     */
    @RolesAllowed("hr-systems")
    public void tryAgain(long id) {
        Notice notice = entityManager.find(Notice.class, id);
        if (notice == null) {
            throw new NotFoundException("notice " + id);
        }
        if (notice.isGivenUp()) {
            notice.tryAgain(clock.instant());
            audit.record(
                    "send-again",
                    notice.reference(),
                    Map.of("kind", notice.kind().name()));
        }
    }

    /**
     * What waits to be sent.
     *
     * @param count  how many
     * @param oldest since when the oldest waits, empty where none does
     */
    public record Waiting(long count, Optional<Instant> oldest) {}

    /**
     * Some of what was given up.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<UnsentNotice> items, long total) {}
}
