package org.specialleave.record;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.Columns;
import org.specialleave.platform.TrustTime;

/**
 * Where leave from two jobs of the caller meets (D13): each job has its own entitlement, and nothing stops somebody who
 * is rostered twice at one hour by mistake, so the person is told. One's own alone: a manager of one job need not know
 * of the other.
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class CrossJobOverlaps {
    private static final String MEETING = """
            select distinct greatest(l.date, m.date) as day, a.number, b.number, l.starts_at is not null and m.starts_at is not null
            from leave_line l
            join leave_line m on m.assignment_id > l.assignment_id and m.active and m.minutes > 0
                and (tstzrange(l.starts_at, l.ends_at) && tstzrange(m.starts_at, m.ends_at)
                        and l.starts_at is not null and m.starts_at is not null
                    or (l.starts_at is null or m.starts_at is null) and l.date = m.date)
            join assignment a on a.id = l.assignment_id
            join assignment b on b.id = m.assignment_id
            where a.person_id = ?1 and b.person_id = ?1 and l.active and l.minutes > 0 and l.date >= ?2 and m.date >= ?2
            order by day, 2, 3""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private CurrentCaller currentCaller;
    private Clock clock;

    protected CrossJobOverlaps() {}

    @Inject
    public CrossJobOverlaps(CurrentCaller currentCaller, Clock clock) {
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Clashes outside a container. */
    public CrossJobOverlaps(CurrentCaller currentCaller, Clock clock, EntityManager entityManager) {
        this(currentCaller, clock);
        this.entityManager = entityManager;
    }

    /** The caller's own, from today on, by day; one statement. */
    public List<CrossJobOverlap> mine() {
        Caller caller = currentCaller.caller();
        if (caller.personId() == null) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(MEETING)
                .setParameter(1, caller.personId())
                .setParameter(2, TrustTime.today(clock))
                .getResultList();
        return rows.stream().map(row -> clash((Object[]) row)).toList();
    }

    private static CrossJobOverlap clash(Object[] row) {
        return new CrossJobOverlap(Columns.date(row[0]), (String) row[1], (String) row[2], (Boolean) row[3]);
    }
}
