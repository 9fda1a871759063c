package org.specialleave.request;

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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.specialleave.account.Caller;
import org.specialleave.account.CurrentCaller;
import org.specialleave.account.Roles;
import org.specialleave.platform.NotPermittedException;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.Tier;
import org.specialleave.staff.Approvers;
import org.specialleave.staff.DecidingFor;

/** Lists requests: one's own, the team's, those to decide, all. A fixed number of statements, whatever the number of rows. */
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
     * The requests of one page first, by their own columns alone, and then who and what belongs to these few. The limit stands
     * in the statement, since the provider would only stop to read, and the database would prepare for all.
     */
    private static final String PAGE = """
            select r.reference, r.state, r.leave_type, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                a.number, r.confidential, r.created_at, r.submitted_at, r.first_date, r.last_date, r.waits_for,
                coalesce((select sum(l.minutes) from leave_line l
                    where l.request_id = r.id and l.state not in ('RELEASED', 'SUPERSEDED')), 0),
                r.total
            from (
                select r.id, r.reference, r.state, r.leave_type, r.person_id, r.assignment_id, r.confidential, r.created_at,
                    r.submitted_at, r.first_date, r.last_date, r.waits_for, %s as total
                from leave_request r where %s order by %s limit :size offset :skipped) r
            join person p on p.id = r.person_id join assignment a on a.id = r.assignment_id
            order by %s""";

    /**
     * Open requests that may wait for the person ?1, who is not their applicant, counted by assignment and tier. It starts
     * from those whom that person manages or managed, from those who are managed by them, and from the tiers to which the
     * person is appointed: more than what waits in the end, and little of what is open in the whole trust.
     */
    private static final String OPEN = """
            select r.assignment_id, r.waits_for, count(*) from leave_request r
            where r.waits_for is not null and r.person_id <> ?1 and r.recorded_by is distinct from ?2
                and r.recorded_by_person_id is distinct from ?1 and (
                r.waits_for = 'LINE_MANAGER' and r.assignment_id = any (array(
                    select m.assignment_id from assignment_row m
                    where m.supervisor_person_id = ?1 or m.department_manager_id = ?1))
                or r.waits_for = 'SENIOR_MANAGER' and r.assignment_id = any (array(
                    with manager as materialized (
                        select a.person_id from assignment a where a.id = any (array(
                            select m.assignment_id from assignment_row m
                            where m.supervisor_person_id = ?1 or m.department_manager_id = ?1)))
                    select m.assignment_id from assignment_row m
                    where m.supervisor_person_id = any (array(select person_id from manager))
                        or m.department_manager_id = any (array(select person_id from manager))))
                or r.waits_for = any (array(select p.tier from appointment p where p.person_id = ?1)))
            group by r.assignment_id, r.waits_for""";

    private static final String WAITING_FOR_HR = """
            select count(*) from leave_request where waits_for = 'HR' and person_id <> ?1
                and recorded_by is distinct from ?2 and recorded_by_person_id is distinct from ?1""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private CurrentCaller currentCaller;
    private Approvers approvers;
    private Clock clock;

    /** For the container. */
    protected ListRequests() {}

    /** With its collaborators. */
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
     * How many requests wait for the caller: what every home page asks, so in one statement for those who decide for nobody,
     * and in two for the others.
     */
    public long waiting() {
        Caller caller = currentCaller.caller();
        Map<DecidingFor, Long> open = open(caller);
        long own = caller.personId() == null
                ? 0
                : approvers.decidedBy(caller.personId(), open.keySet(), TrustTime.today(clock)).stream()
                        .mapToLong(open::get)
                        .sum();
        return caller.isInRole(Roles.HR) ? own + waitingForHr(caller) : own;
    }

    private long waitingForHr(Caller caller) {
        return ((Number) entityManager
                        .createNativeQuery(WAITING_FOR_HR)
                        .setParameter(1, caller.personId() == null ? -1L : caller.personId())
                        .setParameter(2, caller.account())
                        .getSingleResult())
                .longValue();
    }

    /** How many open requests may wait for the caller, by assignment and tier; {@link Approvers} says of which they do. */
    private Map<DecidingFor, Long> open(Caller caller) {
        Map<DecidingFor, Long> open = new LinkedHashMap<>();
        if (caller.personId() != null) {
            List<?> rows = entityManager
                    .createNativeQuery(OPEN)
                    .setParameter(1, caller.personId())
                    .setParameter(2, caller.account())
                    .getResultList();
            for (Object row : rows) {
                Object[] columns = (Object[]) row;
                open.put(
                        new DecidingFor(((Number) columns[0]).longValue(), Tier.valueOf((String) columns[1])),
                        ((Number) columns[2]).longValue());
            }
        }
        return open;
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

    /** Starts from what is open, which is little, and asks which of it waits for the caller. */
    private String waiting(Caller caller, Map<String, Object> parameters) {
        Map<Tier, List<Long>> decided = decidedBy(caller);
        List<String> either = new ArrayList<>();
        decided.forEach((tier, assignments) -> {
            String name = "tier" + tier.ordinal();
            parameters.put(name, ids(assignments));
            either.add("r.waits_for = '" + tier + "' and r.assignment_id = any (cast(string_to_array(:" + name
                    + ", ',') as bigint[]))");
        });
        if (caller.isInRole(Roles.HR)) {
            either.add("r.waits_for = 'HR'");
        }
        parameters.putAll(identity(caller));
        return "r.waits_for is not null and r.person_id <> :self and r.recorded_by is distinct from :account"
                + " and r.recorded_by_person_id is distinct from :self and "
                + (either.isEmpty() ? "false" : either.stream().collect(Collectors.joining(" or ", "(", ")")));
    }

    /** Nobody decides their own leave, nor leave that they wrote down for somebody. */
    private static Map<String, Object> identity(Caller caller) {
        return Map.of("self", caller.personId() == null ? -1L : caller.personId(), "account", caller.account());
    }

    private Map<Tier, List<Long>> decidedBy(Caller caller) {
        Set<DecidingFor> open = open(caller).keySet();
        if (open.isEmpty()) {
            return Map.of();
        }
        return approvers.decidedBy(caller.personId(), open, TrustTime.today(clock)).stream()
                .collect(Collectors.groupingBy(
                        DecidingFor::tier,
                        TreeMap::new,
                        Collectors.mapping(DecidingFor::assignmentId, Collectors.toList())));
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
