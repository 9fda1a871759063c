package org.specialleave.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.specialleave.policy.Tier;

/**
 * Who decides for whom, by tier and day.
 *
 * <p>The line manager is the supervisor ESR names; where that person has left or is not known, the department manager. The tiers
 * above are appointments to an organisation, and hold for those below it that have none of their own; without one, the senior
 * manager is the line manager's own manager. Nobody decides for himself: where he alone is appointed, the next organisation above
 * is asked. Human Resources is a role and nobody's tier here.
 */
@Stateless
@PermitAll
public class Approvers {
    /** Every assignment on the day ?1 with its line manager, and the assignment by which that person manages. */
    private static final String MANAGED = """
            in_effect as (
                select r.*, a.person_id from assignment_row r join assignment a on a.id = r.assignment_id
                where r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1) and r.employed
            ),
            here as (
                select id from person
                where not deleted and (termination_date is null or termination_date >= ?1)
                    and (missing_since is null or missing_since > ?1)
            ),
            managed as (
                select e.assignment_id, e.person_id, e.organisation_id,
                    coalesce(s.id, d.id) as manager_id,
                    case when s.id is not null then e.supervisor_assignment_id end as manager_assignment_id
                from in_effect e
                left join here s on s.id = e.supervisor_person_id and s.id <> e.person_id
                left join here d on d.id = e.department_manager_id and d.id <> e.person_id
            ),
            """;

    /** Every organisation with itself and those above it, and how far above. */
    private static final String TREE = """
            tree (organisation_id, above_id, depth) as (
                select id, id, 0 from organisation
                union all
                select t.organisation_id, o.parent_id, t.depth + 1 from tree t
                join organisation_row o on o.organisation_id = t.above_id
                    and o.valid_from <= ?1 and (o.valid_to is null or o.valid_to >= ?1)
                where o.parent_id is not null and t.depth < 30
            ),
            """;

    /** Every holder of the tier ?2 for every assignment, the nearest organisation alone. */
    private static final String HELD = """
            appointed as (
                select m.assignment_id, p.person_id as holder_id, t.depth,
                    min(t.depth) over (partition by m.assignment_id) as nearest
                from managed m
                join tree t on t.organisation_id = m.organisation_id
                join appointment p on p.organisation_id = t.above_id and p.tier = ?2
                    and p.valid_from <= ?1 and (p.valid_to is null or p.valid_to >= ?1)
                join here h on h.id = p.person_id
                where p.person_id <> m.person_id
            ),
            held as (
                select assignment_id, holder_id from appointed where depth = nearest
                union
                select m.assignment_id, above.manager_id
                from managed m
                join managed above on above.person_id = m.manager_id
                    and above.assignment_id = coalesce(m.manager_assignment_id, (
                        select e.assignment_id from in_effect e where e.person_id = m.manager_id
                        order by e.is_primary desc, e.assignment_id limit 1))
                where ?2 = 'SENIOR_MANAGER' and above.manager_id <> m.person_id
                    and not exists (select 1 from appointed p where p.assignment_id = m.assignment_id)
            )
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    /** For the container. */
    protected Approvers() {}

    /** For tests, outside a container. */
    public Approvers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The person who is the assignment's line manager on that day; empty where ESR names none who is still here. */
    public Optional<Long> lineManagerOf(long assignmentId, LocalDate on) {
        return longs(entityManager
                        .createNativeQuery("with " + MANAGED
                                + " one as (select manager_id from managed where assignment_id = ?2 and manager_id is not null)"
                                + " select manager_id from one")
                        .setParameter(1, on)
                        .setParameter(2, assignmentId))
                .stream()
                .findFirst();
    }

    /**
     * The people who may decide at that tier for the assignment on that day; empty where there is none, and always for
     * {@link Tier#HR}.
     */
    public Set<Long> holdersOf(Tier tier, long assignmentId, LocalDate on) {
        if (tier == Tier.HR) {
            return Set.of();
        }
        if (tier == Tier.LINE_MANAGER) {
            return lineManagerOf(assignmentId, on).map(Set::of).orElse(Set.of());
        }
        return new LinkedHashSet<>(longs(entityManager
                .createNativeQuery("with recursive " + MANAGED + TREE + HELD
                        + " select holder_id from held where assignment_id = ?3 order by holder_id")
                .setParameter(1, on)
                .setParameter(2, tier.name())
                .setParameter(3, assignmentId)));
    }

    /** The assignments for which that person may decide at that tier on that day: the reverse of {@link #holdersOf}. */
    public List<Long> assignmentsDecidedBy(long personId, Tier tier, LocalDate on) {
        if (tier == Tier.HR) {
            return List.of();
        }
        if (tier == Tier.LINE_MANAGER) {
            return longs(entityManager
                    .createNativeQuery("with " + MANAGED
                            + " one as (select assignment_id from managed where manager_id = ?2)"
                            + " select assignment_id from one order by assignment_id")
                    .setParameter(1, on)
                    .setParameter(2, personId));
        }
        return longs(entityManager
                .createNativeQuery("with recursive " + MANAGED + TREE + HELD
                        + " select assignment_id from held where holder_id = ?3 order by assignment_id")
                .setParameter(1, on)
                .setParameter(2, tier.name())
                .setParameter(3, personId));
    }

    private static List<Long> longs(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(value -> ((Number) value).longValue()).toList();
    }
}
