package org.specialleave.notice;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotFoundException;

/** Where people want to be told by mail of what becomes of their own requests. */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class MailWishes {
    private CurrentCaller currentCaller;
    private Clock clock;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected MailWishes() {}

    @Inject
    public MailWishes(CurrentCaller currentCaller, Clock clock) {
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Wishes outside a container. */
    public static MailWishes on(CurrentCaller currentCaller, Clock clock, EntityManager entityManager) {
        MailWishes wishes = new MailWishes(currentCaller, clock);
        wishes.entityManager = entityManager;
        return wishes;
    }

    /** What that person wants; the work address where they said nothing. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public MailWish of(long personId) {
        List<?> rows = entityManager
                .createNativeQuery("select channel, address from mail_wish where person_id = ?1")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new MailWish(MailWish.Channel.valueOf((String) row[0]), (String) row[1]))
                .findFirst()
                .orElse(MailWish.WORK);
    }

    /** What the caller wants. */
    public MailWish mine() {
        return of(me());
    }

    /**
     * Keeps what the caller wants; it holds for what is sent from now on.
     *
     * @throws NotFoundException where the account belongs to no person
     */
    public void keep(MailWish wish) {
        entityManager
                .createNativeQuery(
                        "insert into mail_wish (person_id, channel, address, changed_at) values (?1, ?2, ?3, ?4)"
                                + " on conflict (person_id) do update set channel = excluded.channel,"
                                + " address = excluded.address, changed_at = excluded.changed_at")
                .setParameter(1, me())
                .setParameter(2, wish.channel().name())
                .setParameter(3, wish.address())
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private long me() {
        Long person = currentCaller.caller().personId();
        if (person == null) {
            throw new NotFoundException("a person of this account");
        }
        return person;
    }
}
