package org.specialleave.request.routing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.specialleave.policy.model.ApprovalLevel;
import org.specialleave.request.LeaveRequest;
import org.specialleave.request.RouteStep;
import org.specialleave.staff.DecidingFor;

/** Who may take a step of a route, by person; of Human Resources nobody by name, since that is a role. */
@Stateless
@PermitAll
public class StepHolders {
    /**
     * A step that waits, with those who hold it.
     *
     * @param reference  the request's
     * @param requestId  the request's key
     * @param step       the step's key
     * @param held       the level, and the assignment whose leave it is
     * @param personId   whose leave it is
     * @param recorderId who recorded it for that person; null where nobody did
     * @param holders    people by id; none where they have not been worked out yet
     */
    public record Waiting(
            String reference,
            long requestId,
            long step,
            DecidingFor held,
            long personId,
            Long recorderId,
            Set<Long> holders) {}

    private static final String COLUMNS = """
            r.reference, r.id, s.id, r.assignment_id, s.level, r.person_id, r.recorded_by_person_id, h.person_id
            """;

    private static final String WAITING = "select " + COLUMNS + """
            from route_step s
            join leave_request r on r.id = s.request_id
            left join route_step_holder h on h.step_id = s.id and h.waiting
            where s.state = 'WAITING' and s.level <> 'HR'
            order by r.person_id, s.id""";

    /**
     * What waits at the level ?2 for people of the organisation ?1 and of those that are or were below it; a circle of
     * them is gone round once. It begins with what waits, since everybody may be below. Each row is read by its key,
     * and nothing is read whole ({@code offset 0} keeps it so).
     */
    private static final String WAITING_BELOW = """
            with recursive below (id) as (
                select cast(?1 as bigint)
                union
                select o.organisation_id from below
                cross join lateral (
                    select organisation_id from organisation_row where parent_id = below.id offset 0) o)
            select distinct
            """ + COLUMNS + """
            from (select request_id from route_step where state = 'WAITING' and level = ?2 offset 0) w
            cross join lateral (select * from leave_request where id = w.request_id offset 0) r
            cross join lateral (
                select organisation_id from assignment_row where assignment_id = r.assignment_id offset 0) a
            join below on below.id = a.organisation_id
            cross join lateral (
                select * from route_step where request_id = r.id and state = 'WAITING' and level = ?2 offset 0) s
            left join lateral (
                select person_id from route_step_holder where step_id = s.id and waiting offset 0) h on true
            order by r.person_id, s.id""";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected StepHolders() {}

    /** Outside a container. */
    public StepHolders(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Who may take that step, by id. */
    public Set<Long> of(RouteStep step) {
        return longs(entityManager
                .createNativeQuery("select person_id from route_step_holder where step_id = ?1 order by person_id")
                .setParameter(1, step.id())
                .getResultList());
    }

    /** Whether that person may take the step. */
    public boolean holds(RouteStep step, long personId) {
        return !entityManager
                .createNativeQuery("select 1 from route_step_holder where step_id = ?1 and person_id = ?2")
                .setParameter(1, step.id())
                .setParameter(2, personId)
                .getResultList()
                .isEmpty();
    }

    /** Of those requests the ones of which that person holds a step, or held one when it was done. */
    public Set<Long> requestsHeldBy(long personId, Collection<Long> requestIds) {
        if (requestIds.isEmpty()) {
            return Set.of();
        }
        return longs(entityManager
                .createNativeQuery("select distinct request_id from route_step_holder"
                        + " where person_id = ?1 and request_id = any (cast(string_to_array(?2, ',') as bigint[]))")
                .setParameter(1, personId)
                .setParameter(2, requestIds.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .getResultList());
    }

    /** Keeps a step that was put into a route, so that it has its key. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void keep(RouteStep step) {
        entityManager.persist(step);
    }

    /** Takes a step that waits away from those who held it. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void clear(long step) {
        entityManager
                .createNativeQuery("delete from route_step_holder where step_id = ?1 and waiting")
                .setParameter(1, step)
                .executeUpdate();
    }

    /** Gives a step that waits to those people, in one statement. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void give(long requestId, long step, Set<Long> people) {
        entityManager
                .createNativeQuery("insert into route_step_holder (step_id, person_id, request_id, waiting)"
                        + " select ?1, person, ?2, true from unnest(cast(string_to_array(?3, ',') as bigint[])) as person"
                        + " on conflict (step_id, person_id) do update set waiting = true")
                .setParameter(1, step)
                .setParameter(2, requestId)
                .setParameter(3, people.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .executeUpdate();
    }

    /** Nobody is waited for any more at the steps of that request, but at the one that waits. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void release(LeaveRequest request) {
        entityManager
                .createNativeQuery("update route_step_holder set waiting = false"
                        + " where request_id = ?1 and waiting and step_id <> ?2")
                .setParameter(1, request.id())
                .setParameter(2, request.waitingStep().map(RouteStep::id).orElse(0L))
                .executeUpdate();
    }

    /**
     * Every step that waits for people, which is little beside what was ever asked; in the order in which their people
     * are locked.
     */
    public List<Waiting> waiting() {
        return waiting(entityManager.createNativeQuery(WAITING));
    }

    /**
     * As {@link #waiting()}, of that level alone, and of assignments that are or were in that organisation or below it.
     */
    public List<Waiting> waiting(long organisationId, ApprovalLevel level) {
        return waiting(entityManager
                .createNativeQuery(WAITING_BELOW)
                .setParameter(1, organisationId)
                .setParameter(2, level.name()));
    }

    private static List<Waiting> waiting(Query query) {
        List<?> rows = query.getResultList();
        Map<Long, Waiting> byStep = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            Waiting waiting = byStep.computeIfAbsent(number(columns[2]), step -> waiting(columns, step));
            if (columns[7] != null) {
                waiting.holders().add(number(columns[7]));
            }
        }
        return List.copyOf(byStep.values());
    }

    private static Waiting waiting(Object[] columns, long step) {
        return new Waiting(
                (String) columns[0],
                number(columns[1]),
                step,
                new DecidingFor(number(columns[3]), ApprovalLevel.valueOf((String) columns[4])),
                number(columns[5]),
                columns[6] == null ? null : number(columns[6]),
                new HashSet<>());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Set<Long> longs(List<?> rows) {
        return rows.stream().map(StepHolders::number).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
