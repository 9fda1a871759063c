package org.specialleave.staff.esr;

import java.sql.SQLException;
import org.specialleave.staff.StaffConcern.Kind;

/**
 * Who stands no more in a full file has left, unless so many are missing that the file itself is the likelier fault.
 */
final class LeaverDetection {
    private static final String EMPLOYED = """
            select p.id, p.esr_id, ?::date as day from person p
            where not p.deleted and p.missing_since is null
                and (p.termination_date is null or p.termination_date >= ?) and (p.hire_date is null or p.hire_date <= ?)
            """;

    private final Jdbc sql;
    private final DataQualityIssues concerns;

    LeaverDetection(Jdbc sql, DataQualityIssues concerns) {
        this.sql = sql;
        this.concerns = concerns;
    }

    /** The answer is how many people were taken as having left. */
    int find(StaffFile file) throws SQLException {
        long employed = sql.number(
                "select count(*) from (" + EMPLOYED + ") as e",
                file.businessDate(),
                file.businessDate(),
                file.businessDate());
        String missing = "select e.id, e.day from (" + EMPLOYED
                + ") as e where not exists (select 1 from staged_person s where s.esr_id = e.esr_id)"
                + " and not exists (select 1 from staged_refusal f where f.person_esr_id = e.esr_id)";
        long gone = sql.number(
                "select count(*) from (" + missing + ") as m",
                file.businessDate(),
                file.businessDate(),
                file.businessDate());
        concerns.settle(Kind.TOO_MANY_MISSING);
        if (gone == 0) {
            return 0;
        }
        if (gone >= file.leaversShare() * employed) {
            concerns.enter(Kind.TOO_MANY_MISSING, file.name(), gone + " of " + employed);
            return 0;
        }
        return sql.run(
                "update person p set missing_since = m.day from (" + missing + ") as m where m.id = p.id",
                file.businessDate(),
                file.businessDate(),
                file.businessDate());
    }
}
