package org.specialleave.integration.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.specialleave.testing.EmbeddedDatabase;

/**
 * Puts people, requests and lines into a test's database as they stand after decisions, so that feeds and mails have
 * something to tell.
 */
public final class BookedLeave {
    private final EmbeddedDatabase database;

    /** In that database. */
    public BookedLeave(EmbeddedDatabase database) {
        this.database = database;
    }

    /** A team; {@code system} is ESR, ROSTER or null. */
    public long team(String name, String system) {
        return database.inTransaction(em -> {
            long id = id(em, "insert into organisation (esr_id) values (gen_random_uuid()::text) returning id");
            if (system != null) {
                id(
                        em,
                        "insert into system_of_record_row (organisation_id, system, valid_from)"
                                + " values (?1, ?2, date '1900-01-01') returning id",
                        id,
                        system);
            }
            id(
                    em,
                    "insert into organisation_row (organisation_id, valid_from, name) values (?1, date '2011-04-01', ?2)"
                            + " returning id",
                    id,
                    name);
            return id;
        });
    }

    /** An assignment of that number in the team, of a new person with that address (or null); its id. */
    public long assignment(String number, long team, int weeklyMinutes, String email) {
        return database.inTransaction(em -> {
            long person = id(
                    em,
                    "insert into person (esr_id, employee_number, first_name, last_name, office_email)"
                            + " values (?1, ?1, 'Mary', 'O’Neill', ?2) returning id",
                    number.replaceFirst("1", "2"),
                    email);
            long id = id(
                    em,
                    "insert into assignment (esr_id, number, person_id) values (?1, ?1, ?2) returning id",
                    number,
                    person);
            id(em, """
                    insert into assignment_row (assignment_id, valid_from, status, employed, is_primary, weekly_minutes,
                        full_time_weekly_minutes, organisation_id, is_manager)
                    values (?1, date '2018-09-03', 'Active Assignment', true, true, ?2, 2250, ?3, false) returning id""", id, weeklyMinutes, team);
            return id;
        });
    }

    /** The person of an assignment. */
    public long personOf(long assignment) {
        return database.inTransaction(em -> id(em, "select person_id from assignment where id = ?1", assignment));
    }

    /** A granted request for 26 November 2026, submitted five days before; its id. */
    public long request(String reference, long assignment, String type, boolean confidential) {
        return database.inTransaction(em -> id(em, """
                insert into leave_request (id, reference, version, person_id, assignment_id, leave_type, state, confidential,
                    created_at, submitted_at, first_date, last_date, answers, acts)
                select nextval('leave_request_seq'), ?1, 1, person_id, id, ?3, 'GRANTED', ?4,
                    timestamptz '2026-11-21 09:00:00Z', timestamptz '2026-11-21 09:00:00Z', date '2026-11-26',
                    date '2026-11-26', '{}', 1
                from assignment where id = ?2 returning id""", reference, assignment, type, confidential));
    }

    /** A granted line without times; its id. */
    public long line(long request, int position, LocalDate date, int minutes, int shiftMinutes, String pay) {
        return line(request, position, date, null, null, minutes, shiftMinutes, pay);
    }

    /** A granted line; its id. */
    public long line(
            long request,
            int position,
            LocalDate date,
            Instant startsAt,
            Instant endsAt,
            int minutes,
            int shiftMinutes,
            String pay) {
        return database.inTransaction(em -> id(
                em,
                """
                insert into leave_line (id, request_id, assignment_id, position, date, starts_at, ends_at, minutes, shift_minutes,
                    pay, leave_year, policy_version, counts_to_cap, state)
                select nextval('leave_line_seq'), id, assignment_id, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz),
                    ?6, ?7, ?8, '2026-27', 'LPT-8', true, 'GRANTED'
                from leave_request where id = ?1 returning id""",
                request,
                position,
                date,
                startsAt == null ? null : startsAt.atOffset(ZoneOffset.UTC).toString(),
                endsAt == null ? null : endsAt.atOffset(ZoneOffset.UTC).toString(),
                minutes,
                shiftMinutes,
                pay));
    }

    /** That person is the assignment's supervisor. */
    public void supervisor(long assignment, long person) {
        database.doInTransaction(em -> em.createNativeQuery(
                        "update assignment_row set supervisor_person_id = ?2 where assignment_id = ?1")
                .setParameter(1, assignment)
                .setParameter(2, person)
                .executeUpdate());
    }

    /** The level that a request waits for, and who holds it; an empty level where nobody has to act. */
    public void waitsFor(long request, String state, String level, long... holders) {
        database.doInTransaction(em -> {
            em.createNativeQuery("update leave_request set state = ?2 where id = ?1")
                    .setParameter(1, request)
                    .setParameter(2, state)
                    .executeUpdate();
            em.createNativeQuery("update route_step set state = 'DONE' where request_id = ?1")
                    .setParameter(1, request)
                    .executeUpdate();
            if (!level.isEmpty()) {
                long step = id(em, """
                        insert into route_step (request_id, stage, position, level, state, first_date)
                        select id, 'DECISION', 1, ?2, 'WAITING', first_date from leave_request where id = ?1 returning id""", request, level);
                for (long holder : holders) {
                    em.createNativeQuery("insert into route_step_holder (step_id, person_id, request_id, waiting)"
                                    + " values (?1, ?2, ?3, true)")
                            .setParameter(1, step)
                            .setParameter(2, holder)
                            .setParameter(3, request)
                            .executeUpdate();
                }
            }
        });
    }

    /** A row of a request's history; its id. */
    public long event(long request) {
        return database.inTransaction(em -> id(em, """
                insert into request_event (id, request_id, at, action, from_state, to_state, account)
                values (nextval('request_event_seq'), ?1, timestamptz '2026-11-21 09:00:00Z', 'SUBMIT', 'DRAFT', 'SUBMITTED', 'nurse')
                returning id""", request));
    }

    /** Another state, as a later act would set it. */
    public void lineState(long line, String state) {
        database.doInTransaction(em -> em.createNativeQuery("update leave_line set state = ?2 where id = ?1")
                .setParameter(1, line)
                .setParameter(2, state)
                .executeUpdate());
    }

    /** Another pay. */
    public void linePay(long line, String pay) {
        database.doInTransaction(em -> em.createNativeQuery("update leave_line set pay = ?2 where id = ?1")
                .setParameter(1, line)
                .setParameter(2, pay)
                .executeUpdate());
    }

    private static long id(EntityManager em, String sql, Object... parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }
}
