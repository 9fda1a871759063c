package org.specialleave.exchange;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Pay;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Staff;
import org.specialleave.staff.SystemOfRecord;

/** Finds the lines that a feed has something to say about, and says it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class FeedSelection {
    /**
     * Lines in effect that the feed has not told of, and lines that it told of and that stand otherwise now. A line
     * that the other of the two absence feeds holds stays there, even when the system of record has changed since: its
     * reversal goes the way it went.
     */
    private static final String CANDIDATES = """
            select l.id, r.reference, l.position, l.state = 'GRANTED' and (?1 <> 'esr-payroll' or l.pay = 'UNPAID') as in_effect,
                r.leave_type, r.confidential, l.pay, l.date, l.starts_at, l.ends_at, l.minutes, l.shift_minutes, r.submitted_at,
                l.assignment_id, a.number, p.employee_number, last.id as last_id
            from leave_line l
            join leave_request r on r.id = l.request_id
            join assignment a on a.id = l.assignment_id
            join person p on p.id = a.person_id
            left join lateral (
                select x.id, x.action, x.pay, x.status from exchange_line x
                where x.line_id = l.id and x.feed = ?1 order by x.id desc limit 1) last on true
            where l.minutes > 0 and case
                when last.id is null or last.action = 'D' then
                    l.state = 'GRANTED' and (?1 <> 'esr-payroll' or l.pay = 'UNPAID')
                    and (?1 = 'esr-payroll' or not exists (
                        select 1 from exchange_line other
                        where other.line_id = l.id and other.feed not in (?1, 'esr-payroll') and other.action <> 'D'
                            and not exists (select 1 from exchange_line later
                                where later.line_id = l.id and later.feed = other.feed and later.id > other.id)))
                else l.state <> 'GRANTED' or l.pay <> last.pay
                    or ?1 <> 'esr-payroll' and last.status = 'P' and l.date <= ?2
                end
            order by a.number, l.date, r.reference, l.position
            """;

    /**
     * What the receiver holds of an assignment in a period: the last row of each line, unless it took the line away.
     */
    private static final String HELD = """
            select coalesce(sum(minutes), 0), coalesce(sum(hours), 0) from (
                select distinct on (line_id) action, minutes, hours from exchange_line
                where feed = ?1 and assignment_id = ?2 and period = ?3 order by line_id, id desc) last
            where action <> 'D'
            """;

    private Staff staff;
    private ManualEntryTasks tasks;

    @PersistenceContext(unitName = "leave")
    private EntityManager entityManager;

    protected FeedSelection() {}

    @Inject
    public FeedSelection(Staff staff, ManualEntryTasks tasks) {
        this.staff = staff;
        this.tasks = tasks;
    }

    /** For tests, outside a container. */
    public FeedSelection(Staff staff, ManualEntryTasks tasks, EntityManager entityManager) {
        this(staff, tasks);
        this.entityManager = entityManager;
    }

    /**
     * All that the feed has to say that night, by assignment, date and request; what it cannot say becomes a task for
     * HR.
     */
    public List<ExportedRow> rows(Night night, CreateBatch.FeedConfig form) {
        Changes changes = new Changes(
                night.feed(), night.lastDayOver(), (assignment, period) -> heldOf(night.feed(), assignment, period));
        List<Candidate> candidates = candidates(night);
        Map<Long, ExportedRow> sent = sentLines(candidates);
        List<ExportedRow> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ExportedRow last = candidate.lastId() == null ? null : sent.get(candidate.lastId());
            rows.addAll(rowsOf(candidate.line(), last, changes, night, form));
        }
        return rows;
    }

    private List<ExportedRow> rowsOf(
            BookedLine line, ExportedRow last, Changes changes, Night night, CreateBatch.FeedConfig form) {
        boolean held = last != null && last.action() != RowAction.D;
        if (!line.inEffect()) {
            tasks.close(night.feed(), line, night.at());
            return List.of(changes.takeBack(last));
        }
        if (!held && !belongsHere(line, night.feed(), form)) {
            return List.of();
        }
        Optional<CodeTable.Codes> codes = form.codes().of(night.feed(), line);
        Optional<AssignmentDetail> detail = detail(line);
        Optional<ManualEntryTask.Why> obstacle = held ? Optional.empty() : obstacle(night.feed(), codes, detail, form);
        if (obstacle.isPresent()) {
            tasks.open(night.feed(), line, obstacle.get(), night.at());
            return List.of();
        }
        tasks.close(night.feed(), line, night.at());
        return changes.of(line, last, codes.orElse(null), unitOf(detail), periodOf(line, night, form));
    }

    private boolean belongsHere(BookedLine line, Feed feed, CreateBatch.FeedConfig form) {
        SystemOfRecord system = staff.systemOfRecord(line.assignmentId(), line.date());
        return switch (feed) {
            case ESR_ABSENCE -> system == SystemOfRecord.ESR;
            case ROSTER -> system == SystemOfRecord.ROSTER;
            case ESR_PAYROLL -> system == SystemOfRecord.ESR || form.rosteredByFile();
        };
    }

    private Optional<AssignmentDetail> detail(BookedLine line) {
        return staff.detailsOn(List.of(line.assignmentId()), line.date()).stream()
                .findFirst();
    }

    private static Optional<ManualEntryTask.Why> obstacle(
            Feed feed,
            Optional<CodeTable.Codes> codes,
            Optional<AssignmentDetail> detail,
            CreateBatch.FeedConfig form) {
        if (codes.isEmpty()) {
            return Optional.of(ManualEntryTask.Why.TO_BE_KEYED);
        }
        if (detail.isEmpty()) {
            return Optional.of(ManualEntryTask.Why.NOT_EMPLOYED);
        }
        if (!isActive(detail.get(), form)) {
            return Optional.of(ManualEntryTask.Why.NOT_ACTIVE);
        }
        boolean contracted = detail.get().weeklyMinutes() > 0;
        return feed == Feed.ESR_PAYROLL && !contracted
                ? Optional.of(ManualEntryTask.Why.NO_CONTRACTED_HOURS)
                : Optional.empty();
    }

    /** A status that ESR does not tell stands against nothing. */
    private static boolean isActive(AssignmentDetail detail, CreateBatch.FeedConfig form) {
        return detail.status() == null
                || form.activeStatuses().contains(detail.status().toLowerCase(Locale.ROOT));
    }

    private static String unitOf(Optional<AssignmentDetail> detail) {
        return detail.map(AssignmentDetail::organisationName).orElse("");
    }

    private static String periodOf(BookedLine line, Night night, CreateBatch.FeedConfig form) {
        // payroll adds up what one period's files bring; absences are added up by their own dates
        return night.feed() == Feed.ESR_PAYROLL
                ? night.period().toString()
                : PayPeriod.on(line.date(), form.periods()).toString();
    }

    private RunningSum heldOf(Feed feed, long assignmentId, String period) {
        Object[] sums = (Object[]) entityManager
                .createNativeQuery(HELD)
                .setParameter(1, feed.code())
                .setParameter(2, assignmentId)
                .setParameter(3, period)
                .getSingleResult();
        return new RunningSum(((Number) sums[0]).longValue(), new BigDecimal(sums[1].toString()).setScale(2));
    }

    private List<Candidate> candidates(Night night) {
        List<?> found = entityManager
                .createNativeQuery(CANDIDATES)
                .setParameter(1, night.feed().code())
                .setParameter(2, night.lastDayOver())
                .getResultList();
        return found.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private Map<Long, ExportedRow> sentLines(List<Candidate> candidates) {
        List<Long> ids = candidates.stream()
                .map(Candidate::lastId)
                .filter(id -> id != null)
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select l from ExportedRow l where l.id in :ids", ExportedRow.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(ExportedRow::id, Function.identity()));
    }

    private static Candidate candidate(Object[] row) {
        BookedLine line = new BookedLine(
                ((Number) row[0]).longValue(),
                (String) row[1],
                ((Number) row[2]).intValue(),
                (Boolean) row[3],
                (String) row[4],
                (Boolean) row[5],
                Pay.valueOf((String) row[6]),
                ((Date) row[7]).toLocalDate(),
                instant(row[8]),
                instant(row[9]),
                ((Number) row[10]).intValue(),
                ((Number) row[11]).intValue(),
                TrustTime.dateOf(instant(row[12])),
                ((Number) row[13]).longValue(),
                (String) row[14],
                (String) row[15]);
        return new Candidate(line, row[16] == null ? null : ((Number) row[16]).longValue());
    }

    private static Instant instant(Object column) {
        if (column instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        return column == null ? null : ((java.util.Date) column).toInstant();
    }

    private record Candidate(BookedLine line, Long lastId) {}

    /**
     * What a run knows of itself.
     *
     * @param feed        which feed
     * @param period      the pay period of its business date
     * @param lastDayOver lines up to this day are actual
     * @param at          now
     */
    public record Night(Feed feed, PayPeriod period, LocalDate lastDayOver, Instant at) {}
}
