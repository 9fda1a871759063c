package org.specialleave.request.query;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
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
 * rows. What waits for Human Resources and all requests of a trust are read in the order of an index, as far as the
 * page goes, and counted up to {@link RequestFilter#REACH}.
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
        /** All that were submitted, for Human Resources; newest first, those of some days by their first day. */
        ALL
    }

    /**
     * The requests of one page first, by their own columns alone, and then who and what belongs to these few, row by
     * row: for a large page a join would read all people. The limit stands in the statement as a number, since a plan
     * that does not know it prepares for a tenth of all requests.
     */
    private static final String PAGE = """
            select r.reference, r.state, r.leave_type,
                (select concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)
                    from person p where p.id = r.person_id),
                (select a.number from assignment a where a.id = r.assignment_id),
                r.confidential, r.created_at, r.submitted_at, r.first_date, r.last_date,
                (select s.level from route_step s where s.request_id = r.id and s.state = 'WAITING'),
                coalesce((select sum(l.minutes) from leave_line l
                    where l.request_id = r.id and l.state not in ('RELEASED', 'SUPERSEDED')), 0),
                r.total
            from (
                select r.id, r.reference, r.state, r.leave_type, r.person_id, r.assignment_id, r.confidential, r.created_at,
                    r.submitted_at, r.first_date, r.last_date, %s as total
                from leave_request r where %s order by %s limit %d offset %d) r
            order by %s""";

    /** What waits for the person ?1 by name. */
    private static final String HELD = "select count(*) from route_step_holder where person_id = ?1 and waiting";

    /**
     * What waits for Human Resources, as somebody there sees it (person ?1, account ?2): everything, less their own
     * leave and what they recorded.
     */
    private static final String WAITING_FOR_HR = """
            select (select count(*) from route_step s where s.state = 'WAITING' and s.level = 'HR')
                - (select count(*) from leave_request r join route_step s on s.request_id = r.id
                    where s.state = 'WAITING' and s.level = 'HR'
                        and (r.person_id = ?1 or r.recorded_by = ?2 or r.recorded_by_person_id = ?1))""";

    /** In a condition: how many rows of the list are looked at. */
    private static final String REACH = "{reach}";

    /** How many days lie between the first and the last day of the longest request; from the end of an index. */
    private static final String LONGEST =
            "select coalesce(max(last_date - first_date), 0) from leave_request" + " where submitted_at is not null";

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
        String where = where(scope, caller, filter, parameters) + matching("r", filter, parameters);
        boolean counted = countsBesideThePage(scope, caller);
        String order = order(scope, filter);
        String page = PAGE.formatted(
                counted ? "count(*) over ()" : "cast(null as bigint)",
                where.replace(REACH, String.valueOf(filter.skipped() + filter.size())),
                order,
                filter.size(),
                filter.skipped(),
                order);
        List<?> rows = query(page, parameters).getResultList();
        return new RequestPage(
                rows.stream().map(row -> RequestRow.of((Object[]) row)).toList(),
                filter.page(),
                filter.size(),
                total(rows, scope, filter, where, parameters));
    }

    /** Whether the list is short enough to be read whole, so that its rows are counted in the same statement. */
    private static boolean countsBesideThePage(Scope scope, Caller caller) {
        return switch (scope) {
            case MINE, TEAM -> true;
            case TO_DECIDE -> !caller.isInRole(Roles.HR);
            case ALL -> false;
        };
    }

    private static String order(Scope scope, RequestFilter filter) {
        return switch (scope) {
            case TO_DECIDE -> "r.first_date, r.id";
            case MINE -> "coalesce(r.submitted_at, r.created_at) desc, r.id desc";
            // Of these none is a draft, so that an index gives the order.
            case TEAM -> "r.submitted_at desc, r.id desc";
            case ALL -> filter.ofDays() ? "r.first_date desc, r.id desc" : "r.submitted_at desc, r.id desc";
        };
    }

    private long total(List<?> rows, Scope scope, RequestFilter filter, String where, Map<String, Object> parameters) {
        if (filter.page() == 0 && rows.size() < filter.size()) {
            return rows.size();
        }
        Object counted = rows.isEmpty() ? null : ((Object[]) rows.get(0))[12];
        if (counted != null) {
            return ((Number) counted).longValue();
        }
        if (scope == Scope.TO_DECIDE && filter.isEverything()) {
            return Math.min(waiting(), RequestFilter.REACH);
        }
        String reach = String.valueOf(RequestFilter.REACH);
        // In the order of the page, so that the same index is taken.
        String order = scope == Scope.ALL ? " order by " + order(scope, filter) : "";
        return ((Number) query(
                                "select count(*) from (select 1 from leave_request r where "
                                        + where.replace(REACH, reach) + order + " limit " + reach + ") c",
                                parameters)
                        .getSingleResult())
                .longValue();
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

    private String where(Scope scope, Caller caller, RequestFilter filter, Map<String, Object> parameters) {
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
            case TO_DECIDE -> waiting(caller, filter, parameters);
            case ALL -> {
                if (!caller.isInRole(Roles.HR)) {
                    throw new NotPermittedException("all requests");
                }
                yield "r.submitted_at is not null" + notBefore(filter.from(), parameters);
            }
        };
    }

    /**
     * No request that ends on that day or later begins before the earliest day, which is worked out first: the planner
     * takes the index where it knows how few requests begin so late.
     */
    private String notBefore(LocalDate from, Map<String, Object> parameters) {
        if (from == null) {
            return "";
        }
        int longest = ((Number) entityManager.createNativeQuery(LONGEST).getSingleResult()).intValue();
        parameters.put("earliest", from.minusDays(longest));
        return " and r.first_date >= :earliest";
    }

    /**
     * What the caller holds by name; for Human Resources what waits for them, without their own leave and what they
     * recorded, as far as the page reaches.
     */
    private static String waiting(Caller caller, RequestFilter filter, Map<String, Object> parameters) {
        long self = caller.personId() == null ? -1L : caller.personId();
        parameters.put("self", self);
        String held = "r.id = any (array(select h.request_id from route_step_holder h"
                + " where h.person_id = :self and h.waiting))";
        if (!caller.isInRole(Roles.HR)) {
            return held;
        }
        parameters.put("account", caller.account());
        return "(" + held + " or r.id = any (array(select s.request_id from route_step s"
                + " join leave_request q on q.id = s.request_id"
                + " where s.state = 'WAITING' and s.level = 'HR' and q.person_id <> :self"
                + " and q.recorded_by is distinct from :account and q.recorded_by_person_id is distinct from :self"
                + matching("q", filter, parameters) + " order by s.first_date, s.request_id limit " + REACH + ")))";
    }

    private static String ids(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String matching(String request, RequestFilter filter, Map<String, Object> parameters) {
        StringBuilder and = new StringBuilder();
        if (filter.state() != null) {
            parameters.put("state", filter.state().name());
            and.append(" and ").append(request).append(".state = :state");
        }
        if (filter.from() != null) {
            parameters.put("from", filter.from());
            and.append(" and ").append(request).append(".last_date >= :from");
        }
        if (filter.to() != null) {
            parameters.put("until", filter.to());
            and.append(" and ").append(request).append(".first_date <= :until");
        }
        return and.toString();
    }
}
