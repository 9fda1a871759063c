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
 * The nightly check that somebody can act on each open request. Staff changes pass steps on by themselves. What is left
 * is a step of Human Resources when nobody is in that role, or only the person who asked for the leave or recorded it,
 * and whatever else went wrong.
 */
@Stateless
@PermitAll
public class OpenStepCheck {
    /** The most requests that one check finds. */
    static final int MOST = 200;

    /**
     * Those that Human Resources have not been told of come first, so that no number of others hides them. Each request
     * is read by its key, and its mail by the act that caused it, which {@code offset 0} and {@code limit 1} make sure
     * of: the planner would rather read all there ever were.
     */
    private static final String NOBODY = """
            with hr as materialized (
                select a.name, p.id as person_id
                from account_role ar join account a on a.id = ar.account_id
                left join person p on p.employee_number = a.employee_number
                where ar.role = 'hr' and %s),
            stuck as (
                select s.request_id, s.level from route_step s
                where s.state = 'WAITING' and not exists (
                    select 1 from route_step_holder h join person p on p.id = h.person_id
                    where h.step_id = s.id and h.waiting and (p.termination_date is null or p.termination_date >= ?2))
                union all
                select r.id, null from leave_request r
                where r.submitted_at is not null and r.state in ('SUBMITTED', 'INFO_REQUESTED', 'ENDORSED')
                  and not exists (select 1 from route_step s where s.request_id = r.id and s.state = 'WAITING'))
            select r.reference, e.id
            from stuck w
            cross join lateral (select q.* from leave_request q where q.id = w.request_id offset 0) r
            cross join lateral (select max(id) as id from request_event where request_id = r.id) e
            left join lateral (
                select true as told from notice where event_id = e.id and kind = 'NOBODY_CAN_ACT' limit 1) n on true
            where w.level is distinct from 'HR' or not exists (
                select 1 from hr
                where hr.person_id is distinct from r.person_id and hr.name is distinct from r.recorded_by
                  and (hr.person_id is null or hr.person_id is distinct from r.recorded_by_person_id))
            order by n.told nulls first, r.id
            limit ?1""".formatted(Accounts.USABLE);

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
    public OpenStepCheck(Clock clock, EntityManager entityManager) {
        this(clock, (Event<NobodyCanAct>) null);
        this.entityManager = entityManager;
    }

    /**
     * Tells of the open requests on which nobody can act, in the transaction of this call.
     *
     * @return how many, {@value #MOST} at most
     */
    public int check() {
        List<NobodyCanAct> found = find();
        found.forEach(events::fire);
        return found.size();
    }

    /** The open requests on which nobody can act, {@value #MOST} at most. */
    public List<NobodyCanAct> find() {
        return find(MOST);
    }

    List<NobodyCanAct> find(int most) {
        List<?> rows = entityManager
                .createNativeQuery(NOBODY)
                .setParameter(1, most)
                .setParameter(2, TrustTime.today(clock))
                .setParameter(3, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new NobodyCanAct((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }
}
