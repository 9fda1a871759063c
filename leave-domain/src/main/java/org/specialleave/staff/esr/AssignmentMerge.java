package org.specialleave.staff.esr;

import java.sql.SQLException;

/** Brings the assignments of a file in, and links them with supervisors once all rows are there. */
final class AssignmentMerge {
    private static final String COLUMNS = """
            told_to, status, employed, is_primary, weekly_minutes, full_time_weekly_minutes, fte, organisation_id,
            location_esr_id, supervisor_person_esr_id, supervisor_assignment_esr_id, department_manager_esr_id,
            position_esr_id, position_name, grade, job, is_manager
            """;

    private final Jdbc sql;

    AssignmentMerge(Jdbc sql) {
        this.sql = sql;
    }

    /** The answer is how many rows are other than before. */
    int merge() throws SQLException {
        refuseWhatDoesNotFit();
        sql.run("""
                delete from staged_assignment s using staged_assignment later
                where later.esr_id = s.esr_id and later.valid_from = s.valid_from and later.line > s.line
                """);
        sql.run("""
                insert into assignment as a (esr_id, number, person_id)
                select distinct on (s.esr_id) s.esr_id, s.number, p.id
                from staged_assignment s join person p on p.esr_id = s.person_esr_id
                order by s.esr_id, s.valid_from desc
                on conflict (esr_id) do update set number = excluded.number, deleted = false
                where a.deleted or a.number <> excluded.number
                """);
        int changes = mergeRows();
        sql.run("""
                update assignment_row r set valid_to = e.ends
                from (
                    select id, least(told_to,
                        lead(valid_from) over (partition by assignment_id order by valid_from) - 1) as ends
                    from assignment_row
                    where assignment_id in (select a.id from staged_assignment s join assignment a on a.esr_id = s.esr_id)
                ) as e
                where e.id = r.id and r.valid_to is distinct from e.ends
                """);
        link();
        return changes;
    }

    private void refuseWhatDoesNotFit() throws SQLException {
        refuse(
                "unknown person",
                "not exists (select 1 from person p where p.esr_id = s.person_esr_id and not p.deleted)");
        refuse("unknown organisation", """
                s.organisation_esr_id is not null
                and not exists (select 1 from organisation o where o.esr_id = s.organisation_esr_id and not o.deleted)
                """);
        // Those known and those of the file each by a statement of its own: joined by "or" the planner would compare
        // all with all.
        refuse("assignment of another person", """
                exists (select 1 from assignment a join person p on p.id = a.person_id
                    where a.esr_id = s.esr_id and p.esr_id <> s.person_esr_id)
                """);
        refuse("assignment of another person", """
                exists (select 1 from staged_assignment e
                    where e.esr_id = s.esr_id and e.person_esr_id <> s.person_esr_id and e.line < s.line)
                """);
        refuse(
                "number of another assignment",
                "exists (select 1 from assignment a where a.number = s.number and a.esr_id <> s.esr_id)");
        refuse("number of another assignment", """
                exists (select 1 from staged_assignment e
                    where e.number = s.number and e.esr_id <> s.esr_id and e.line < s.line)
                """);
        refuse("own supervisor", """
                s.supervisor_person_esr_id is null
                and exists (select 1 from assignment a join person p on p.id = a.person_id
                    where a.esr_id = s.supervisor_assignment_esr_id and p.esr_id = s.person_esr_id)
                """);
        refuse("own supervisor", """
                s.supervisor_person_esr_id is null
                and exists (select 1 from staged_assignment e
                    where e.esr_id = s.supervisor_assignment_esr_id and e.person_esr_id = s.person_esr_id)
                """);
    }

    private void refuse(String why, String condition) throws SQLException {
        sql.run(
                "insert into staged_refusal (line, why) select s.line, ? from staged_assignment s where " + condition,
                why);
        sql.run("delete from staged_assignment s using staged_refusal f where f.line = s.line");
    }

    private int mergeRows() throws SQLException {
        String said = prefixed("excluded.");
        return sql.run("""
                insert into assignment_row as r (assignment_id, valid_from, %s)
                select a.id, s.valid_from, s.told_to, s.status, s.employed, s.is_primary, s.weekly_minutes,
                    s.full_time_weekly_minutes, s.fte, o.id, s.location_esr_id, s.supervisor_person_esr_id,
                    s.supervisor_assignment_esr_id, s.department_manager_esr_id, s.position_esr_id, s.position_name, s.grade,
                    s.job, s.is_manager
                from staged_assignment s
                join assignment a on a.esr_id = s.esr_id
                left join organisation o on o.esr_id = s.organisation_esr_id
                on conflict (assignment_id, valid_from) do update set (%s) = (%s)
                where (%s) is distinct from (%s)
                """.formatted(COLUMNS, COLUMNS, said, prefixed("r."), said));
    }

    private static String prefixed(String prefix) {
        return prefix + COLUMNS.strip().replaceAll(",\\s*", ", " + prefix);
    }

    /**
     * Links every row anew: a supervisor may come in a later file than those supervised, and may be taken out again.
     */
    private void link() throws SQLException {
        sql.run("""
                update assignment_row r set (supervisor_person_id, supervisor_assignment_id, department_manager_id) =
                    (e.person_id, e.assignment_id, e.manager_id)
                from (
                    select c.id, coalesce(p.id, j.person_id) as person_id,
                        case when j.person_id = coalesce(p.id, j.person_id) then j.id end as assignment_id,
                        d.id as manager_id
                    from assignment_row c
                    join assignment own on own.id = c.assignment_id
                    left join person p on p.esr_id = c.supervisor_person_esr_id and not p.deleted
                    left join assignment j on j.esr_id = c.supervisor_assignment_esr_id and not j.deleted
                        and j.person_id <> own.person_id
                        and (p.id is not null or c.supervisor_person_esr_id is null)
                    left join person d on d.esr_id = c.department_manager_esr_id and not d.deleted
                ) as e
                where e.id = r.id
                    and (r.supervisor_person_id, r.supervisor_assignment_id, r.department_manager_id)
                    is distinct from (e.person_id, e.assignment_id, e.manager_id)
                """);
    }
}
