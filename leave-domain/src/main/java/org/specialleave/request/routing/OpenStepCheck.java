package org.specialleave.request.routing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.specialleave.account.Accounts;
import org.specialleave.platform.TrustTime;

/**
 * The nightly check that no request waits for nobody. Staff changes pass steps on by themselves; what is left is a step
 * of Human Resources when nobody is in that role, or when the only one there asked for the leave or recorded it, and
 * whatever else went wrong.
 */
@Stateless
@PermitAll
public class OpenStepCheck {
    /** The most requests that one check tells of; the next check tells of the others. */
    static final int MOST = 200;

    private static final String NOBODY = """
            select r.reference, (select max(e.id) from request_event e where e.request_id = r.id)
            from leave_request r
            left join route_step s on s.request_id = r.id and s.state = 'WAITING'
            where (s.id is not null or r.state in ('SUBMITTED', 'INFO_REQUESTED', 'ENDORSED'))
              and not exists (
                select 1 from route_step_holder h join person p on p.id = h.person_id
                where h.step_id = s.id and h.waiting and (p.termination_date is null or p.termination_date >= ?2))
              and not (coalesce(s.level, '') = 'HR' and exists (
                select 1 from account a
                join account_role ar on ar.account_id = a.id and ar.role = 'hr'
                left join person p on p.employee_number = a.employee_number
                where p.id is distinct from r.person_id and a.name is distinct from r.recorded_by
                  and (p.id is null or p.id is distinct from r.recorded_by_person_id) and %s))
            order by r.id limit ?1""".formatted(Accounts.USABLE);

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;
    private Event<NobodyCanAct> events;

    protected OpenStepCheck() {}

    @Inject
    public OpenStepCheck(Clock clock, Event<NobodyCanAct> events) {
        this.clock = clock;
        this.events = events;
    }

    /** Outside a container, where nobody listens. */
    OpenStepCheck(Clock clock, EntityManager entityManager) {
        this(clock, (Event<NobodyCanAct>) null);
        this.entityManager = entityManager;
    }

    /**
     * Tells of the open requests that nobody can take further, in the transaction of this call.
     *
     * @return how many, {@value #MOST} at most
     */
    public int check() {
        List<NobodyCanAct> found = find();
        found.forEach(events::fire);
        return found.size();
    }

    /** The open requests that nobody can take further, the oldest first; {@value #MOST} at most. */
    List<NobodyCanAct> find() {
        List<?> rows = entityManager
                .createNativeQuery(NOBODY)
                .setParameter(1, MOST)
                .setParameter(2, TrustTime.today(clock))
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new NobodyCanAct((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }
}
