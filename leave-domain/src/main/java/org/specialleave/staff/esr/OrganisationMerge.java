package org.specialleave.staff.esr;

import java.sql.SQLException;

/** Brings the organisations of a file in. */
final class OrganisationMerge {
    private final Jdbc sql;

    OrganisationMerge(Jdbc sql) {
        this.sql = sql;
    }

    /** The answer is how many rows are other than before. */
    int merge() throws SQLException {
        sql.run("""
                delete from staged_organisation s using staged_organisation later
                where later.esr_id = s.esr_id and later.valid_from = s.valid_from and later.line > s.line
                """);
        sql.run("""
                insert into organisation (esr_id) select distinct esr_id from staged_organisation
                on conflict (esr_id) do update set deleted = false where organisation.deleted
                """);
        int changes = sql.run("""
                insert into organisation_row as r
                    (organisation_id, valid_from, told_to, name, kind, parent_esr_id, location_esr_id)
                select o.id, s.valid_from, s.told_to, s.name, s.kind, s.parent_esr_id, s.location_esr_id
                from staged_organisation s join organisation o on o.esr_id = s.esr_id
                on conflict (organisation_id, valid_from) do update
                set (told_to, name, kind, parent_esr_id, location_esr_id) =
                    (excluded.told_to, excluded.name, excluded.kind, excluded.parent_esr_id, excluded.location_esr_id)
                where (r.told_to, r.name, r.kind, r.parent_esr_id, r.location_esr_id) is distinct from
                    (excluded.told_to, excluded.name, excluded.kind, excluded.parent_esr_id, excluded.location_esr_id)
                """);
        sql.run("""
                update organisation_row r set valid_to = e.ends
                from (
                    select id, least(told_to,
                        lead(valid_from) over (partition by organisation_id order by valid_from) - 1) as ends
                    from organisation_row
                    where organisation_id in (
                        select o.id from staged_organisation s join organisation o on o.esr_id = s.esr_id)
                ) as e
                where e.id = r.id and r.valid_to is distinct from e.ends
                """);
        sql.run("""
                update organisation_row r set parent_id = e.parent_id
                from (
                    select c.id, p.id as parent_id from organisation_row c
                    left join organisation p on p.esr_id = c.parent_esr_id and not p.deleted
                ) as e
                where e.id = r.id and r.parent_id is distinct from e.parent_id
                """);
        return changes;
    }
}
