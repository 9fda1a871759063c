package org.specialleave.staff;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.platform.Change;
import org.specialleave.platform.Columns;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;

/**
 * Administrators say where absences are recorded: for an organisation and those below it, or for one assignment, by
 * date.
 *
 * <p>What is said from a day on ends what was said before, the day before. What has not begun can be withdrawn.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class SystemsOfRecord {
    private static final String COLUMNS = """
            select s.id, o.esr_id, a.number,
                   coalesce(r.name, concat_ws(' ', coalesce(p.preferred_name, p.first_name), p.last_name)),
                   s.system, s.valid_from, s.valid_to
              from system_of_record_row s
              left join organisation o on o.id = s.organisation_id
              left join organisation_row r on r.organisation_id = o.id
                   and r.valid_from <= ?1 and (r.valid_to is null or r.valid_to >= ?1)
              left join assignment a on a.id = s.assignment_id
              left join person p on p.id = a.person_id
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    private Clock clock;
    private Audit audit;

    /**
     * Some of the periods.
     *
     * @param items those of the page
     * @param total of all pages
     */
    public record Page(List<RecordingView> items, long total) {
        /** Copies the items. */
        public Page {
            items = List.copyOf(items);
        }
    }

    protected SystemsOfRecord() {}

    @Inject
    public SystemsOfRecord(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /** For tests, outside a container. */
    public SystemsOfRecord(Clock clock, Audit audit, EntityManager entities) {
        this(clock, audit);
        this.entities = entities;
    }

    /**
     * One part of the periods: organisations first, then assignments, by number and day.
     *
     * @param page from 0
     */
    public Page list(int page, int size) {
        Number total = (Number) entities.createNativeQuery("select count(*) from system_of_record_row")
                .getSingleResult();
        Query rows = entities.createNativeQuery(
                        COLUMNS + " order by o.esr_id nulls last, a.number, s.valid_from limit ?2 offset ?3")
                .setParameter(1, today())
                .setParameter(2, size)
                .setParameter(3, (long) page * size);
        return new Page(views(rows), total.longValue());
    }

    /**
     * One period.
     *
     * @throws NotFoundException where there is none of that number
     */
    public RecordingView view(long id) {
        Query rows = entities.createNativeQuery(COLUMNS + " where s.id = ?2")
                .setParameter(1, today())
                .setParameter(2, id);
        return views(rows).stream().findFirst().orElseThrow(() -> new NotFoundException("system of record " + id));
    }

    /** Says where absences are recorded from a day on. */
    public Change<RecordingView> record(RecordingDetails details) {
        boolean organisation = details.organisation() != null;
        List<?> ids = organisation
                ? ids(
                        "select id from organisation where esr_id = ?1 and not deleted for no key update",
                        details.organisation())
                : ids(
                        "select id from assignment where number = ?1 and not deleted for no key update",
                        details.assignmentNumber());
        List<FieldFault> faults = new ArrayList<>();
        if (ids.isEmpty()) {
            faults.add(
                    organisation
                            ? FieldFault.of("organisation", "UNKNOWN_ORGANISATION")
                            : FieldFault.of("assignmentNumber", "UNKNOWN_ASSIGNMENT"));
        }
        if (details.to() != null && details.to().isBefore(details.from())) {
            faults.add(FieldFault.of("to", "BEFORE_FROM"));
        }
        if (!faults.isEmpty()) {
            return new Change.Refused<>(faults);
        }
        String column = organisation ? "organisation_id" : "assignment_id";
        if (meets(column, ids.get(0), details)) {
            return new Change.Refused<>(List.of(FieldFault.of("from", "RECORDED_ALREADY")));
        }
        endOpen(column, ids.get(0), details.from());
        Number id = (Number) entities.createNativeQuery("insert into system_of_record_row (" + column
                        + ", system, valid_from, valid_to) values (?1, ?2, ?3, cast(?4 as date)) returning id")
                .setParameter(1, ids.get(0))
                .setParameter(2, details.system().name())
                .setParameter(3, details.from())
                .setParameter(4, details.to())
                .getSingleResult();
        return new Change.Done<>(told("record-in", id.longValue()));
    }

    /**
     * Makes that day the last of a period.
     *
     * @throws NotFoundException where there is none of that number
     */
    public Change<RecordingView> end(long id, LocalDate lastDay) {
        RecordingView period = view(id);
        if (lastDay.isBefore(period.from())) {
            return new Change.Refused<>(List.of(FieldFault.of("to", "BEFORE_FROM")));
        }
        if (period.to() != null && lastDay.isAfter(period.to())) {
            return new Change.Refused<>(List.of(FieldFault.of("to", "AFTER_ITS_END")));
        }
        entities.createNativeQuery("update system_of_record_row set valid_to = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, lastDay)
                .executeUpdate();
        return new Change.Done<>(told("end-record-in", id));
    }

    /**
     * Takes back what has not begun.
     *
     * @throws NotFoundException where there is none of that number
     */
    public Change<RecordingView> withdraw(long id) {
        if (!view(id).from().isAfter(today())) {
            return new Change.Refused<>(List.of(FieldFault.of("", "HAS_BEGUN")));
        }
        RecordingView period = told("withdraw-record-in", id);
        entities.createNativeQuery("delete from system_of_record_row where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        return new Change.Done<>(period);
    }

    /** What runs without an end from before that day ends the day before. */
    private void endOpen(String column, Object id, LocalDate from) {
        entities.createNativeQuery("update system_of_record_row set valid_to = ?2 where " + column
                        + " = ?1 and valid_to is null and valid_from < ?3")
                .setParameter(1, id)
                .setParameter(2, from.minusDays(1))
                .setParameter(3, from)
                .executeUpdate();
    }

    /** Whether something else is said of those days, beside what this would end. */
    private boolean meets(String column, Object id, RecordingDetails details) {
        return (Boolean) entities.createNativeQuery("select exists (select 1 from system_of_record_row where " + column
                        + " = ?1 and daterange(valid_from, valid_to, '[]') && daterange(?2, cast(?3 as date), '[]')"
                        + " and not (valid_to is null and valid_from < ?2))")
                .setParameter(1, id)
                .setParameter(2, details.from())
                .setParameter(3, details.to())
                .getSingleResult();
    }

    private List<?> ids(String sql, String number) {
        return entities.createNativeQuery(sql).setParameter(1, number).getResultList();
    }

    private RecordingView told(String action, long id) {
        RecordingView period = view(id);
        Map<String, String> details = new TreeMap<>(
                Map.of("system", period.system().name(), "from", period.from().toString()));
        details.put("to", period.to() == null ? "" : period.to().toString());
        String subject =
                period.organisation() == null ? period.assignmentNumber() : "organisation " + period.organisation();
        audit.record(action, subject, details);
        return period;
    }

    private static List<RecordingView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new RecordingView(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        SystemOfRecord.valueOf((String) row[4]),
                        Columns.date(row[5]),
                        Columns.date(row[6])))
                .toList();
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
