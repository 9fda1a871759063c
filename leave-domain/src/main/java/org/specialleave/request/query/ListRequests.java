package org.specialleave.request.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.Approvers;

/**
 * Lists requests: one's own, the team's, those to decide, all. A fixed number of statements, whatever the number of
 * rows.
 */
@Stateless
@RolesAllowed({Roles.STAFF, Roles.HR})
public class ListRequests {
    /** Which requests a list is about. */
    public enum Scope {
        /** The caller's own, drafts too; newest first. */
        MINE,
        /** Of those the caller is line manager of, without confidential ones; newest first. */
        TEAM,
        /** What waits for the caller; the most urgent first. */
        TO_DECIDE,
        /** All that were submitted, for Human Resources; newest first. */
        ALL
    }

    /**
     * The requests of one page first, by their own columns alone, and then who and what belongs to these few. The limit
     * stands in the statement, since the provider would only stop to read, and the database would prepare for all.
     */
    private static final String PAGE = """
            select r.reference, r.state, r.leave_type, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                a.number, r.confidential, r.created_at, r.submitted_at, r.first_date, r.last_date,
                (select s.level from route_step s where s.request_id = r.id and s.state = 'WAITING'),
                coalesce((select sum(l.minutes) from leave_line l
                    where l.request_id = r.id and l.state not in ('RELEASED', 'SUPERSEDED')), 0),
                r.total
            from (
                select r.id, r.reference, r.state, r.leave_type, r.person_id, r.assignment_id, r.confidential, r.created_at,
                    r.submitted_at, r.first_date, r.last_date, %s as total
                from leave_request r where %s order by %s limit :size offset :skipped) r
            join person p on p.id = r.person_id join assignment a on a.id = r.assignment_id
            order by %s""";

    /** What waits for the person ?1 by name. */
    private static final String HELD = "select count(*) from route_step_holder where person_id = ?1 and waiting";

    /** What waits for Human Resources, of whom the person ?1 with the account ?2 is one. */
    private static final String WAITING_FOR_HR = """
            select count(*) from route_step s join leave_request r on r.id = s.request_id
            where s.state = 'WAITING' and s.level = 'HR' and r.person_id <> ?1
                and r.recorded_by is distinct from ?2 and r.recorded_by_person_id is distinct from ?1""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private CurrentCaller currentCaller;
    private Approvers approvers;
    private Clock clock;

    protected ListRequests() {}

    @Inject
    public ListRequests(CurrentCaller currentCaller, Approvers approvers, Clock clock) {
        this.currentCaller = currentCaller;
        this.approvers = approvers;
        this.clock = clock;
    }

    /** A list outside a container. */
    public ListRequests(CurrentCaller currentCaller, Approvers approvers, Clock clock, EntityManager entityManager) {
        this(currentCaller, approvers, clock);
        this.entityManager = entityManager;
    }

    /**
     * One page of a list.
     *
     * @throws NotPermittedException where the caller may not have that list
     */
    public RequestPage list(Scope scope, RequestFilter filter) {
        Caller caller = currentCaller.caller();
        Map<String, Object> parameters = new LinkedHashMap<>();
        String where = where(scope, caller, parameters) + matching(filter, parameters);
        String order = switch (scope) {
            case TO_DECIDE -> "r.first_date, r.submitted_at, r.id";
            case MINE -> "coalesce(r.submitted_at, r.created_at) desc, r.id desc";
            // Of these none is a draft, so that the index gives the order.
            case TEAM, ALL -> "r.submitted_at desc, r.id desc";
        };
        // Counting beside the page would have to read all requests of the trust before the first row of the page.
        String counted = scope == Scope.ALL ? "cast(null as bigint)" : "count(*) over ()";
        Map<String, Object> paged = new LinkedHashMap<>(parameters);
        paged.put("size", filter.size());
        paged.put("skipped", (long) filter.page() * filter.size());
        List<?> rows =
                query(PAGE.formatted(counted, where, order, order), paged).getResultList();
        long total = rows.isEmpty() && filter.page() == 0
                ? 0
                : rows.isEmpty() || scope == Scope.ALL
                        ? total(where, parameters)
                        : ((Number) ((Object[]) rows.get(0))[12]).longValue();
        return new RequestPage(
                rows.stream().map(row -> RequestRow.of((Object[]) row)).toList(), filter.page(), filter.size(), total);
    }

    /**
     * How many requests wait for the caller: what every home page asks, so in one statement, and in two for Human
     * Resources.
     */
    public long waiting() {
        Caller caller = currentCaller.caller();
        long held = caller.personId() == null
                ? 0
                : ((Number) entityManager
                                .createNativeQuery(HELD)
                                .setParameter(1, caller.personId())
                                .getSingleResult())
                        .longValue();
        return caller.isInRole(Roles.HR) ? held + waitingForHr(caller) : held;
    }

    private long waitingForHr(Caller caller) {
        return ((Number) entityManager
                        .createNativeQuery(WAITING_FOR_HR)
                        .setParameter(1, caller.personId() == null ? -1L : caller.personId())
                        .setParameter(2, caller.account())
                        .getSingleResult())
                .longValue();
    }

    /** How many there are, for a page behind the last one too. */
    private long total(String where, Map<String, Object> parameters) {
        return ((Number) query("select count(*) from leave_request r where " + where, parameters)
                        .getSingleResult())
                .longValue();
    }

    /** A native query takes numbers for names. */
    private Query query(String sql, Map<String, Object> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        String numbered = sql;
        for (String name : names) {
            numbered = numbered.replace(":" + name, "?" + (names.indexOf(name) + 1));
        }
        Query query = entityManager.createNativeQuery(numbered);
        names.forEach(name -> query.setParameter(names.indexOf(name) + 1, parameters.get(name)));
        return query;
    }

    private String where(Scope scope, Caller caller, Map<String, Object> parameters) {
        return switch (scope) {
            case MINE -> {
                parameters.put("person", caller.personId() == null ? -1L : caller.personId());
                yield "r.person_id = :person";
            }
            case TEAM -> {
                List<Long> team = caller.personId() == null
                        ? List.of()
                        : approvers.teamOf(caller.personId(), TrustTime.today(clock));
                parameters.put("team", ids(team));
                yield "r.assignment_id = any (cast(string_to_array(:team, ',') as bigint[])) and not r.confidential"
                        + " and r.submitted_at is not null";
            }
            case TO_DECIDE -> waiting(caller, parameters);
            case ALL -> {
                if (!caller.isInRole(Roles.HR)) {
                    throw new NotPermittedException("all requests");
                }
                yield "r.submitted_at is not null";
            }
        };
    }

    /**
     * What the caller holds by name; for Human Resources what waits for them, without their own leave and what they
     * recorded.
     */
    private static String waiting(Caller caller, Map<String, Object> parameters) {
        long self = caller.personId() == null ? -1L : caller.personId();
        parameters.put("self", self);
        String held = "r.id = any (array(select h.request_id from route_step_holder h"
                + " where h.person_id = :self and h.waiting))";
        if (!caller.isInRole(Roles.HR)) {
            return held;
        }
        parameters.put("account", caller.account());
        return "(" + held + " or r.id = any (array(select s.request_id from route_step s"
                + " where s.state = 'WAITING' and s.level = 'HR')) and r.person_id <> :self"
                + " and r.recorded_by is distinct from :account and r.recorded_by_person_id is distinct from :self)";
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String matching(RequestFilter filter, Map<String, Object> parameters) {
        StringBuilder and = new StringBuilder();
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
            and.append(" and r.state = :state");
        }
        if (filter.from() != null) {
            parameters.put("from", filter.from());
            and.append(" and r.last_date >= :from");
        }
        if (filter.to() != null) {
            parameters.put("until", filter.to());
            and.append(" and r.first_date <= :until");
        }
        return and.toString();
    }
}
