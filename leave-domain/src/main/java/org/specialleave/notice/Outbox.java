package org.specialleave.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.specialleave.staff.Person;

/**
 * Gives each notice to one sender at a time, and keeps what became of it.
 *
 * <p>Each call is a transaction of its own: nothing is locked while a mail is on its way. A sender that crashed after
 * its claim loses it with time, and the notice goes again with the same Message-ID.
 */
@Stateless
@RolesAllowed("system")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Outbox {
    private static final String DUE = " sent_at is null and given_up_at is null and due_at <= ?1"
            + " and (claimed_until is null or claimed_until <= ?1)";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private MailWishes wishes;
    private Clock clock;

    protected Outbox() {}

    @Inject
    public Outbox(MailWishes wishes, Clock clock) {
        this.wishes = wishes;
        this.clock = clock;
    }

    /** Outside a container. */
    public Outbox(Clock clock, EntityManager entityManager) {
        this.wishes = MailWishes.on(null, clock, entityManager);
        this.clock = clock;
        this.entityManager = entityManager;
    }

    /** Whether anything waits to be sent now. */
    public boolean isAnythingDue() {
        return !entityManager
                .createNativeQuery("select 1 from notice where" + DUE + " limit 1")
                .setParameter(1, now())
                .getResultList()
                .isEmpty();
    }

    /**
     * Claims the notice that has been due for longest, unless too many were sent of late.
     *
     * @param lease     for how long nobody else gets it
     * @param perMinute how many mails may leave the house a minute, over all nodes
     */
    public Optional<ClaimedNotice> claim(Duration lease, int perMinute) {
        Stream<?> next = entityManager
                .createNativeQuery(
                        "select * from notice where" + DUE
                                + " and (select count(*) from notice where sent_at > ?2) < ?3"
                                + " order by due_at, id limit 1 for update skip locked",
                        Notice.class)
                .setParameter(1, now())
                .setParameter(2, now().minusMinutes(1))
                .setParameter(3, perMinute)
                .getResultStream();
        return next.findFirst().map(found -> claimed((Notice) found, lease));
    }

    private ClaimedNotice claimed(Notice notice, Duration lease) {
        Optional<String> address =
                Optional.ofNullable(notice.personId()).flatMap(person -> address(person, notice.kind()));
        return new ClaimedNotice(
                notice.id(),
                notice.claimUntil(clock.instant().plus(lease)),
                notice.messageId(),
                notice.kind(),
                notice.reference(),
                notice.recordedAt(),
                address,
                notice.personId() == null,
                notice.refusals());
    }

    /** The person's work address or, for what is about their own request, the one they wish; empty for none. */
    private Optional<String> address(long person, NoticeKind kind) {
        MailWish wish = kind.isOfOwnRequest() ? wishes.of(person) : MailWish.WORK;
        return switch (wish.channel()) {
            case OWN -> Optional.of(wish.address());
            case NONE -> Optional.empty();
            case WORK ->
                Optional.ofNullable(entityManager.find(Person.class, person)).flatMap(Person::officeEmail);
        };
    }

    /** The mail server has taken it. */
    public void sent(ClaimedNotice claimed) {
        ifStillClaimed(claimed, notice -> notice.sent(clock.instant()));
    }

    /**
     * It is to be tried again later.
     *
     * @param wait    how much later
     * @param answer  what the server said, or what went wrong
     * @param refused whether the server was there and did not want it
     */
    public void putOff(ClaimedNotice claimed, Duration wait, String answer, boolean refused) {
        ifStillClaimed(claimed, notice -> notice.putOff(clock.instant(), wait, answer, refused));
    }

    /** It is not tried again unless somebody says so. */
    public void giveUp(ClaimedNotice claimed, GivenUp why, String answer) {
        ifStillClaimed(claimed, notice -> notice.giveUp(clock.instant(), why, answer));
    }

    /** A claim that ran out tells nothing any more: another sender has it. */
    private void ifStillClaimed(ClaimedNotice claimed, Consumer<Notice> outcome) {
        Notice notice = entityManager.find(Notice.class, claimed.id(), LockModeType.PESSIMISTIC_WRITE);
        if (notice.isClaimedBy(claimed.claim())) {
            outcome.accept(notice);
        }
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
