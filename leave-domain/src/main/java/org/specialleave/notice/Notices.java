package org.specialleave.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Writes notices, in the transaction of what they tell of. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Notices {
    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;

    protected Notices() {}

    /** By that clock. */
    @Inject
    public Notices(Clock clock) {
        this.clock = clock;
    }

    /** Outside a container. */
    public Notices(Clock clock, EntityManager entityManager) {
        this.clock = clock;
        this.entityManager = entityManager;
    }

    /**
     * Notes that people are to be told.
     *
     * @param eventId   the row of history that they are told of
     * @param kind      what they are told
     * @param reference the request's
     * @param people    whom, by id; null in it is the mailbox of Human Resources
     * @param domain    the domain after the @ of the Message-ID
     */
    public void record(long eventId, NoticeKind kind, String reference, Collection<Long> people, String domain) {
        for (Long person : people) {
            String messageId = "<" + UUID.randomUUID() + "@" + domain + ">";
            entityManager.persist(new Notice(messageId, eventId, kind, reference, person, clock.instant()));
        }
    }

    /** Whether somebody has been told that of that row of history. */
    public boolean told(long eventId, NoticeKind kind) {
        return !entityManager
                .createQuery("select n.id from Notice n where n.eventId = :event and n.kind = :kind", Long.class)
                .setParameter("event", eventId)
                .setParameter("kind", kind)
                .getResultList()
                .isEmpty();
    }

    /**
     * Who has been asked to decide or acknowledge that request, by id; null in it is the mailbox of Human Resources.
     */
    public List<Long> asked(String reference) {
        return entityManager
                .createQuery(
                        "select distinct n.personId from Notice n where n.reference = :reference and n.kind in :kinds",
                        Long.class)
                .setParameter("reference", reference)
                .setParameter("kinds", List.of(NoticeKind.TO_DECIDE, NoticeKind.TO_ACKNOWLEDGE))
                .getResultList();
    }
}
