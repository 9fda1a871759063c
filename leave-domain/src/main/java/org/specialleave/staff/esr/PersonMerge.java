package org.specialleave.staff.esr;

import java.sql.SQLException;
import java.time.LocalDate;

/** Brings the people of a file in. */
final class PersonMerge {
    private final Jdbc sql;

    PersonMerge(Jdbc sql) {
        this.sql = sql;
    }

    /** The answer is how many rows are other than before. */
    int merge(LocalDate today) throws SQLException {
        refuse();
        sql.run("""
                insert into person (esr_id, employee_number, last_name)
                select distinct on (esr_id) esr_id, employee_number, last_name
                from staged_person order by esr_id, valid_from desc
                on conflict (esr_id) do nothing
                """);
        int changes = mergeRows();
        sql.run("""
                update person_row r set valid_to = e.ends
                from (
                    select id, least(told_to,
                        lead(valid_from) over (partition by person_id order by valid_from) - 1) as ends
                    from person_row
                    where person_id in (select p.id from staged_person s join person p on p.esr_id = s.esr_id)
                ) as e
                where e.id = r.id and r.valid_to is distinct from e.ends
                """);
        sql.run("""
                update person p set employee_number = s.employee_number, deleted = false
                from (
                    select distinct on (esr_id) esr_id, employee_number
                    from staged_person order by esr_id, valid_from desc
                ) as s
                where s.esr_id = p.esr_id and (p.deleted or p.employee_number <> s.employee_number)
                """);
        changes += sql.run("""
                update person p set missing_since = null from staged_person s
                where s.esr_id = p.esr_id and p.missing_since is not null
                """);
        show(sql, today);
        mergeMonitoring();
        return changes;
    }

    private void refuse() throws SQLException {
        refuse("exists (select 1 from person p where p.employee_number = s.employee_number and p.esr_id <> s.esr_id)");
        refuse("""
                exists (select 1 from staged_person e
                    where e.employee_number = s.employee_number and e.esr_id <> s.esr_id and e.line < s.line)
                """);
        sql.run("""
                delete from staged_person s using staged_person later
                where later.esr_id = s.esr_id and later.valid_from = s.valid_from and later.line > s.line
                """);
    }

    private void refuse(String condition) throws SQLException {
        sql.run("insert into staged_refusal (line, why, person_esr_id)"
                + " select s.line, 'employee number of another person', s.esr_id from staged_person s where "
                + condition);
        sql.run("delete from staged_person s using staged_refusal f where f.line = s.line");
    }

    private int mergeRows() throws SQLException {
        return sql.run("""
                insert into person_row as r
                    (person_id, valid_from, told_to, title, first_name, last_name, preferred_name, office_email,
                    hire_date, termination_date)
                select p.id, s.valid_from, s.told_to, s.title, s.first_name, s.last_name, s.preferred_name, s.office_email,
                    s.hire_date, s.termination_date
                from staged_person s join person p on p.esr_id = s.esr_id
                on conflict (person_id, valid_from) do update
                set (told_to, title, first_name, last_name, preferred_name, office_email, hire_date, termination_date) =
                    (excluded.told_to, excluded.title, excluded.first_name, excluded.last_name, excluded.preferred_name,
                    excluded.office_email, excluded.hire_date, excluded.termination_date)
                where (r.told_to, r.title, r.first_name, r.last_name, r.preferred_name, r.office_email, r.hire_date,
                    r.termination_date) is distinct from
                    (excluded.told_to, excluded.title, excluded.first_name, excluded.last_name, excluded.preferred_name,
                    excluded.office_email, excluded.hire_date, excluded.termination_date)
                """);
    }

    /**
     * Shows of every person the names in effect on that day (before the first row: those to come), and the dates of
     * employment last told.
     */
    static int show(Jdbc sql, LocalDate today) throws SQLException {
        return sql.run("""
                update person p set (title, first_name, last_name, preferred_name, office_email, hire_date, termination_date) =
                    (n.title, n.first_name, n.last_name, n.preferred_name, n.office_email, d.hire_date, d.termination_date)
                from (
                    select distinct on (person_id) * from person_row, (select ?::date as today) as t
                    order by person_id, valid_from <= today desc, abs(valid_from - today)
                ) as n
                join (
                    select distinct on (person_id) person_id, hire_date, termination_date from person_row
                    order by person_id, valid_from desc
                ) as d on d.person_id = n.person_id
                where n.person_id = p.id
                    and (p.title, p.first_name, p.last_name, p.preferred_name, p.office_email, p.hire_date, p.termination_date)
                    is distinct from
                    (n.title, n.first_name, n.last_name, n.preferred_name, n.office_email, d.hire_date, d.termination_date)
                """, today);
    }

    private void mergeMonitoring() throws SQLException {
        sql.run("""
                insert into person_monitoring as m
                    (person_id, gender, date_of_birth, ethnic_origin, marital_status, disability)
                select distinct on (s.esr_id)
                    p.id, s.gender, s.date_of_birth, s.ethnic_origin, s.marital_status, s.disability
                from staged_person s join person p on p.esr_id = s.esr_id
                order by s.esr_id, s.valid_from desc
                on conflict (person_id) do update
                set (gender, date_of_birth, ethnic_origin, marital_status, disability) =
                    (excluded.gender, excluded.date_of_birth, excluded.ethnic_origin, excluded.marital_status,
                    excluded.disability)
                where (m.gender, m.date_of_birth, m.ethnic_origin, m.marital_status, m.disability) is distinct from
                    (excluded.gender, excluded.date_of_birth, excluded.ethnic_origin, excluded.marital_status,
                    excluded.disability)
                """);
    }

    /** Forgets, of those who left before that day, what was kept for monitoring alone. */
    void forgetLeavers(LocalDate day) throws SQLException {
        sql.run("""
                delete from person_monitoring m using person p
                where p.id = m.person_id and (p.termination_date < ? or p.missing_since <= ?)
                """, day, day);
    }
}
