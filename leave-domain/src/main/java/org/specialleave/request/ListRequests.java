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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final String COLUMNS = """
            select r.reference, r.state, r.leave_type, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name),
                a.number, r.confidential, r.created_at, r.submitted_at, r.first_date, r.last_date, r.waits_for,
                coalesce((select sum(l.minutes) from leave_line l
                    where l.request_id = r.id and l.state not in ('RELEASED', 'SUPERSEDED')), 0),
                count(*) over ()
            from leave_request r join person p on p.id = r.person_id join assignment a on a.id = r.assignment_id
            where\s""";

    private static final String OPEN = """
            select assignment_id, waits_for, count(*) from leave_request
            where waits_for is not null and person_id <> :self and (waits_for = 'HR'
                or exists (select 1 from assignment_row where supervisor_person_id = :self)
                or exists (select 1 from assignment_row where department_manager_id = :self)
                or exists (select 1 from appointment where person_id = :self))
            group by assignment_id, waits_for""";

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
        String order = scope == Scope.TO_DECIDE
                ? " order by r.first_date, r.submitted_at, r.id"
                : " order by coalesce(r.submitted_at, r.created_at) desc, r.id desc";
        List<?> rows = query(COLUMNS + where + order, parameters)
                .setFirstResult(Math.toIntExact((long) filter.page() * filter.size()))
                .setMaxResults(filter.size())
                .getResultList();
        long total = rows.isEmpty()
                ? totalBefore(filter, where, parameters)
                : ((Number) ((Object[]) rows.get(0))[12]).longValue();
        return new RequestPage(
                rows.stream().map(row -> RequestRow.of((Object[]) row)).toList(), filter.page(), filter.size(), total);
    }

    /**
     * How many requests wait for the caller: what every home page asks, so in one statement for those who decide for nobody, and in two
     * for the others.
     */
    public long waiting() {
        Caller caller = currentCaller.caller();
        Map<DecidingFor, Long> open = new LinkedHashMap<>();
        for (Object one : query(OPEN, Map.of("self", caller.personId() == null ? -1L : caller.personId()))
                .getResultList()) {
            Object[] row = (Object[]) one;
            open.put(
                    new DecidingFor(((Number) row[0]).longValue(), Tier.valueOf((String) row[1])),
                    ((Number) row[2]).longValue());
        }
        Map<Boolean, List<DecidingFor>> byHr =
                open.keySet().stream().collect(Collectors.partitioningBy(waiting -> waiting.tier() == Tier.HR));
        Stream<DecidingFor> own = caller.personId() == null
                ? Stream.empty()
                : approvers.decidedBy(caller.personId(), byHr.get(false), TrustTime.today(clock)).stream();
        return Stream.concat(own, caller.isInRole(Roles.HR) ? byHr.get(true).stream() : Stream.empty())
                .mapToLong(open::get)
                .sum();
    }

    /** A page behind the last one still tells how many there are. */
    private long totalBefore(RequestFilter filter, String where, Map<String, Object> parameters) {
        return filter.page() == 0
                ? 0
                : ((Number) query("select count(*) from leave_request r where " + where, parameters)
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
        parameters.put("self", caller.personId() == null ? -1L : caller.personId());
        return "r.waits_for is not null and r.person_id <> :self and "
                + (either.isEmpty() ? "false" : either.stream().collect(Collectors.joining(" or ", "(", ")")));
    }

    private Map<Tier, List<Long>> decidedBy(Caller caller) {
        if (caller.personId() == null || !approvers.mayDecideForSomebody(caller.personId())) {
            return Map.of();
        }
        List<?> open = entityManager
                .createNativeQuery("select distinct assignment_id, waits_for from leave_request"
                        + " where waits_for is not null and waits_for <> 'HR'")
                .getResultList();
        List<DecidingFor> among = open.stream()
                .map(row -> (Object[]) row)
                .map(row -> new DecidingFor(((Number) row[0]).longValue(), Tier.valueOf((String) row[1])))
                .toList();
        return approvers.decidedBy(caller.personId(), among, TrustTime.today(clock)).stream()
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
