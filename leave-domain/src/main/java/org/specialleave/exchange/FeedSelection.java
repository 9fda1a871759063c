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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialleave.platform.TrustTime;
import org.specialleave.policy.model.Pay;
import org.specialleave.staff.AssignmentDetail;
import org.specialleave.staff.Staff;
import org.specialleave.staff.StaffOnDays;
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
     * What the receiver holds of assignments in periods: the last row of each line, unless it took the line away.
     */
    private static final String HELD = """
            select assignment_id, period, sum(minutes), sum(hours) from (
                select distinct on (assignment_id, period, line_id) assignment_id, period, action, minutes, hours
                from exchange_line
                where feed = ?1 and assignment_id = any (cast(string_to_array(?2, ',') as bigint[]))
                    and period = any (string_to_array(?3, ','))
                order by assignment_id, period, line_id, id desc) last
            where action <> 'D'
            group by assignment_id, period
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
        List<Candidate> candidates = candidates(night);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Long, ExportedRow> sent = sentRows(candidates);
        StaffOnDays people = staff.onDays(
                candidates.stream().map(one -> one.line().assignmentId()).toList());
        Map<Long, ManualEntryTask.Why> leftOut = tasks.leftOut(night.feed());
        Changes changes = new Changes(night.feed(), night.lastDayOver(), held(candidates, sent.values(), night, form));
        List<ExportedRow> rows = new ArrayList<>();
        for (Candidate candidate : candidates) {
            BookedLine line = candidate.line();
            ExportedRow last = candidate.lastId() == null ? null : sent.get(candidate.lastId());
            Said said = said(line, last, changes, people, night, form);
            rows.addAll(said.rows());
            note(line, said, leftOut.get(line.lineId()), night);
        }
        return rows;
    }

    /**
     * What the feed says of one line.
     *
     * @param concerns whether the line is this feed's at all
     * @param obstacle why it says nothing of a line of its own; null where nothing is in the way
     */
    private record Said(boolean concerns, ManualEntryTask.Why obstacle, List<ExportedRow> rows) {}

    private static Said said(
            BookedLine line,
            ExportedRow last,
            Changes changes,
            StaffOnDays people,
            Night night,
            CreateBatch.FeedConfig form) {
        if (!line.inEffect()) {
            return new Said(true, null, List.of(changes.takeBack(last)));
        }
        boolean held = last != null && last.action() != RowAction.D;
        if (!held && !belongsHere(people.systemOfRecord(line.assignmentId(), line.date()), night.feed(), form)) {
            return new Said(false, null, List.of());
        }
        Optional<CodeTable.Codes> codes = form.codes().of(night.feed(), line);
        Optional<AssignmentDetail> detail = people.detail(line.assignmentId(), line.date());
        Optional<ManualEntryTask.Why> obstacle = held ? Optional.empty() : obstacle(night.feed(), codes, detail, form);
        return obstacle.isPresent()
                ? new Said(true, obstacle.get(), List.of())
                : new Said(
                        true,
                        null,
                        changes.of(line, last, codes.orElse(null), unitOf(detail), periodOf(line, night, form)));
    }

    /** Opens a task for HR, or closes the one there is. */
    private void note(BookedLine line, Said said, ManualEntryTask.Why noted, Night night) {
        if (said.obstacle() != null && said.obstacle() != noted) {
            tasks.open(night.feed(), line, said.obstacle(), night.at());
        } else if (said.obstacle() == null && noted != null && said.concerns()) {
            tasks.close(night.feed(), line, night.at());
        }
    }

    private static boolean belongsHere(SystemOfRecord system, Feed feed, CreateBatch.FeedConfig form) {
        return switch (feed) {
            case ESR_ABSENCE -> system == SystemOfRecord.ESR;
            case ROSTER -> system == SystemOfRecord.ROSTER;
            case ESR_PAYROLL -> system == SystemOfRecord.ESR || form.rosteredByFile();
        };
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

    /** What the receiver holds, by assignment and period, of all that the rows of this night can touch. */
    private BiFunction<Long, String, RunningSum> held(
            List<Candidate> candidates, Collection<ExportedRow> sent, Night night, CreateBatch.FeedConfig form) {
        Set<String> periods = new TreeSet<>();
        candidates.forEach(one -> periods.add(periodOf(one.line(), night, form)));
        sent.forEach(row -> periods.add(row.period()));
        Map<String, Object[]> sums = new HashMap<>();
        List<?> found = entityManager
                .createNativeQuery(HELD)
                .setParameter(1, night.feed().code())
                .setParameter(
                        2, joined(candidates.stream().map(one -> one.line().assignmentId())))
                .setParameter(3, String.join(",", periods))
                .getResultList();
        found.forEach(row -> sums.put(((Object[]) row)[0] + " " + ((Object[]) row)[1], (Object[]) row));
        return (assignment, period) -> {
            Object[] row = sums.get(assignment + " " + period);
            return row == null
                    ? new RunningSum(0, BigDecimal.ZERO.setScale(2))
                    : new RunningSum(((Number) row[2]).longValue(), new BigDecimal(row[3].toString()).setScale(2));
        };
    }

    private List<Candidate> candidates(Night night) {
        List<?> found = entityManager
                .createNativeQuery(CANDIDATES)
                .setParameter(1, night.feed().code())
                .setParameter(2, night.lastDayOver())
                .getResultList();
        return found.stream().map(row -> candidate((Object[]) row)).toList();
    }

    private Map<Long, ExportedRow> sentRows(List<Candidate> candidates) {
        Map<Long, ExportedRow> sent = new HashMap<>();
        List<?> found = entityManager
                .createNativeQuery(
                        "select * from exchange_line where id = any (cast(string_to_array(?1, ',') as bigint[]))",
                        ExportedRow.class)
                .setParameter(1, joined(candidates.stream().map(Candidate::lastId)))
                .getResultList();
        for (Object row : found) {
            sent.put(((ExportedRow) row).id(), (ExportedRow) row);
        }
        return sent;
    }

    private static String joined(Stream<Long> ids) {
        return ids.filter(Objects::nonNull).distinct().map(String::valueOf).collect(Collectors.joining(","));
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
