package org.specialleave.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.policy.model.ApprovalLevel;

/**
 * Who decides for whom, by tier and day.
 *
 * <p>The line manager is the supervisor ESR names; where that person has left or is not known, the department manager.
 * The tiers above are appointments to an organisation, and hold for those below it that have none of their own; without
 * one, the senior manager is the line manager's own manager. Nobody decides for himself: where he alone is appointed,
 * the next organisation above is asked. Human Resources is a role and nobody's tier here.
 */
@Stateless
@PermitAll
public class Approvers {
    /**
     * Every assignment on the day ?1 with its line manager, and the assignment by which that person manages. Never
     * worked out as a whole: the planner reaches it by index from the few assignments that are asked about.
     */
    private static final String MANAGED = """
            with recursive in_effect as not materialized (
                select r.*, a.person_id from assignment_row r join assignment a on a.id = r.assignment_id
                where r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1) and r.employed
            ),
            here as not materialized (
                select id from person
                where not deleted and (termination_date is null or termination_date >= ?1)
                    and (missing_since is null or missing_since > ?1)
            ),
            managed as not materialized (
                select e.assignment_id, e.person_id, e.organisation_id,
                    coalesce(s.id, d.id) as manager_id,
                    case when s.id is not null then e.supervisor_assignment_id end as manager_assignment_id
                from in_effect e
                left join here s on s.id = e.supervisor_person_id and s.id <> e.person_id
                left join here d on d.id = e.department_manager_id and d.id <> e.person_id
            ),
            """;

    /**
     * The assignments that are asked about, ?2, each with the tier in question, ?3, with commas between. Each is looked
     * up by itself ({@code offset 0} keeps it so): for a hundred of them the planner would otherwise read all
     * assignments there are.
     */
    private static final String SUBJECT = """
            subject as materialized (
                select m.*, asked.tier
                from unnest(cast(string_to_array(?2, ',') as bigint[]), string_to_array(?3, ',')) as asked (assignment_id, tier)
                cross join lateral (select * from managed where assignment_id = asked.assignment_id offset 0) m
            ),
            """;

    /**
     * As {@link #SUBJECT}, where an assignment that has ended is looked at as it was at its end: a request from it may
     * still have to be decided.
     */
    private static final String SUBJECT_OR_ENDED = """
            subject as materialized (
                select m.*, asked.tier
                from unnest(cast(string_to_array(?2, ',') as bigint[]), string_to_array(?3, ',')) as asked (assignment_id, tier)
                cross join lateral (
                    select * from managed where assignment_id = asked.assignment_id
                    union all
                    select * from (
                        select r.assignment_id, a.person_id, r.organisation_id, coalesce(s.id, d.id) as manager_id,
                            case when s.id is not null then r.supervisor_assignment_id end as manager_assignment_id
                        from assignment_row r
                        join assignment a on a.id = r.assignment_id
                        left join here s on s.id = r.supervisor_person_id and s.id <> a.person_id
                        left join here d on d.id = r.department_manager_id and d.id <> a.person_id
                        where r.assignment_id = asked.assignment_id and r.employed and r.valid_from <= ?1
                            and not exists (select 1 from in_effect e where e.assignment_id = asked.assignment_id)
                        order by r.valid_from desc limit 1) ended
                    offset 0) m
            ),
            """;

    /**
     * Every holder of those tiers; of appointed ones the nearest organisation alone. Each step upwards looks up one
     * organisation ({@code offset 0} keeps it so).
     */
    private static final String HELD = """
            tree (organisation_id, above_id, depth) as (
                select distinct organisation_id, organisation_id, 0 from subject where organisation_id is not null
                union all
                select t.organisation_id, o.parent_id, t.depth + 1 from tree t
                cross join lateral (
                    select parent_id from organisation_row
                    where organisation_id = t.above_id and valid_from <= ?1 and (valid_to is null or valid_to >= ?1)
                    offset 0) o
                where o.parent_id is not null and t.depth < 30
            ),
            appointed as (
                select m.assignment_id, m.tier, p.person_id as holder_id, t.depth,
                    min(t.depth) over (partition by m.assignment_id, m.tier) as nearest
                from subject m
                join tree t on t.organisation_id = m.organisation_id
                join appointment p on p.organisation_id = t.above_id and p.tier = m.tier
                    and p.valid_from <= ?1 and (p.valid_to is null or p.valid_to >= ?1)
                join here h on h.id = p.person_id
                where p.person_id <> m.person_id
            ),
            held as (
                select assignment_id, tier, holder_id from appointed where depth = nearest
                union
                select assignment_id, tier, manager_id from subject where tier = 'LINE_MANAGER' and manager_id is not null
                union
                select m.assignment_id, m.tier, above.manager_id
                from subject m
                cross join lateral (
                    select manager_id from managed
                    where person_id = m.manager_id
                        and assignment_id = coalesce(m.manager_assignment_id, (
                            select e.assignment_id from in_effect e where e.person_id = m.manager_id
                            order by e.is_primary desc, e.assignment_id limit 1))
                    offset 0) above
                where m.tier = 'SENIOR_MANAGER' and above.manager_id <> m.person_id
                    and not exists (select 1 from appointed p where p.assignment_id = m.assignment_id and p.tier = m.tier)
            )
            """;

    /**
     * Follows the line managers of the people ?2 upwards, until the person ?3 beside each of them or the top is
     * reached.
     */
    private static final String BELOW = """
            up (person_id, above_id, manager_id) as (
                select asked.person_id, asked.above_id, m.manager_id
                from unnest(cast(string_to_array(?2, ',') as bigint[]), cast(string_to_array(?3, ',') as bigint[]))
                    as asked (person_id, above_id)
                cross join lateral (select manager_id from managed where person_id = asked.person_id offset 0) m
                where m.manager_id is not null
                union
                select up.person_id, up.above_id, m.manager_id
                from up
                cross join lateral (select manager_id from managed where person_id = up.manager_id offset 0) m
                where m.manager_id is not null and up.manager_id <> up.above_id
            )
            select distinct person_id, above_id from up where manager_id = above_id""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected Approvers() {}

    /** For tests, outside a container. */
    public Approvers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The person who is the assignment's line manager on that day; empty where ESR names none who is still here. */
    public Optional<Long> lineManagerOf(long assignmentId, LocalDate on) {
        // By far the most asked, and without the organisations the planner has little to think about.
        return longs(asking(
                        MANAGED + SUBJECT + "line as (select manager_id from subject where manager_id is not null)"
                                + " select manager_id from line",
                        List.of(new DecidingFor(assignmentId, ApprovalLevel.LINE_MANAGER)),
                        on))
                .stream()
                .findFirst();
    }

    /**
     * The people who may decide at that tier for the assignment on that day; empty where there is none, and always for
     * {@link ApprovalLevel#HR}.
     */
    public Set<Long> holdersOf(ApprovalLevel tier, long assignmentId, LocalDate on) {
        if (tier == ApprovalLevel.LINE_MANAGER) {
            return lineManagerOf(assignmentId, on).map(Set::of).orElse(Set.of());
        }
        return new LinkedHashSet<>(longs(asking(
                MANAGED + SUBJECT + HELD + "select holder_id from held order by holder_id",
                List.of(new DecidingFor(assignmentId, tier)),
                on)));
    }

    /**
     * The people who hold those tiers, in one statement; of an assignment that has ended, those who held them at its
     * end and are still here.
     *
     * @param among the tiers in question, each of an assignment
     * @return for each of them the people, by id; none where there is nobody
     */
    public Map<DecidingFor, Set<Long>> holders(Collection<DecidingFor> among, LocalDate on) {
        Map<DecidingFor, Set<Long>> holders = new LinkedHashMap<>();
        among.forEach(one -> holders.put(one, new LinkedHashSet<>()));
        if (among.isEmpty()) {
            return holders;
        }
        List<?> rows = asking(
                        MANAGED + SUBJECT_OR_ENDED + HELD
                                + "select assignment_id, tier, holder_id from held order by assignment_id, tier, holder_id",
                        holders.keySet(),
                        on)
                .getResultList();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            holders.get(new DecidingFor(((Number) columns[0]).longValue(), ApprovalLevel.valueOf((String) columns[1])))
                    .add(((Number) columns[2]).longValue());
        }
        return holders;
    }

    /**
     * Which of those people stand below somebody: their line manager is that person, or their line manager's manager,
     * and so on up.
     *
     * @param among pairs of somebody and the person above whom they may not stand
     * @return the pairs of which it is so
     */
    public Set<Reporting> below(Collection<Reporting> among, LocalDate on) {
        if (among.isEmpty()) {
            return Set.of();
        }
        List<?> rows = entityManager
                .createNativeQuery(MANAGED + BELOW)
                .setParameter(1, on)
                .setParameter(2, commas(among, Reporting::personId))
                .setParameter(3, commas(among, Reporting::managerId))
                .getResultList();
        Set<Reporting> below = new LinkedHashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            below.add(new Reporting(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue()));
        }
        return below;
    }

    /**
     * Whether that person may hold any tier for anybody: manages somebody, or is appointed. One cheap look, for the
     * many who do not.
     */
    public boolean mayDecideForSomebody(long personId) {
        return (Boolean)
                entityManager.createNativeQuery("""
                        select exists (select 1 from assignment_row where supervisor_person_id = ?1)
                            or exists (select 1 from assignment_row where department_manager_id = ?1)
                            or exists (select 1 from appointment where person_id = ?1)
                        """).setParameter(1, personId).getSingleResult();
    }

    /**
     * Of those tiers, the ones that the person holds on that day; one statement.
     *
     * @param among the tiers in question, such as those that open requests wait for
     */
    public Set<DecidingFor> decidedBy(long personId, Collection<DecidingFor> among, LocalDate on) {
        if (among.isEmpty()) {
            return Set.of();
        }
        List<?> rows = asking(
                        MANAGED + SUBJECT + HELD
                                + "select assignment_id, tier from held where holder_id = ?4 order by assignment_id, tier",
                        among,
                        on)
                .setParameter(4, personId)
                .getResultList();
        Set<DecidingFor> decided = new LinkedHashSet<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            decided.add(new DecidingFor(((Number) columns[0]).longValue(), ApprovalLevel.valueOf((String) columns[1])));
        }
        return decided;
    }

    /** The assignments of which that person is line manager on that day. */
    public List<Long> teamOf(long personId, LocalDate on) {
        List<Long> supervised = longs(entityManager
                .createNativeQuery("select distinct assignment_id from assignment_row"
                        + " where supervisor_person_id = ?1 or department_manager_id = ?1")
                .setParameter(1, personId));
        List<DecidingFor> among = supervised.stream()
                .map(id -> new DecidingFor(id, ApprovalLevel.LINE_MANAGER))
                .toList();
        return decidedBy(personId, among, on).stream()
                .map(DecidingFor::assignmentId)
                .toList();
    }

    private Query asking(String sql, Collection<DecidingFor> among, LocalDate on) {
        return entityManager
                .createNativeQuery(sql)
                .setParameter(1, on)
                .setParameter(2, commas(among, DecidingFor::assignmentId))
                .setParameter(3, commas(among, DecidingFor::tier));
    }

    private static <T> String commas(Collection<T> among, Function<T, Object> part) {
        return among.stream().map(part).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> longs(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(value -> ((Number) value).longValue()).toList();
    }
}
