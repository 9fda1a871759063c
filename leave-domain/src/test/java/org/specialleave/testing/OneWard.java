package org.specialleave.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A small trust for tests: one ward with two nurses under a manager, and a senior manager, a head of service and a
 * director above it, and somebody of Human Resources who reports to the director.
 *
 * <p>Each person's id in the database is the last digits of the employee number; the assignment has the same id.
 */
public final class OneWard {
    /** Decides on the tier {@code DIRECTOR}. */
    public static final long DIRECTOR = 1;
    /** Decides on the tier {@code HEAD_OF_SERVICE}. */
    public static final long HEAD_OF_SERVICE = 2;
    /** Decides on the tier {@code SENIOR_MANAGER}, and is the manager's own manager. */
    public static final long SENIOR_MANAGER = 3;
    /** Line manager of the two nurses. */
    public static final long MANAGER = 4;
    /** A nurse of 37.5 hours a week. */
    public static final long NURSE = 6;
    /** A nurse of 22.5 hours a week. */
    public static final long NURSE2 = 7;
    /** Of Human Resources. */
    public static final long HR = 12;
    /** Manages another ward. */
    public static final long OTHER_MANAGER = 5;

    private static final Map<Long, Long> MANAGER_OF = Map.of(
            HEAD_OF_SERVICE, DIRECTOR,
            SENIOR_MANAGER, HEAD_OF_SERVICE,
            MANAGER, SENIOR_MANAGER,
            OTHER_MANAGER, SENIOR_MANAGER,
            NURSE, MANAGER,
            NURSE2, MANAGER,
            HR, DIRECTOR);

    private OneWard() {}

    /** The assignment's number, such as {@code 10000006}. */
    public static String assignment(long person) {
        return String.valueOf(10000000 + person);
    }

    /** The account's name: {@code person} and the number. */
    public static String account(long person) {
        return "person" + person;
    }

    /** Writes the trust into an empty database; everybody has been there since 2020. */
    public static void moveInto(EmbeddedDatabase database) {
        database.doInTransaction(entityManager -> {
            entityManager
                    .createNativeQuery("insert into organisation (id, esr_id) values (1, '1000'), (2, '2100')")
                    .executeUpdate();
            entityManager.createNativeQuery("""
                            insert into organisation_row (id, organisation_id, valid_from, name, parent_id)
                            values (1, 1, ?1, 'Trust', null), (2, 2, ?1, 'Rutland Ward', 1)""").setParameter(1, SINCE).executeUpdate();
            List<Long> people =
                    List.of(DIRECTOR, HEAD_OF_SERVICE, SENIOR_MANAGER, MANAGER, OTHER_MANAGER, NURSE, NURSE2, HR);
            for (long person : people) {
                entityManager
                        .createNativeQuery("""
                                insert into person (id, esr_id, employee_number, first_name, last_name, office_email)
                                values (?1, ?2, ?3, 'Person', ?4, ?5)""")
                        .setParameter(1, person)
                        .setParameter(2, "p" + person)
                        .setParameter(3, String.valueOf(20000000 + person))
                        .setParameter(4, "Number" + person)
                        .setParameter(5, "person" + person + "@example.nhs.test")
                        .executeUpdate();
                entityManager
                        .createNativeQuery(
                                "insert into assignment (id, esr_id, number, person_id) values (?1, ?2, ?3, ?1)")
                        .setParameter(1, person)
                        .setParameter(2, "a" + person)
                        .setParameter(3, assignment(person))
                        .executeUpdate();
            }
            for (long person : people) {
                entityManager
                        .createNativeQuery("""
                                insert into assignment_row (assignment_id, valid_from, employed, is_primary, weekly_minutes,
                                    full_time_weekly_minutes, organisation_id, supervisor_person_id, supervisor_assignment_id, is_manager)
                                values (?1, ?2, true, true, ?3, 2250, 2, cast(?4 as bigint), cast(?4 as bigint), false)""")
                        .setParameter(1, person)
                        .setParameter(2, SINCE)
                        .setParameter(3, person == NURSE2 ? 1350 : 2250)
                        .setParameter(4, MANAGER_OF.get(person))
                        .executeUpdate();
            }
            appoint(entityManager, SENIOR_MANAGER, "SENIOR_MANAGER");
            appoint(entityManager, HEAD_OF_SERVICE, "HEAD_OF_SERVICE");
            appoint(entityManager, DIRECTOR, "DIRECTOR");
        });
    }

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static void appoint(jakarta.persistence.EntityManager entityManager, long person, String tier) {
        entityManager
                .createNativeQuery(
                        "insert into appointment (person_id, organisation_id, tier, valid_from) values (?1, 1, ?2, ?3)")
                .setParameter(1, person)
                .setParameter(2, tier)
                .setParameter(3, SINCE)
                .executeUpdate();
    }
}
