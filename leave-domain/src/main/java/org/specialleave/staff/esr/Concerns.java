package org.specialleave.staff.esr;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.specialleave.staff.StaffConcern.Kind;

/** HR's list: what is found amiss is entered, what is no longer so is settled. */
final class Concerns {
    private static final String UNKNOWN_SUPERVISOR = """
            select a.number as subject,
                string_agg(distinct coalesce(r.supervisor_person_esr_id, r.supervisor_assignment_esr_id), ', ') as details
            from day, assignment_row r
            join assignment a on a.id = r.assignment_id
            join person p on p.id = a.person_id
            where (r.supervisor_person_esr_id is not null or r.supervisor_assignment_esr_id is not null)
                and r.supervisor_person_id is null and r.employed and (r.valid_to is null or r.valid_to >= day.is)
                and (p.termination_date is null or p.termination_date >= day.is) and p.missing_since is null
            group by a.number
            """;

    /** From each assignment up its supervisors, on the day and on the first day of each row to come, until it comes back. */
    private static final String SUPERVISOR_CIRCLE = """
            select min(a.number) as subject, string_agg(distinct a.number, ', ' order by a.number) as details
            from (
                with recursive walk (start_id, day, at_id, path) as (
                    select r.assignment_id, greatest(r.valid_from, day.is), r.assignment_id, array[r.assignment_id]
                    from day, assignment_row r where r.employed and (r.valid_to is null or r.valid_to >= day.is)
                    union all
                    select w.start_id, w.day, next.id, w.path || next.id
                    from walk w
                    join assignment_row r on r.assignment_id = w.at_id
                        and r.valid_from <= w.day and (r.valid_to is null or r.valid_to >= w.day)
                    cross join lateral (
                        select coalesce(r.supervisor_assignment_id, (
                            select b.id from assignment b
                            join assignment_row s on s.assignment_id = b.id
                                and s.valid_from <= w.day and (s.valid_to is null or s.valid_to >= w.day)
                            where b.person_id = r.supervisor_person_id
                            order by s.is_primary desc, b.id limit 1)) as id
                    ) as next
                    where next.id is not null and next.id <> all (w.path[2:]) and cardinality(w.path) < 50
                )
                select distinct on (start_id) start_id, path from walk
                where at_id = start_id and cardinality(path) > 1
                order by start_id, day
            ) as circle
            cross join lateral unnest(circle.path) as step (id)
            join assignment a on a.id = step.id
            group by circle.start_id
            having circle.start_id = min(step.id)
            """;

    private static final String UNKNOWN_PARENT = """
            select o.esr_id as subject, min(r.parent_esr_id) as details
            from day, organisation_row r join organisation o on o.id = r.organisation_id
            where r.parent_esr_id is not null and r.parent_id is null and not o.deleted
                and (r.valid_to is null or r.valid_to >= day.is)
            group by o.esr_id
            """;

    private static final String MISSING = """
            select p.employee_number as subject,
                'not in the full file of ' || to_char(p.missing_since, 'YYYY-MM-DD') as details
            from person p where p.missing_since is not null and not p.deleted
            """;

    private final Sql sql;
    private final LocalDate day;
    private final OffsetDateTime now;

    Concerns(Sql sql, LocalDate day, OffsetDateTime now) {
        this.sql = sql;
        this.day = day;
        this.now = now;
    }

    void review() throws SQLException {
        hold(Kind.UNKNOWN_SUPERVISOR, UNKNOWN_SUPERVISOR);
        hold(Kind.SUPERVISOR_CIRCLE, SUPERVISOR_CIRCLE);
        hold(Kind.UNKNOWN_PARENT, UNKNOWN_PARENT);
        hold(Kind.MISSING_FROM_FULL_FILE, MISSING);
    }

    /** The entries of that kind become what the query finds. */
    private void hold(Kind kind, String query) throws SQLException {
        sql.run("""
                with day as (select ?::date as is), found as materialized (%s),
                settled as (
                    update staff_concern c set settled_at = ?
                    where c.kind = ? and c.settled_at is null and not exists (select 1 from found f where f.subject = c.subject)
                )
                insert into staff_concern as c (kind, subject, details, since)
                select ?, f.subject, f.details, ? from found f
                on conflict (kind, subject) where settled_at is null do update set details = excluded.details
                where c.details is distinct from excluded.details
                """.formatted(query), day, now, kind.name(), kind.name(), now);
    }

    /** One entry more, unless it is open already. */
    void enter(Kind kind, String subject, String details) throws SQLException {
        sql.run("""
                insert into staff_concern (kind, subject, details, since) values (?, ?, ?, ?)
                on conflict (kind, subject) where settled_at is null do nothing
                """, kind.name(), subject, details, now);
    }

    /** All open entries of that kind are settled. */
    void settle(Kind kind) throws SQLException {
        sql.run("update staff_concern set settled_at = ? where kind = ? and settled_at is null", now, kind.name());
    }

    /** Entries of files that were taken, refused or overtaken meanwhile are settled. */
    void settleFilesThatWaitNoMore() throws SQLException {
        sql.run("""
                update staff_concern c set settled_at = ?
                where c.kind = ? and c.settled_at is null
                    and not exists (select 1 from staff_import i where i.file_name = c.subject and i.outcome = 'WAITING')
                """, now, Kind.FILE_WAITING.name());
    }
}
