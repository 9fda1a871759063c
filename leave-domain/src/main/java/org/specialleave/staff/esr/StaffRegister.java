package org.specialleave.staff.esr;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import org.specialleave.platform.TrustTime;
import org.specialleave.staff.StaffChanged;
import org.specialleave.staff.StaffConcern.Kind;
import org.specialleave.staff.StaffImport.Outcome;

/** Takes a whole staff file in, in one transaction, if it is its turn. */
@Stateless
@PermitAll
public class StaffRegister {
    /** One file at a time, on whatever node; the number means nothing else. */
    private static final long TURN = 431_000_001L;

    private static final List<String> STAGED =
            List.of("staged_organisation", "staged_person", "staged_assignment", "staged_removal", "staged_refusal");

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;
    private Event<StaffChanged> changed;

    protected StaffRegister() {}

    /** With the clock that tells today, and those who have to know of a change. */
    @Inject
    public StaffRegister(Clock clock, Event<StaffChanged> changed) {
        this.clock = clock;
        this.changed = changed;
    }

    /** For tests, outside a container. */
    public StaffRegister(Clock clock, EntityManager entityManager) {
        this(clock, (Event<StaffChanged>) null);
        this.entityManager = entityManager;
    }

    /**
     * Takes the file in.
     *
     * <p>The sequence must be the last one imported plus one. The last one with the same content changes nothing, with
     * other content it is refused, as is an earlier one; a later one waits. Where nothing was imported yet, a full file
     * begins with whatever number it has.
     *
     * @param file the file, which is whole
     * @param rows its rows, read one by one while they are taken
     * @return what came of it: also written to the log of imports, in the same transaction
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Outcome take(StaffFile file, Iterator<StaffRow> rows) {
        try {
            Jdbc sql = new Jdbc(entityManager.unwrap(Connection.class));
            sql.run("select pg_advisory_xact_lock(?)", TURN);
            DataQualityIssues concerns = new DataQualityIssues(sql, file.businessDate(), now());
            Outcome turn = turn(sql, file, concerns);
            if (turn == Outcome.IMPORTED) {
                merge(sql, file, rows, concerns);
            }
            return turn;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Brings the names in effect on a new day to the people they belong to; the answer is how many changed. */
    public int bringForward() {
        try {
            return PersonMerge.show(new Jdbc(entityManager.unwrap(Connection.class)), TrustTime.today(clock));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private Outcome turn(Jdbc sql, StaffFile file, DataQualityIssues concerns) throws SQLException {
        boolean first = sql.number("select count(*) from staff_import where outcome = 'IMPORTED'") == 0;
        long last = sql.number("select max(sequence) from staff_import where outcome = 'IMPORTED'");
        long sequence = file.sequence();
        if (first && file.full() || sequence == last + 1) {
            return Outcome.IMPORTED;
        }
        String order = "sequence " + sequence + " after " + last;
        if (sequence > last) {
            end(sql, file, Outcome.WAITING, order);
            concerns.enter(Kind.FILE_WAITING, file.name(), order);
            return Outcome.WAITING;
        }
        if (sequence < last) {
            end(sql, file, Outcome.REFUSED, order);
            return Outcome.REFUSED;
        }
        String known = sql.text("select sha256 from staff_import where outcome = 'IMPORTED' and sequence = ?", last);
        if (file.sha256().equals(known)) {
            end(sql, file, Outcome.ALREADY_IMPORTED, null);
            return Outcome.ALREADY_IMPORTED;
        }
        end(sql, file, Outcome.REFUSED, "sequence " + sequence + " again with other content");
        return Outcome.REFUSED;
    }

    private void merge(Jdbc sql, StaffFile file, Iterator<StaffRow> rows, DataQualityIssues concerns)
            throws SQLException {
        clear(sql);
        new StagedRows(entityManager.unwrap(Connection.class)).stage(rows);
        // Tables that were empty a moment ago: without this the planner takes them for empty still.
        for (String table : STAGED) {
            sql.run("analyze " + table);
        }
        LocalDate today = TrustTime.today(clock);
        PersonMerge people = new PersonMerge(sql);
        int changes = new Removals(sql).apply();
        changes += new OrganisationMerge(sql).merge();
        changes += people.merge(today);
        sql.run("analyze person");
        changes += new AssignmentMerge(sql).merge();
        sql.run("analyze assignment");
        sql.run("analyze assignment_row");
        if (file.full()) {
            changes += new LeaverDetection(sql, concerns).find(file);
        }
        people.forgetLeavers(today);
        concerns.review();
        end(sql, file, Outcome.IMPORTED, null);
        refuseOvertaken(sql, file);
        // Outside a container nobody listens.
        if (changed != null) {
            changed.fire(StaffChanged.anything());
        }
        concerns.settleFilesThatWaitNoMore();
        sql.run("""
                update staff_import set changes = ?,
                    people = (select count(distinct esr_id) from staged_person),
                    assignments = (select count(distinct esr_id) from staged_assignment),
                    organisations = (select count(distinct esr_id) from staged_organisation)
                where id = ?
                """, changes, file.importId());
        sql.run("""
                insert into staff_import_refused_row (import_id, line, why)
                select distinct on (line) ?, line, why from staged_refusal order by line
                """, file.importId());
        clear(sql);
    }

    /** A file that waits for a turn that another has had will never be taken. */
    private static void refuseOvertaken(Jdbc sql, StaffFile file) throws SQLException {
        sql.run(
                "update staff_import set outcome = 'REFUSED', why = 'overtaken by ' || ?"
                        + " where outcome = 'WAITING' and sequence <= ?",
                file.name(),
                file.sequence());
    }

    private static void clear(Jdbc sql) throws SQLException {
        for (String table : STAGED) {
            sql.run("delete from " + table);
        }
    }

    private void end(Jdbc sql, StaffFile file, Outcome outcome, String why) throws SQLException {
        sql.run(
                """
                update staff_import set outcome = ?, why = ?, lines = ?, lines_read = ?, full_file = ?, business_date = ?,
                    sequence = ?, moved_at = ?
                where id = ?
                """,
                outcome.name(),
                why,
                file.lines(),
                file.lines(),
                file.full(),
                file.businessDate(),
                file.sequence(),
                now(),
                file.importId());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
