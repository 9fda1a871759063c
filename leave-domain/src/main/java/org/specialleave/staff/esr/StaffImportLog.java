package org.specialleave.staff.esr;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.specialleave.staff.StaffConcern;
import org.specialleave.staff.StaffImport;
import org.specialleave.staff.StaffImport.Outcome;
import org.specialleave.staff.StaffImport.RefusedRow;

/**
 * The log of staff files, and the files that wait for their turn. What happens to a file is written at once, whatever
 * comes of it.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StaffImportLog {
    /** An import that has not moved for so long died with its server. */
    private static final Duration DEAD_AFTER = Duration.ofMinutes(10);

    private static final int PART = 1 << 20;

    private static final String COLUMNS = """
            select id, file_name, outcome, why, business_date, received_at, account, lines, lines_read, people, assignments,
                organisations, changes, moved_at
            from staff_import
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    private Clock clock;

    protected StaffImportLog() {}

    /** With the clock that tells when. */
    @Inject
    public StaffImportLog(Clock clock) {
        this.clock = clock;
    }

    /** For tests, outside a container. */
    public StaffImportLog(Clock clock, EntityManager entityManager) {
        this.clock = clock;
        this.entityManager = entityManager;
    }

    /**
     * Enters a file that was received.
     *
     * @param name    its name
     * @param sha256  of its bytes
     * @param account who sent it
     * @return our number for it
     */
    public long begin(String name, String sha256, String account) {
        return ((Number) entityManager
                        .createNativeQuery("""
                                insert into staff_import (file_name, sha256, received_at, account, outcome, moved_at)
                                values (?1, ?2, ?3, ?4, 'RUNNING', ?3) returning id
                                """)
                        .setParameter(1, name)
                        .setParameter(2, sha256)
                        .setParameter(3, now())
                        .setParameter(4, account)
                        .getSingleResult())
                .longValue();
    }

    /**
     * How far a running import is.
     *
     * @param id    our number for it
     * @param line  the line it has reached
     * @param lines how many the file has
     */
    public void reached(long id, int line, int lines) {
        entityManager
                .createNativeQuery("update staff_import set lines_read = ?2, lines = ?3, moved_at = ?4 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, line)
                .setParameter(3, lines)
                .setParameter(4, now())
                .executeUpdate();
    }

    /** Ends an import of which nothing is in. */
    public void end(long id, Outcome outcome, String why, int lines) {
        entityManager
                .createNativeQuery(
                        "update staff_import set outcome = ?2, why = ?3, lines = ?4, moved_at = ?5 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, outcome.name())
                .setParameter(3, why)
                .setParameter(4, lines)
                .setParameter(5, now())
                .executeUpdate();
    }

    /** Keeps the content of a file that waits; an earlier one of the same sequence no longer does. */
    public void keep(long id, InputStream content) {
        entityManager.createNativeQuery("""
                        update staff_import o set outcome = 'REFUSED', why = 'sent again'
                        from staff_import n
                        where n.id = ?1 and o.sequence = n.sequence and o.id <> n.id and o.outcome = 'WAITING'
                        """).setParameter(1, id).executeUpdate();
        entityManager.createNativeQuery("""
                        delete from staff_import_waiting w using staff_import i
                        where i.id = w.import_id and i.outcome <> 'WAITING'
                        """).executeUpdate();
        try {
            int part = 0;
            for (byte[] bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
                entityManager
                        .createNativeQuery(
                                "insert into staff_import_waiting (import_id, part, content) values (?1, ?2, ?3)")
                        .setParameter(1, id)
                        .setParameter(2, part++)
                        .setParameter(3, bytes)
                        .executeUpdate();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The waiting file whose turn it is now, which is thereby running. */
    public Optional<StaffImport> nextInTurn() {
        List<?> ids =
                entityManager.createNativeQuery("""
                        update staff_import set outcome = 'RUNNING', why = null, moved_at = ?1
                        where id = (
                            select min(id) from staff_import where outcome = 'WAITING'
                                and sequence = (select max(sequence) + 1 from staff_import where outcome = 'IMPORTED'))
                        returning id
                        """).setParameter(1, now()).getResultList();
        return ids.isEmpty() ? Optional.empty() : find(((Number) ids.get(0)).longValue());
    }

    /** Writes the content of a waiting file. */
    public void copy(long id, OutputStream to) {
        try {
            for (int part = 0; ; part++) {
                List<?> found = entityManager
                        .createNativeQuery(
                                "select content from staff_import_waiting where import_id = ?1 and part = ?2")
                        .setParameter(1, id)
                        .setParameter(2, part)
                        .getResultList();
                if (found.isEmpty()) {
                    return;
                }
                to.write((byte[]) found.get(0));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets the content of a file that waits no more. */
    public void drop(long id) {
        entityManager
                .createNativeQuery("delete from staff_import_waiting where import_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** One import by our number, with the rows set aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<StaffImport> find(long id) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(told((Object[]) rows.get(0), refusedRows(id)));
    }

    /** Imports, the last one first, without the rows set aside. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<StaffImport> list(int page, int size) {
        List<?> rows = entityManager
                .createNativeQuery(COLUMNS + " order by received_at desc, id desc")
                .setFirstResult(Math.multiplyExact(page, size))
                .setMaxResults(size)
                .getResultList();
        return rows.stream().map(row -> told((Object[]) row, List.of())).toList();
    }

    /** How many imports there were. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from staff_import")
                        .getSingleResult())
                .longValue();
    }

    /** Whether any file is in. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean anyImported() {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from staff_import where outcome = 'IMPORTED')")
                .getSingleResult();
    }

    /** HR's list: open entries, oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<StaffConcern> concerns() {
        List<?> rows = entityManager
                .createNativeQuery(
                        "select kind, subject, details, since from staff_concern where settled_at is null order by since, id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new StaffConcern(
                        StaffConcern.Kind.valueOf((String) row[0]), (String) row[1], (String) row[2], instant(row[3])))
                .toList();
    }

    private List<RefusedRow> refusedRows(long id) {
        List<?> rows = entityManager
                .createNativeQuery("select line, why from staff_import_refused_row where import_id = ?1 order by line")
                .setParameter(1, id)
                .setMaxResults(StaffImport.MOST_REFUSED_ROWS)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RefusedRow(number(row[0]), (String) row[1]))
                .toList();
    }

    private StaffImport told(Object[] row, List<RefusedRow> refusedRows) {
        Outcome outcome = Outcome.valueOf((String) row[2]);
        String why = (String) row[3];
        if (outcome == Outcome.RUNNING && instant(row[13]).plus(DEAD_AFTER).isBefore(clock.instant())) {
            outcome = Outcome.FAILED;
            why = "the server stopped meanwhile; send it again";
        }
        return new StaffImport(
                ((Number) row[0]).longValue(),
                (String) row[1],
                outcome,
                why,
                date(row[4]),
                instant(row[5]),
                (String) row[6],
                number(row[7]),
                number(row[8]),
                number(row[9]),
                number(row[10]),
                number(row[11]),
                number(row[12]),
                refusedRows);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static int number(Object column) {
        return ((Number) column).intValue();
    }

    private static LocalDate date(Object column) {
        return column == null || column instanceof LocalDate ? (LocalDate) column : ((Date) column).toLocalDate();
    }

    private static Instant instant(Object column) {
        return column instanceof OffsetDateTime moment ? moment.toInstant() : ((java.sql.Timestamp) column).toInstant();
    }
}
