package org.specialleave.staff;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.platform.NotFoundException;
import org.specialleave.policy.model.ContractHours;

/**
 * People and assignments, by date. Each method is one or two statements; those that take many ids are for lists.
 *
 * <p>It asks nobody who they are: the use case that calls it does.
 */
@Stateless
@PermitAll
public class Staff {
    /**
     * A query for the ids of {@link #countingTogether}, for use inside others; its only parameter, {@code ?1}, is the
     * assignment's id. Used as {@code any (array(...))} it is answered first and once; as {@code in (...)} it becomes a
     * join, and among many joins PostgreSQL may read a whole table before it comes to this one.
     */
    public static final String COUNTING_TOGETHER = """
            select earlier.id from assignment this
            join assignment earlier on earlier.person_id = this.person_id
            where this.id = ?1 and (earlier.id = this.id or not exists (
                select 1 from assignment_row r
                where r.assignment_id = earlier.id and r.employed and (r.valid_to is null or r.valid_to >= (
                    select min(f.valid_from) from assignment_row f where f.assignment_id = this.id and f.employed))))""";

    private static final String OF_THESE = " = any (cast(string_to_array(?1, ',') as bigint[]))";

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected Staff() {}

    /** For tests, outside a container. */
    public Staff(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The assignment of that ESR number. */
    public Optional<Assignment> assignment(String number) {
        return entityManager
                .createQuery("select a from Assignment a where a.number = :number", Assignment.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The assignment of that id. */
    public Optional<Assignment> assignmentById(long id) {
        return Optional.ofNullable(entityManager.find(Assignment.class, id));
    }

    /** Several assignments in one statement, by id; those that do not exist are not in the answer. */
    public Map<Long, Assignment> assignmentsById(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select a from Assignment a where a.id in :ids", Assignment.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Assignment::id, Function.identity()));
    }

    /** The person of that id. */
    public Optional<Person> person(long id) {
        return Optional.ofNullable(entityManager.find(Person.class, id));
    }

    /** The person of that ESR employee number. */
    public Optional<Person> personByEmployeeNumber(String employeeNumber) {
        return entityManager
                .createQuery("select p from Person p where p.employeeNumber = :number", Person.class)
                .setParameter("number", employeeNumber)
                .getResultStream()
                .findFirst();
    }

    /** Several people in one statement, by id; those that do not exist are not in the answer. */
    public Map<Long, Person> people(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** All assignments the person has, had or will have, by number. */
    public List<Assignment> assignmentsOf(long personId) {
        return entityManager
                .createQuery(
                        "select a from Assignment a where a.personId = :person order by a.number", Assignment.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /**
     * The assignments whose leave counts together: this one, and those of the same person that had ended before it
     * began (a rehire); never one beside it (decisions D12 and D13).
     */
    public List<Long> countingTogether(long assignmentId) {
        List<?> ids = entityManager
                .createNativeQuery(COUNTING_TOGETHER + " order by earlier.id")
                .setParameter(1, assignmentId)
                .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /**
     * The assignment's contracted week over time.
     *
     * <p>It ends with the assignment and with the person's employment; on days after that no stretch is in force.
     */
    public ContractHours contractHours(long assignmentId) {
        List<Object[]> rows = entityManager
                .createQuery("""
                        select r, p from AssignmentRow r, Assignment a, Person p
                        where r.assignmentId = :id and r.employed = true and a.id = r.assignmentId and p.id = a.personId
                        """, Object[].class)
                .setParameter("id", assignmentId)
                .getResultList();
        return new ContractHours(rows.stream()
                .flatMap(row -> stretch(
                        (AssignmentRow) row[0], ((Person) row[1]).lastDay().orElse(null)))
                .toList());
    }

    private static Stream<ContractHours.WeeklyHours> stretch(AssignmentRow row, LocalDate lastDay) {
        return Employment.stretch(
                row.validFrom(), row.validTo(), lastDay, row.weeklyMinutes(), row.fullTimeWeeklyMinutes())
                .stream();
    }

    /**
     * The person's jobs on that day with what is true of them, by assignment number, the main one first; one statement.
     *
     * @param personId whose
     * @param on       the day
     */
    public Map<String, AssignmentDetail> jobsOn(long personId, LocalDate on) {
        Map<String, AssignmentDetail> jobs = new LinkedHashMap<>();
        entityManager
                .createQuery("""
                        select a.number, r, o from AssignmentRow r
                        join Assignment a on a.id = r.assignmentId
                        left join OrganisationRow o on o.organisationId = r.organisationId
                            and o.validFrom <= :on and (o.validTo is null or o.validTo >= :on)
                        where a.personId = :person and r.employed = true
                            and r.validFrom <= :on and (r.validTo is null or r.validTo >= :on)
                        order by r.primary desc, a.number
                        """, Object[].class)
                .setParameter("person", personId)
                .setParameter("on", on)
                .getResultStream()
                .forEach(row -> jobs.put(
                        (String) row[0],
                        ((AssignmentRow) row[1]).detail(row[2] == null ? null : ((OrganisationRow) row[2]).name())));
        return jobs;
    }

    /**
     * What is true of several assignments on that day, in one statement; those that do not exist then are not in the
     * answer.
     */
    public List<AssignmentDetail> detailsOn(Collection<Long> assignmentIds, LocalDate on) {
        if (assignmentIds.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery("""
                        select r, o from AssignmentRow r
                        left join OrganisationRow o on o.organisationId = r.organisationId
                            and o.validFrom <= :on and (o.validTo is null or o.validTo >= :on)
                        where r.assignmentId in :ids and r.validFrom <= :on and (r.validTo is null or r.validTo >= :on)
                        order by r.assignmentId
                        """, Object[].class)
                .setParameter("ids", assignmentIds)
                .setParameter("on", on)
                .getResultStream()
                .map(pair ->
                        ((AssignmentRow) pair[0]).detail(pair[1] == null ? null : ((OrganisationRow) pair[1]).name()))
                .toList();
    }

    /** What is true of those assignments on any day, read in three statements: for work on many days of many people. */
    public StaffOnDays onDays(Collection<Long> assignmentIds) {
        String ids = assignmentIds.stream().distinct().map(String::valueOf).collect(Collectors.joining(","));
        @SuppressWarnings("unchecked") // the query says of what class its rows are
        List<AssignmentRow> rows = entityManager
                .createNativeQuery("select * from assignment_row where assignment_id" + OF_THESE, AssignmentRow.class)
                .setParameter(1, ids)
                .getResultList();
        StaffOnDays people = new StaffOnDays(
                rows,
                entityManager
                        .createQuery("select o from OrganisationRow o", OrganisationRow.class)
                        .getResultList());
        List<?> recorded = entityManager
                .createNativeQuery("select organisation_id, assignment_id, system, valid_from, valid_to"
                        + " from system_of_record_row where organisation_id is not null or assignment_id" + OF_THESE)
                .setParameter(1, ids)
                .getResultList();
        for (Object found : recorded) {
            Object[] row = (Object[]) found;
            SystemOfRecord system = SystemOfRecord.valueOf((String) row[2]);
            LocalDate from = ((Date) row[3]).toLocalDate();
            LocalDate to = row[4] == null ? null : ((Date) row[4]).toLocalDate();
            if (row[0] == null) {
                people.recordedOfAssignment(((Number) row[1]).longValue(), system, from, to);
            } else {
                people.recordedOfOrganisation(((Number) row[0]).longValue(), system, from, to);
            }
        }
        return people;
    }

    /** How many assignments have which hours on that day, the most frequent first; one statement, whoever they are. */
    public List<HoursWorked> hoursWorkedOn(LocalDate on) {
        List<?> rows = entityManager.createNativeQuery("""
                        select r.weekly_minutes, r.full_time_weekly_minutes, count(*) from assignment_row r
                        join assignment a on a.id = r.assignment_id
                        where r.employed and not a.deleted and r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1)
                        group by 1, 2 order by 3 desc, 1 desc, 2
                        """).setParameter(1, on).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new HoursWorked(
                        ((Number) row[0]).intValue(), ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * Where the assignment's absences are recorded on that day: as set on it, else on the nearest organisation above
     * it, else in ESR.
     */
    public SystemOfRecord systemOfRecord(long assignmentId, LocalDate on) {
        List<?> found = entityManager
                .createNativeQuery("""
                        with recursive above (id, depth) as (
                            select r.organisation_id, 1 from assignment_row r
                            where r.assignment_id = ?1 and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)
                            union all
                            select o.parent_id, above.depth + 1 from above
                            cross join lateral (
                                select parent_id from organisation_row
                                where organisation_id = above.id and valid_from <= ?2
                                    and (valid_to is null or valid_to >= ?2)
                                offset 0) o
                            where above.depth < 30
                        )
                        select s from (
                            select r.system as s, 0 as depth from system_of_record_row r
                            where r.assignment_id = ?1 and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)
                            union all
                            select r.system, above.depth from above join system_of_record_row r on r.organisation_id = above.id
                                and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to >= ?2)
                        ) as said
                        order by depth limit 1
                        """)
                .setParameter(1, assignmentId)
                .setParameter(2, on)
                .getResultList();
        return found.isEmpty() ? SystemOfRecord.ESR : SystemOfRecord.valueOf((String) found.get(0));
    }

    /**
     * Holds the person's row until the transaction ends, so that nobody else writes leave of the same person meanwhile.
     *
     * @throws NotFoundException where there is no such person
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void lockPerson(long personId) {
        if (entityManager
                .createNativeQuery("select id from person where id = ?1 for no key update")
                .setParameter(1, personId)
                .getResultList()
                .isEmpty()) {
            throw new NotFoundException("person " + personId);
        }
    }
}
