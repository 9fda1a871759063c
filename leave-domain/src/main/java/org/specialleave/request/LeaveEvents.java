package org.specialleave.request;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.NotFoundException;
import org.specialleave.reason.Reasons;

/**
 * The events that people named, of which each has an entitlement of its own (D38). Their names are sealed; this class
 * compares them and tells them to nobody.
 */
@Stateless
@PermitAll
public class LeaveEvents {
    /** The most events of one type that a person can name. */
    public static final int MOST = 50;

    /** What the name of an event is sealed as. */
    public static final String NAME = "event-name";

    /** What an event that is named for the first time is called in an assessment, which stores nothing. */
    public static final String NEW = "new";

    // Numbers of nine digits at random: consecutive ones would tell that there is another event, which may be
    // confidential.
    private static final int SMALLEST = 100_000_000;
    private static final int LARGEST = 999_999_999;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reasons reasons;
    private Clock clock;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected LeaveEvents() {}

    @Inject
    public LeaveEvents(Reasons reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    /** Events outside a container. */
    public static LeaveEvents on(Reasons reasons, Clock clock, EntityManager entityManager) {
        LeaveEvents events = new LeaveEvents(reasons, clock);
        events.entityManager = entityManager;
        return events;
    }

    /** Where the name of a person's event is sealed. */
    public static String sealedUnder(long personId, int number) {
        return "event/" + personId + "/" + number;
    }

    /**
     * An event, without its name.
     *
     * @param number    nine digits at random
     * @param leaveType the code of the type
     */
    public record Event(int number, String leaveType) {}

    /** The person's events, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Event> of(long personId) {
        List<?> rows = entityManager
                .createNativeQuery("select number, leave_type from leave_event where person_id = ?1"
                        + " order by created_at, number")
                .setParameter(1, personId)
                .getResultList();
        return rows.stream()
                .map(row -> new Event(((Number) ((Object[]) row)[0]).intValue(), (String) ((Object[]) row)[1]))
                .toList();
    }

    /**
     * What an assessment calls the event of an application; null where it names none.
     *
     * @throws NotFoundException where the person has no event of that type with that number
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String key(long personId, LeaveApplication asked) {
        return asked.event() == null
                ? null
                : find(personId, asked).map(number -> Integer.toString(number)).orElse(NEW);
    }

    /**
     * The application with the number of its event, which is stored where it is named for the first time.
     *
     * @throws NotFoundException where the person has no event of that type with that number
     * @throws ConflictException where the person has named {@value #MOST} of that type already
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public LeaveApplication stored(long personId, LeaveApplication asked) {
        if (asked.event() == null) {
            return asked;
        }
        int number = find(personId, asked).orElseGet(() -> add(personId, asked));
        return asked.withEvent(EventChoice.of(number));
    }

    /** The event with that number or, however it is written in capitals and small letters, with that name. */
    private Optional<Integer> find(long personId, LeaveApplication asked) {
        List<Integer> numbers = of(personId).stream()
                .filter(event -> event.leaveType().equals(asked.leaveType()))
                .map(Event::number)
                .toList();
        Integer number = asked.event().number();
        if (number != null) {
            if (!numbers.contains(number)) {
                throw new NotFoundException("event " + number);
            }
            return Optional.of(number);
        }
        return numbers.stream()
                .filter(one -> reasons.says(
                        sealedUnder(personId, one), NAME, asked.event().name()))
                .findFirst();
    }

    private int add(long personId, LeaveApplication asked) {
        // Two requests of one person at the same time must not both name an event for the first time.
        entityManager
                .createNativeQuery("select id from person where id = ?1 for no key update")
                .setParameter(1, personId)
                .getSingleResult();
        Optional<Integer> meanwhile = find(personId, asked);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        if (of(personId).stream()
                        .filter(event -> event.leaveType().equals(asked.leaveType()))
                        .count()
                >= MOST) {
            throw new ConflictException(
                    ConflictException.Reason.INCOMPLETE, Map.of("field", "/event/name", "message", "event.too-many"));
        }
        int number = SMALLEST + RANDOM.nextInt(LARGEST - SMALLEST + 1);
        entityManager
                .createNativeQuery(
                        "insert into leave_event (person_id, number, leave_type, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, personId)
                .setParameter(2, number)
                .setParameter(3, asked.leaveType())
                .setParameter(4, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .executeUpdate();
        reasons.seal(sealedUnder(personId, number), NAME, asked.event().name());
        return number;
    }
}
