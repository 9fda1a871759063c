package org.specialleave.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.Columns;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;

/**
 * Administrators keep the rota of those who are on call for the trust.
 *
 * <p>A turn that runs is ended by another end; one that has not begun can be withdrawn.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class OnCallRota {
    /** The longest turn. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final String COLUMNS = """
            select c.id, p.employee_number, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                   c.begins_at, c.ends_at
            """;

    private static final String FROM = " from on_call c join person p on p.id = c.person_id";

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private Audit audit;

    /**
     * Some of the turns.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<OnCallView> items, long total) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    protected OnCallRota() {}

    @Inject
    public OnCallRota(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** For tests, outside a container. */
    public OnCallRota(Clock clock, Audit audit, EntityManager entities) {
        this(clock, audit);
        this.entities = entities;
    }

    /**
     * One part of the turns that end after an instant, the first one first.
     *
     * @param after such as now
     * @param page  from 0
     */
    public Page list(Instant after, int page, int size) {
        Number total = (Number) entities.createNativeQuery("select count(*) from on_call c where c.ends_at > ?1")
                .setParameter(1, timestamp(after))
                .getSingleResult();
        Query rows = entities.createNativeQuery(
                        COLUMNS + FROM + " where c.ends_at > ?1 order by c.begins_at, c.id limit ?2 offset ?3")
                .setParameter(1, timestamp(after))
                .setParameter(2, size)
                .setParameter(3, (long) page * size);
        return new Page(views(rows), total.longValue());
    }

    /**
     * One turn.
     *
     * @throws NotFoundException where there is none of that number
     */
    public OnCallView view(long id) {
        Query rows =
                entities.createNativeQuery(COLUMNS + FROM + " where c.id = ?1").setParameter(1, id);
        return views(rows).stream().findFirst().orElseThrow(() -> new NotFoundException("turn on call " + id));
    }

    /** Puts a turn into the rota. */
    public Change<OnCallView> add(OnCallDetails details) {
        List<FieldFault> faults = new ArrayList<>();
        List<?> people = entities.createNativeQuery(
                        "select id from person where employee_number = ?1 and not deleted for no key update")
                .setParameter(1, details.employeeNumber())
                .getResultList();
        if (people.isEmpty()) {
            faults.add(FieldFault.of("employeeNumber", "UNKNOWN_EMPLOYEE"));
        }
        faults.addAll(faultsOfEnd(details.from(), details.to()));
        if (faults.isEmpty() && meets(people.get(0), details)) {
            faults.add(FieldFault.of("from", "ON_CALL_ALREADY"));
        }
        if (!faults.isEmpty()) {
            return new Change.Refused<>(faults);
        }
        Number id = (Number) entities.createNativeQuery(
                        "insert into on_call (person_id, begins_at, ends_at) values (?1, ?2, ?3) returning id")
                .setParameter(1, people.get(0))
                .setParameter(2, timestamp(details.from()))
                .setParameter(3, timestamp(details.to()))
                .getSingleResult();
        return new Change.Done<>(told("put-on-call", id.longValue()));
    }

    /**
     * Gives a turn another end, which makes it shorter.
     *
     * @param to after its beginning and before its end
     * @throws NotFoundException where there is none of that number
     */
    public Change<OnCallView> end(long id, Instant to) {
        OnCallView turn = view(id);
        if (!to.isAfter(turn.from())) {
            return new Change.Refused<>(List.of(FieldFault.of("to", "NOT_AFTER_FROM")));
        }
        if (to.isAfter(turn.to())) {
            return new Change.Refused<>(List.of(FieldFault.of("to", "AFTER_ITS_END")));
        }
        entities.createNativeQuery("update on_call set ends_at = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, timestamp(to))
                .executeUpdate();
        return new Change.Done<>(told("end-on-call", id));
    }

    /**
     * Takes back a turn that has not begun.
     *
     * @throws NotFoundException where there is none of that number
     */
    public Change<OnCallView> withdraw(long id) {
        if (!view(id).from().isAfter(clock.instant())) {
            return new Change.Refused<>(List.of(FieldFault.of("", "HAS_BEGUN")));
        }
        OnCallView turn = told("withdraw-on-call", id);
        entities.createNativeQuery("delete from on_call where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        return new Change.Done<>(turn);
    }

    private static List<FieldFault> faultsOfEnd(Instant from, Instant to) {
        if (!to.isAfter(from)) {
            return List.of(FieldFault.of("to", "NOT_AFTER_FROM"));
        }
        return Duration.between(from, to).compareTo(LONGEST) > 0
                ? List.of(FieldFault.of("to", "ON_CALL_TOO_LONG", LONGEST.toDays()))
                : List.of();
    }

    private boolean meets(Object person, OnCallDetails details) {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select 1 from on_call
                            where person_id = ?1 and tstzrange(begins_at, ends_at) && tstzrange(?2, ?3))
                        """)
                .setParameter(1, person)
                .setParameter(2, timestamp(details.from()))
                .setParameter(3, timestamp(details.to()))
                .getSingleResult();
    }

    private OnCallView told(String action, long id) {
        OnCallView turn = view(id);
        audit.record(
                action,
                turn.employeeNumber(),
                Map.of("from", turn.from().toString(), "to", turn.to().toString()));
        return turn;
    }

    private static List<OnCallView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new OnCallView(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        Columns.instant(row[3]),
                        Columns.instant(row[4])))
                .toList();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
