package org.specialleave.exchange;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.specialleave.exchange.FeedCalendar.Entry;

class FeedCalendarTest {
    private static final LocalTime HALF_PAST_ONE = LocalTime.of(1, 30);
    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void where_nothing_is_said_a_feed_runs_every_day_since_the_configured_time() {
        FeedCalendar calendar = calendar();

        assertThat(WEDNESDAY.datesUntil(WEDNESDAY.plusDays(7))).allMatch(calendar::runsFor);
        assertThat(calendar.on(WEDNESDAY)).isEmpty();
        assertThat(calendar.begins(WEDNESDAY)).isEqualTo("2026-11-26T01:30:00");
    }

    @Test
    void an_entry_holds_from_its_day_until_the_next_ones() {
        FeedCalendar calendar = calendar(
                new Entry(WEDNESDAY, Set.of(MONDAY, FRIDAY), SIX),
                new Entry(WEDNESDAY.plusDays(7), Set.of(DayOfWeek.values()), null));

        assertThat(calendar.runsFor(WEDNESDAY.minusDays(1))).isTrue();
        assertThat(WEDNESDAY.datesUntil(WEDNESDAY.plusDays(7)).filter(calendar::runsFor))
                .containsExactly(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));
        assertThat(calendar.runsFor(WEDNESDAY.plusDays(7))).isTrue();
        assertThat(calendar.begins(WEDNESDAY.plusDays(6))).isEqualTo("2026-12-02T06:00:00");
        assertThat(calendar.begins(WEDNESDAY.plusDays(7))).isEqualTo("2026-12-03T01:30:00");
    }

    @Test
    void of_two_entries_of_one_day_the_later_holds() {
        Entry later = new Entry(WEDNESDAY, Set.of(FRIDAY), null);
        FeedCalendar calendar = calendar(new Entry(WEDNESDAY, Set.of(MONDAY), null), later);

        assertThat(calendar.on(WEDNESDAY)).contains(later);
    }

    @Test
    void a_night_has_come_at_the_time_of_the_entry_that_holds_on_its_business_date() {
        FeedCalendar calendar = calendar(new Entry(WEDNESDAY, Set.of(DayOfWeek.values()), SIX));

        assertThat(calendar.lastNight(at("2026-11-25T01:29"))).isEqualTo("2026-11-23");
        assertThat(calendar.lastNight(at("2026-11-25T01:30"))).isEqualTo("2026-11-24");
        assertThat(calendar.lastNight(at("2026-11-26T05:59"))).isEqualTo("2026-11-24");
        assertThat(calendar.lastNight(at("2026-11-26T06:00"))).isEqualTo("2026-11-25");
        assertThat(calendar.lastNight(at("2026-11-26T23:59"))).isEqualTo("2026-11-25");
    }

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private static FeedCalendar calendar(Entry... entries) {
        return new FeedCalendar(List.of(entries), HALF_PAST_ONE);
    }
}
