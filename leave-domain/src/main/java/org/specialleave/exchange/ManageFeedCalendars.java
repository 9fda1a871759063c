package org.specialleave.exchange;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.specialleave.account.Roles;
import org.specialleave.audit.Audit;
import org.specialleave.exchange.FeedCalendarView.Standing;
import org.specialleave.exchange.FeedCalendarView.Today;
import org.specialleave.platform.Change;
import org.specialleave.platform.Columns;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.platform.TrustTime;

/**
 * Administrators say on which days each feed runs by itself and since what time of the night, from today or a later day
 * on. A later change undoes an earlier one, and what has not begun can be withdrawn; each stays on record.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ManageFeedCalendars {
    private static final String ENTRIES = """
            select id, feed, days, runs_since, valid_from, next_from, recorded_at, recorded_by from (
                select c.id, c.feed, array_to_string(c.days, ',') as days, to_char(c.runs_since, 'HH24:MI') as runs_since,
                       c.valid_from, c.recorded_at, c.recorded_by,
                       lead(c.valid_from) over (partition by c.feed order by c.valid_from, c.id) as next_from
                  from feed_calendar c
                 where not exists (select 1 from feed_calendar_withdrawal w where w.calendar_id = c.id)) known
            """;

    /** What holds first, then what comes, the first one first, then what is over, the last one first. */
    private static final String IN_ORDER = """
             order by case when next_from <= valid_from then 3 when valid_from > ?1 then 1
                           when next_from is null or next_from > ?1 then 0 else 2 end,
                      case when valid_from > ?1 then valid_from end, valid_from desc, feed, id desc
             limit ?2 offset ?3
            """;

    @PersistenceContext(unitName = "leave")
    private EntityManager entities;

    @Resource
    private SessionContext session;

    private Clock clock;
    private Audit audit;
    private FeedCalendars calendars;

    /**
     * What holds today, and some of the entries.
     *
     * @param today   of each feed
     * @param items   entries of the page
     * @param total   entries of all pages
     * @param version the number of changes there were; it grows with each
     */
    public record Page(List<Today> today, List<FeedCalendarView> items, long total, long version) {
        /** Copies the lists. */
        public Page {
            today = List.copyOf(today);
            items = List.copyOf(items);
        }
    }

    protected ManageFeedCalendars() {}

    @Inject
    public ManageFeedCalendars(Clock clock, Audit audit, FeedCalendars calendars) {
        this.clock = clock;
        this.audit = audit;
        this.calendars = calendars;
    }

    /** For tests, outside a container. */
    public ManageFeedCalendars(Clock clock, Audit audit, EntityManager entities, SessionContext session) {
        this(clock, audit, new FeedCalendars(entities));
        this.entities = entities;
        this.session = session;
    }

    /**
     * What holds today of each feed, and one part of the entries.
     *
     * @param page from 0
     */
    public Page list(int page, int size) {
        Query rows = entities.createNativeQuery(ENTRIES + IN_ORDER)
                .setParameter(1, today())
                .setParameter(2, size)
                .setParameter(3, (long) page * size);
        long total = number("select count(*) from feed_calendar") - withdrawn();
        return new Page(Stream.of(Feed.values()).map(this::today).toList(), views(rows), total, version());
    }

    /**
     * One entry.
     *
     * @throws NotFoundException where there is none of that number, or it was withdrawn
     */
    public FeedCalendarView view(long id) {
        Query rows = entities.createNativeQuery(ENTRIES + " where id = ?1").setParameter(1, id);
        return views(rows).stream().findFirst().orElseThrow(() -> new NotFoundException("feed calendar " + id));
    }

    /**
     * Says when a feed runs from a day on.
     *
     * @param seen the number of changes there were, as the caller has seen it
     * @throws ConflictException where there was another change since
     */
    public Change<FeedCalendarView> change(FeedCalendarDetails details, long seen) {
        LocalDate from = Objects.requireNonNullElseGet(details.from(), this::today);
        List<FieldFault> faults = new ArrayList<>();
        if (details.days().isEmpty()) {
            faults.add(FieldFault.of("days", "NO_DAY"));
        }
        if (from.isBefore(today())) {
            faults.add(FieldFault.of("from", "BEFORE_TODAY"));
        }
        if (!faults.isEmpty()) {
            return new Change.Refused<>(faults);
        }
        letNobodyElseChange();
        if (version() != seen) {
            throw new ConflictException(ConflictException.Reason.STALE, Map.of());
        }
        Number id = (Number)
                entities.createNativeQuery("insert into feed_calendar (feed, valid_from, days, runs_since, recorded_at,"
                                + " recorded_by) values (?1, ?2, string_to_array(?3, ','), cast(cast(?4 as text) as time),"
                                + " ?5, ?6) returning id")
                        .setParameter(1, details.feed().code())
                        .setParameter(2, from)
                        .setParameter(3, Weekdays.write(details.days()))
                        .setParameter(4, Objects.toString(details.runsSince(), null))
                        .setParameter(5, clock.instant().atOffset(ZoneOffset.UTC))
                        .setParameter(6, session.getCallerPrincipal().getName())
                        .getSingleResult();
        return new Change.Done<>(told("change-feed-calendar", view(id.longValue())));
    }

    /**
     * Takes back what has not begun.
     *
     * @throws NotFoundException where there is none of that number, or it was withdrawn
     */
    public Change<FeedCalendarView> withdraw(long id) {
        letNobodyElseChange();
        FeedCalendarView entry = view(id);
        if (!entry.from().isAfter(today())) {
            return new Change.Refused<>(List.of(FieldFault.of("", "HOLDS_ALREADY")));
        }
        entities.createNativeQuery("insert into feed_calendar_withdrawal (calendar_id, withdrawn_at, withdrawn_by)"
                        + " values (?1, ?2, ?3)")
                .setParameter(1, id)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .setParameter(3, session.getCallerPrincipal().getName())
                .executeUpdate();
        return new Change.Done<>(told("withdraw-feed-calendar", entry));
    }

    private void letNobodyElseChange() {
        entities.createNativeQuery("lock table feed_calendar in share row exclusive mode")
                .executeUpdate();
    }

    private FeedCalendarView told(String action, FeedCalendarView entry) {
        audit.record(
                action,
                entry.feed().code(),
                Map.of(
                        "days", Weekdays.write(entry.days()),
                        "runsSince", Objects.toString(entry.runsSince(), ""),
                        "from", entry.from().toString()));
        return entry;
    }

    private Today today(Feed feed) {
        return calendars
                .of(feed, null)
                .on(today())
                .map(entry -> new Today(feed, entry.days().stream().sorted().toList(), entry.runsSince(), entry.from()))
                .orElseGet(() -> new Today(feed, List.of(DayOfWeek.values()), null, null));
    }

    private List<FeedCalendarView> views(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast).map(this::view).toList();
    }

    private FeedCalendarView view(Object[] row) {
        LocalDate from = Columns.date(row[4]);
        LocalDate next = Columns.date(row[5]);
        Standing standing = standing(from, next);
        return new FeedCalendarView(
                ((Number) row[0]).longValue(),
                Feed.of((String) row[1]),
                Weekdays.read((String) row[2]).stream().toList(),
                FeedCalendars.time(row[3]),
                from,
                next == null || standing == Standing.REPLACED ? null : next.minusDays(1),
                standing,
                Columns.instant(row[6]),
                (String) row[7]);
    }

    private Standing standing(LocalDate from, LocalDate next) {
        if (next != null && !next.isAfter(from)) {
            return Standing.REPLACED;
        } else if (from.isAfter(today())) {
            return Standing.TO_COME;
        }
        return next == null || next.isAfter(today()) ? Standing.HOLDS : Standing.PAST;
    }

    /** Nothing is ever removed, so the number of rows grows with each change. */
    private long version() {
        return number("select count(*) from feed_calendar") + withdrawn();
    }

    private long withdrawn() {
        return number("select count(*) from feed_calendar_withdrawal");
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private LocalDate today() {
        return TrustTime.today(clock);
    }
}
