package org.specialleave.exchange;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.ejb.SessionContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.specialleave.audit.Audit;
import org.specialleave.exchange.FeedCalendarView.Standing;
import org.specialleave.platform.Change;
import org.specialleave.platform.ConflictException;
import org.specialleave.platform.FieldFault;
import org.specialleave.platform.NotFoundException;
import org.specialleave.testing.EmbeddedDatabase;
import org.specialleave.testing.SignedIn;

class ManageFeedCalendarsDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime CONFIGURED = LocalTime.of(1, 30);

    private Instant now = NINE;

    @BeforeEach
    void nothingIsSaid() {
        // only a test's own database lets itself be emptied
        database.doInTransaction(em -> List.of(
                        "alter table feed_calendar disable trigger append_only",
                        "alter table feed_calendar_withdrawal disable trigger append_only",
                        "truncate feed_calendar_withdrawal, feed_calendar",
                        "alter table feed_calendar_withdrawal enable always trigger append_only",
                        "alter table feed_calendar enable always trigger append_only")
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
    }

    @Test
    void where_nothing_is_said_each_feed_runs_every_day() {
        ManageFeedCalendars.Page page = list();

        assertThat(page.items()).isEmpty();
        assertThat(page.version()).isZero();
        assertThat(page.today())
                .containsExactly(everyDay(Feed.ESR_ABSENCE), everyDay(Feed.ESR_PAYROLL), everyDay(Feed.ROSTER));
    }

    @Test
    void an_entry_holds_from_its_day_until_the_next_ones_and_stays_on_record() {
        FeedCalendarView first = done(of(Feed.ROSTER, SIX, null, FRIDAY, MONDAY));
        FeedCalendarView second = done(of(Feed.ROSTER, null, TODAY.plusDays(10), DayOfWeek.values()));

        assertThat(first)
                .isEqualTo(new FeedCalendarView(
                        first.id(),
                        Feed.ROSTER,
                        List.of(MONDAY, FRIDAY),
                        SIX,
                        TODAY,
                        null,
                        Standing.HOLDS,
                        NINE,
                        "root"));
        assertThat(list().items())
                .extracting(FeedCalendarView::id, FeedCalendarView::to, FeedCalendarView::standing)
                .containsExactly(
                        tuple(first.id(), TODAY.plusDays(9), Standing.HOLDS),
                        tuple(second.id(), null, Standing.TO_COME));
        assertThat(list().today())
                .contains(new FeedCalendarView.Today(Feed.ROSTER, List.of(MONDAY, FRIDAY), SIX, TODAY));
        assertThat(entry(Feed.ROSTER, TODAY.plusDays(9))).isEqualTo(Set.of(MONDAY, FRIDAY));
        assertThat(entry(Feed.ROSTER, TODAY.plusDays(10))).hasSize(7);
        assertThat(calendar(Feed.ROSTER).on(TODAY.minusDays(1))).isEmpty();
        assertThat(calendar(Feed.ESR_ABSENCE).on(TODAY.plusDays(10))).isEmpty();

        now = NINE.plusSeconds(10 * 24 * 60 * 60);
        assertThat(list().items())
                .extracting(FeedCalendarView::id, FeedCalendarView::standing)
                .containsExactly(tuple(second.id(), Standing.HOLDS), tuple(first.id(), Standing.PAST));
    }

    @Test
    void of_two_entries_with_the_same_day_the_later_wins() {
        FeedCalendarView first = done(of(Feed.ROSTER, null, TODAY, MONDAY));
        FeedCalendarView second = done(of(Feed.ROSTER, null, TODAY, FRIDAY));

        assertThat(entry(Feed.ROSTER, TODAY)).containsExactly(FRIDAY);
        assertThat(list().items())
                .extracting(FeedCalendarView::id, FeedCalendarView::to, FeedCalendarView::standing)
                .containsExactly(tuple(second.id(), null, Standing.HOLDS), tuple(first.id(), null, Standing.REPLACED));
    }

    @Test
    void what_has_not_begun_is_withdrawn_and_what_held_before_goes_on() {
        done(of(Feed.ROSTER, null, TODAY, MONDAY));
        FeedCalendarView later = done(of(Feed.ROSTER, null, TODAY.plusDays(1), FRIDAY));
        assertThat(entry(Feed.ROSTER, TODAY.plusDays(1))).containsExactly(FRIDAY);

        Change<FeedCalendarView> withdrawn = manage(calendars -> calendars.withdraw(later.id()));

        assertThat(withdrawn).isInstanceOf(Change.Done.class);
        assertThat(entry(Feed.ROSTER, TODAY.plusDays(1))).containsExactly(MONDAY);
        assertThat(list().items()).hasSize(1);
        assertThat(list().total()).isEqualTo(1);
        assertThat(list().version()).isEqualTo(3);
        assertThatThrownBy(() -> manage(calendars -> calendars.withdraw(later.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> manage(calendars -> calendars.view(later.id())))
                .isInstanceOf(NotFoundException.class);
        assertThat(rows("select count(*) from feed_calendar")).isEqualTo("2");
    }

    @Test
    void what_holds_today_is_not_withdrawn() {
        FeedCalendarView today = done(of(Feed.ROSTER, null, null, MONDAY));

        assertThat(faults(manage(calendars -> calendars.withdraw(today.id())))).containsExactly(":HOLDS_ALREADY");
    }

    @Test
    void no_day_and_a_day_that_is_over_are_refused_at_once() {
        assertThat(faults(change(of(Feed.ROSTER, null, TODAY.minusDays(1)), 0)))
                .containsExactly("days:NO_DAY", "from:BEFORE_TODAY");
        assertThat(list().items()).isEmpty();
    }

    @Test
    void a_change_that_has_not_seen_the_last_one_is_refused() {
        FeedCalendarView first = done(of(Feed.ROSTER, null, TODAY.plusDays(1), MONDAY));
        assertThatThrownBy(() -> change(of(Feed.ROSTER, null, null, FRIDAY), 0)).isInstanceOf(ConflictException.class);

        manage(calendars -> calendars.withdraw(first.id()));
        assertThatThrownBy(() -> change(of(Feed.ROSTER, null, null, FRIDAY), 1)).isInstanceOf(ConflictException.class);
        assertThat(change(of(Feed.ROSTER, null, null, FRIDAY), 2)).isInstanceOf(Change.Done.class);
    }

    @Test
    void each_change_is_audited() {
        done(of(Feed.ESR_PAYROLL, SIX, null, FRIDAY, SUNDAY, MONDAY));
        FeedCalendarView later = done(of(Feed.ESR_PAYROLL, null, TODAY.plusDays(1), FRIDAY));
        manage(calendars -> calendars.withdraw(later.id()));

        assertThat(
                        rows(
                                "select string_agg(account || ' ' || action || ' ' || subject || ' ' || details, e'\\n' order by id)"
                                        + " from (select * from audit_entry where subject = 'esr-payroll' order by id desc limit 3) a"))
                .isEqualTo("""
                        root change-feed-calendar esr-payroll {"days":"MONDAY,FRIDAY,SUNDAY","from":"2026-11-21","runsSince":"06:00"}
                        root change-feed-calendar esr-payroll {"days":"FRIDAY","from":"2026-11-22","runsSince":""}
                        root withdraw-feed-calendar esr-payroll {"days":"FRIDAY","from":"2026-11-22","runsSince":""}""");
    }

    @Test
    void nothing_is_changed_or_removed_in_the_database() {
        done(of(Feed.ROSTER, null, null, MONDAY));

        assertThatThrownBy(() -> sql("delete from feed_calendar")).hasMessageContaining("only grows");
        assertThatThrownBy(() -> sql("update feed_calendar set days = array['FRIDAY']"))
                .hasMessageContaining("only grows");
        assertThatThrownBy(() -> sql("insert into feed_calendar (feed, valid_from, days, recorded_at, recorded_by)"
                        + " values ('roster', '2026-11-21', '{}', now(), 'root')"))
                .hasMessageContaining("feed_calendar_days_check");
    }

    private static FeedCalendarDetails of(Feed feed, LocalTime runsSince, LocalDate from, DayOfWeek... days) {
        return new FeedCalendarDetails(feed, Set.of(days), runsSince, from);
    }

    private static FeedCalendarView.Today everyDay(Feed feed) {
        return new FeedCalendarView.Today(feed, List.of(DayOfWeek.values()), null, null);
    }

    private FeedCalendarView done(FeedCalendarDetails details) {
        Change<FeedCalendarView> change = change(details, list().version());
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<FeedCalendarView>) change).value();
    }

    private Change<FeedCalendarView> change(FeedCalendarDetails details, long seen) {
        return manage(calendars -> calendars.change(details, seen));
    }

    private ManageFeedCalendars.Page list() {
        return manage(calendars -> calendars.list(0, 10));
    }

    private static List<String> faults(Change<FeedCalendarView> change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        List<FieldFault> faults = ((Change.Refused<FeedCalendarView>) change).faults();
        return faults.stream().map(fault -> fault.field() + ":" + fault.code()).toList();
    }

    private static Set<DayOfWeek> entry(Feed feed, LocalDate day) {
        return calendar(feed).on(day).orElseThrow().days();
    }

    private static FeedCalendar calendar(Feed feed) {
        return database.inTransaction(entities -> new FeedCalendars(entities).of(feed, CONFIGURED));
    }

    private <T> T manage(Function<ManageFeedCalendars, T> work) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        SessionContext session = SignedIn.as("root", "administrator");
        return database.inTransaction(entities ->
                work.apply(new ManageFeedCalendars(clock, new Audit(clock, entities, session), entities, session)));
    }

    private static String rows(String sql) {
        return database.inTransaction(
                entities -> String.valueOf(entities.createNativeQuery(sql).getSingleResult()));
    }

    private static void sql(String statement) {
        database.doInTransaction(
                entities -> entities.createNativeQuery(statement).executeUpdate());
    }
}
