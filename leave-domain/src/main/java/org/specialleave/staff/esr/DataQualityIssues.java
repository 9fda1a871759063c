package org.specialleave.staff.esr;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.specialleave.staff.StaffConcern.Kind;

/** HR's list: what is found amiss is entered, what is no longer so is settled. */
final class DataQualityIssues {
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

    private static final String GIVEN = "select * from unnest(?::text[], ?::text[]) as given (subject, details)";

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

    private final Jdbc sql;
    private final LocalDate day;
    private final OffsetDateTime now;

    DataQualityIssues(Jdbc sql, LocalDate day, OffsetDateTime now) {
        this.sql = sql;
        this.day = day;
        this.now = now;
    }

    void review() throws SQLException {
        hold(Kind.UNKNOWN_SUPERVISOR, UNKNOWN_SUPERVISOR);
        Map<String, List<String>> circles = new SupervisorCircles(sql, day).find();
        hold(
                Kind.SUPERVISOR_CIRCLE,
                GIVEN,
                circles.keySet().toArray(String[]::new),
                circles.values().stream()
                        .map(numbers -> String.join(", ", numbers))
                        .toArray(String[]::new));
        hold(Kind.UNKNOWN_PARENT, UNKNOWN_PARENT);
        hold(Kind.MISSING_FROM_FULL_FILE, MISSING);
    }

    /** The entries of that kind become what the query with these values finds. */
    private void hold(Kind kind, String query, Object... values) throws SQLException {
        List<Object> all = new ArrayList<>();
        all.add(day);
        all.addAll(Arrays.asList(values));
        all.addAll(Arrays.asList(now, kind.name(), kind.name(), now));
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
                """.formatted(query), all.toArray());
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
