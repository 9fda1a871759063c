package org.specialleave.staff.esr;

import java.sql.SQLException;
import java.util.Map;

/**
 * Takes out what ESR says should never have been.
 *
 * <p>The thing itself stays, marked, since leave may have been asked for under it; what was said of it by date goes. Of
 * the rows of the file, those that stand before the removal are void, those after it hold.
 */
final class Removals {
    private static final Map<StaffRow.Kind, String> TABLES = Map.of(
            StaffRow.Kind.ORGANISATION, "organisation",
            StaffRow.Kind.PERSON, "person",
            StaffRow.Kind.ASSIGNMENT, "assignment");

    private final Jdbc sql;

    Removals(Jdbc sql) {
        this.sql = sql;
    }

    /** The answer is how many things were taken out. */
    int apply() throws SQLException {
        if (sql.number("select count(*) from staged_removal") == 0) {
            return 0;
        }
        for (var table : TABLES.entrySet()) {
            refuseUnknown(table.getKey().name(), table.getValue());
        }
        for (var table : TABLES.entrySet()) {
            sql.run("""
                    delete from staged_%s s using staged_removal r
                    where r.kind = ? and r.esr_id = s.esr_id and s.line < r.line
                    """.formatted(table.getValue()), table.getKey().name());
        }
        sql.run("""
                delete from staged_assignment s using staged_removal r
                where r.kind = 'PERSON' and r.esr_id = s.person_esr_id and s.line < r.line
                """);
        int removed = 0;
        for (var table : TABLES.entrySet()) {
            removed += sql.run("""
                    update %s t set deleted = true from staged_removal r
                    where r.kind = ? and r.esr_id = t.esr_id and not t.deleted
                    """.formatted(table.getValue()), table.getKey().name());
        }
        sql.run("update assignment a set deleted = true from person p where p.id = a.person_id and p.deleted");
        sql.run("delete from assignment_row r using assignment a where a.id = r.assignment_id and a.deleted");
        sql.run("delete from person_row r using person p where p.id = r.person_id and p.deleted");
        sql.run("delete from person_monitoring m using person p where p.id = m.person_id and p.deleted");
        sql.run("update person set office_email = null where deleted and office_email is not null");
        return removed;
    }

    private void refuseUnknown(String kind, String table) throws SQLException {
        sql.run("""
                insert into staged_refusal (line, why)
                select r.line, 'unknown %1$s' from staged_removal r
                where r.kind = ?
                    and not exists (select 1 from %1$s t where t.esr_id = r.esr_id and not t.deleted)
                    and not exists (select 1 from staged_%1$s s where s.esr_id = r.esr_id and s.line < r.line)
                """.formatted(table), kind);
        sql.run("delete from staged_removal r using staged_refusal f where f.line = r.line");
    }
}
