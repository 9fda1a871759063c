package org.specialleave.staff;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.testing.EmbeddedDatabase;

/** What was read beforehand is what each question alone would have answered, in organisations made at random. */
class StaffOnDaysDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 60;
    private static final int ORGANISATIONS = 12;
    private static final int ASSIGNMENTS = 25;
    private static final long BASE = 1_000;

    private static final Random RANDOM = new Random(431);

    @BeforeAll
    static void moveIn() {
        database.doInTransaction(em -> {
            for (long id = BASE; id < BASE + ORGANISATIONS; id++) {
                run(em, "insert into organisation (id, esr_id) values (?1, ?2)", id, "o" + id);
            }
            for (long id = BASE; id < BASE + ASSIGNMENTS; id++) {
                run(
                        em,
                        "insert into person (id, esr_id, employee_number, first_name, last_name)"
                                + " values (?1, ?2, ?3, 'Person', 'Number')",
                        id,
                        "p" + id,
                        String.valueOf(20_000_000 + id));
                run(
                        em,
                        "insert into assignment (id, esr_id, number, person_id) values (?1, ?2, ?3, ?1)",
                        id,
                        "a" + id,
                        String.valueOf(10_000_000 + id));
            }
            for (long id = BASE; id < BASE + ORGANISATIONS; id++) {
                for (Stretch stretch : stretches()) {
                    run(
                            em,
                            "insert into organisation_row (organisation_id, valid_from, valid_to, name, parent_id)"
                                    + " values (?1, ?2, cast(?3 as date), ?4, cast(?5 as bigint))",
                            id,
                            stretch.from(),
                            stretch.to(),
                            "Name " + RANDOM.nextInt(100),
                            organisationOtherThan(id));
                }
                if (RANDOM.nextInt(3) == 0) {
                    sayWhereAbsencesAreRecorded(em, "organisation_id", id);
                }
            }
            for (long id = BASE; id < BASE + ASSIGNMENTS; id++) {
                for (Stretch stretch : stretches()) {
                    run(
                            em,
                            "insert into assignment_row (assignment_id, valid_from, valid_to, employed, is_primary,"
                                    + " weekly_minutes, full_time_weekly_minutes, organisation_id, is_manager)"
                                    + " values (?1, ?2, cast(?3 as date), true, true, 2250, 2250, cast(?4 as bigint), false)",
                            id,
                            stretch.from(),
                            stretch.to(),
                            organisationOtherThan(id));
                }
                if (RANDOM.nextInt(5) == 0) {
                    sayWhereAbsencesAreRecorded(em, "assignment_id", id);
                }
            }
        });
    }

    private record Stretch(LocalDate from, LocalDate to) {}

    /** Some stretches of days with gaps between them; the last may have no end. */
    private static List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = FIRST.plusDays(RANDOM.nextInt(5));
        while (from.isBefore(FIRST.plusDays(DAYS))) {
            LocalDate to = RANDOM.nextInt(6) == 0 ? null : from.plusDays(RANDOM.nextInt(25));
            stretches.add(new Stretch(from, to));
            from = to == null ? FIRST.plusDays(DAYS) : to.plusDays(1 + RANDOM.nextInt(3));
        }
        return stretches;
    }

    /** One above which another may stand, in a circle too; null for none. */
    private static Long organisationOtherThan(long id) {
        long chosen = BASE + RANDOM.nextInt(ORGANISATIONS);
        return chosen == id || RANDOM.nextInt(6) == 0 ? null : chosen;
    }

    private static void sayWhereAbsencesAreRecorded(EntityManager em, String column, long id) {
        for (Stretch stretch : stretches()) {
            run(
                    em,
                    "insert into system_of_record_row (" + column + ", valid_from, valid_to, system)"
                            + " values (?1, ?2, cast(?3 as date), ?4)",
                    id,
                    stretch.from(),
                    stretch.to(),
                    RANDOM.nextBoolean() ? "ESR" : "ROSTER");
        }
    }

    private static void run(EntityManager em, String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        query.executeUpdate();
    }

    @Test
    void saysTheSameAsEachQuestionAlone() {
        database.doInTransaction(em -> {
            Staff staff = new Staff(em);
            List<Long> ids = LongStream.range(BASE, BASE + ASSIGNMENTS).boxed().toList();
            StaffOnDays known = staff.onDays(ids);
            int recorded = 0;
            for (long id : ids) {
                for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
                    SystemOfRecord system = staff.systemOfRecord(id, day);
                    assertThat(known.systemOfRecord(id, day))
                            .as("%s on %s", id, day)
                            .isEqualTo(system);
                    assertThat(known.detail(id, day).stream().toList())
                            .as("%s on %s", id, day)
                            .isEqualTo(staff.detailsOn(List.of(id), day));
                    recorded += system == SystemOfRecord.ROSTER ? 1 : 0;
                }
            }
            assertThat(recorded).isBetween(ASSIGNMENTS * DAYS / 10, ASSIGNMENTS * DAYS * 9 / 10);
        });
    }

    @Test
    void knowsNothingOfOthers() {
        database.doInTransaction(em -> {
            StaffOnDays known = new Staff(em).onDays(List.of(BASE));
            assertThat(known.detail(BASE + 1, FIRST.plusDays(10))).isEmpty();
        });
    }
}
