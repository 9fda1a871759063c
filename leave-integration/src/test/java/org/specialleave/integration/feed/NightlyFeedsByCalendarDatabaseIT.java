package org.specialleave.integration.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.specialleave.exchange.Exchanges;
import org.specialleave.exchange.Feed;
import org.specialleave.exchange.FeedCalendarDetails;
import org.specialleave.exchange.FeedRun;
import org.specialleave.integration.testing.BookedLeave;
import org.specialleave.testing.EmbeddedDatabase;

class NightlyFeedsByCalendarDatabaseIT {
    @RegisterExtension
    static final EmbeddedDatabase database = new EmbeddedDatabase();

    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate SUNDAY = SATURDAY.plusDays(1);
    private static final LocalDate MONDAY = SATURDAY.plusDays(2);
    private static final LocalDate TUESDAY = SATURDAY.plusDays(3);
    private static final LocalDate WEDNESDAY = SATURDAY.plusDays(4);
    private static final LocalDate FRIDAY = SATURDAY.plusDays(6);

    private static int numbers = 10_000_000;

    @TempDir
    Path folder;

    private final BookedLeave leave = new BookedLeave(database);
    private RunContext night;
    private long request;
    private int lines;

    @BeforeEach
    void somebodyRecordedInEsrOnASaturdayOnWhichNothingIsSaidAndNothingWasSent() {
        // only a test's own database lets itself be emptied
        database.doInTransaction(em -> List.of(
                        "alter table exchange_line disable trigger append_only",
                        "alter table exchange_batch disable trigger exchange_batch_kept",
                        "alter table feed_calendar disable trigger append_only",
                        "truncate exchange_line, exchange_batch",
                        "delete from feed_calendar",
                        "alter table feed_calendar enable always trigger append_only",
                        "alter table exchange_batch enable trigger exchange_batch_kept",
                        "alter table exchange_line enable always trigger append_only",
                        "update exchange_feed set first_date = date '2026-11-21'",
                        "update leave_line set state = 'RELEASED'")
                .forEach(sql -> em.createNativeQuery(sql).executeUpdate()));
        night = new RunContext(database, folder, "2026-11-21T10:00:00Z");
        String number = String.valueOf(++numbers);
        request = leave.request(
                "DAYS-" + number,
                leave.assignment(number, leave.team("Rutland Ward", "ESR"), 2250, null),
                "CARERS",
                false);
    }

    @Test
    void whatIsGrantedOnDaysThatAreSkippedGoesOnceWithTheNextRun() {
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        granted(SUNDAY);
        untilHalfPastOneOn(SUNDAY);
        granted(WEDNESDAY);
        untilHalfPastOneOn(MONDAY);
        assertThat(datesOf(Feed.ESR_ABSENCE)).isEmpty();

        untilHalfPastOneOn(TUESDAY);
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(MONDAY);
        assertThat(rows(Feed.ESR_ABSENCE, MONDAY))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("ABS~A~") && row.contains("~A~20261122~"))
                .anyMatch(row -> row.startsWith("ABS~A~") && row.contains("~P~20261125~"));

        granted(FRIDAY);
        untilHalfPastOneOn(WEDNESDAY);
        untilHalfPastOneOn(FRIDAY);
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(MONDAY);
        untilHalfPastOneOn(FRIDAY.plusDays(1));
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(FRIDAY, MONDAY);
        assertThat(rows(Feed.ESR_ABSENCE, FRIDAY))
                .hasSize(2)
                .anyMatch(row -> row.startsWith("ABS~U~") && row.contains("~A~20261125~"))
                .anyMatch(row -> row.startsWith("ABS~A~") && row.contains("~A~20261127~"));
        assertThat(datesOf(Feed.ROSTER)).hasSize(7).startsWith(FRIDAY).endsWith(SATURDAY);
    }

    @Test
    void whatWasTakenBackOnADayThatIsSkippedLeavesNoRowOrItsReversal() {
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.SUNDAY, DayOfWeek.TUESDAY);
        long sent = granted(FRIDAY);
        untilHalfPastOneOn(MONDAY);
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).hasSize(1);
        leave.lineState(sent, "RELEASED");
        long unsent = granted(WEDNESDAY);
        untilHalfPastOneOn(TUESDAY);
        leave.lineState(unsent, "RELEASED");

        untilHalfPastOneOn(WEDNESDAY);

        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY)).singleElement().asString().startsWith("ABS~D~");
    }

    @Test
    void aNightThatIsTooLongAgoToBeMadeUpForCostsNoLine() {
        night = new RunContext(database, folder, "2026-11-21T10:00:00Z", 1);
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.FRIDAY);
        granted(MONDAY);

        night.at("2026-11-29T09:00:00Z");
        night.runMissed();
        assertThat(datesOf(Feed.ESR_ABSENCE)).isEmpty();

        untilHalfPastOneOn(FRIDAY.plusDays(8));
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(FRIDAY.plusDays(7));
        assertThat(rows(Feed.ESR_ABSENCE, FRIDAY.plusDays(7))).hasSize(1);
    }

    @Test
    void aNightOfTheCalendarOnWhichNoNodeWasUpIsMadeUpFor() {
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.SUNDAY, DayOfWeek.TUESDAY);
        granted(MONDAY);

        night.at(WEDNESDAY + "T09:00:00Z");
        night.runMissed();

        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(TUESDAY, SUNDAY);
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).hasSize(1);
        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(row -> row.startsWith("ABS~U~"));
    }

    @Test
    void aChangeHoldsFromItsDayAndMakesUpForNoDayBefore() {
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.MONDAY);
        granted(MONDAY);
        untilHalfPastOneOn(TUESDAY);
        night.at(TUESDAY + "T10:00:00Z");
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.values());
        says(Feed.ESR_ABSENCE, null, FRIDAY.minusDays(1), DayOfWeek.SUNDAY);
        granted(FRIDAY);

        untilHalfPastOneOn(WEDNESDAY);
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(TUESDAY, MONDAY);
        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY)).singleElement().asString().contains("~P~20261127~");

        untilHalfPastOneOn(FRIDAY.plusDays(4));
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(FRIDAY.plusDays(2), WEDNESDAY, TUESDAY, MONDAY);
    }

    @Test
    void aFeedRunsSinceItsOwnTimeInLondonAndTheOthersSinceTheConfiguredOne() {
        says(Feed.ESR_ABSENCE, LocalTime.of(6, 0), null, DayOfWeek.values());
        night.at("2026-11-22T05:59:00Z");
        night.runMissed();
        assertThat(datesOf(Feed.ESR_ABSENCE)).isEmpty();
        assertThat(datesOf(Feed.ESR_PAYROLL)).containsExactly(SATURDAY);
        night.at("2026-11-22T06:00:00Z");
        night.runMissed();
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(SATURDAY);

        night.at("2027-06-07T04:59:00Z");
        night.runMissed();
        assertThat(datesOf(Feed.ESR_ABSENCE)).doesNotContain(LocalDate.of(2027, 6, 6));
        night.at("2027-06-07T05:00:00Z");
        night.runMissed();
        assertThat(datesOf(Feed.ESR_ABSENCE)).startsWith(LocalDate.of(2027, 6, 6));
    }

    @Test
    void aDayOutsideTheCalendarIsRunByHand() {
        says(Feed.ESR_ABSENCE, null, null, DayOfWeek.TUESDAY);
        granted(FRIDAY);
        night.at(MONDAY + "T09:00:00Z");

        assertThat(night.run(Feed.ESR_ABSENCE, SUNDAY).isNew()).isTrue();
        assertThat(rows(Feed.ESR_ABSENCE, SUNDAY)).hasSize(1);

        untilHalfPastOneOn(WEDNESDAY);
        assertThat(datesOf(Feed.ESR_ABSENCE)).containsExactly(TUESDAY, SUNDAY);
        assertThat(rows(Feed.ESR_ABSENCE, TUESDAY)).isEmpty();
    }

    @Test
    void itIsKnownWhenAFeedRunsNext() {
        says(Feed.ROSTER, LocalTime.of(6, 0), null, DayOfWeek.FRIDAY);

        assertThat(night.next(Feed.ESR_ABSENCE)).contains(next(SATURDAY, "2026-11-22T01:30:00Z"));
        assertThat(night.next(Feed.ROSTER)).contains(next(FRIDAY, "2026-11-28T06:00:00Z"));
        night.at("2026-11-22T01:00:00Z");
        assertThat(night.next(Feed.ESR_ABSENCE)).contains(next(SATURDAY, "2026-11-22T01:30:00Z"));
        night.run(Feed.ROSTER, FRIDAY);
        assertThat(night.next(Feed.ROSTER)).contains(next(FRIDAY.plusDays(7), "2026-12-05T06:00:00Z"));
    }

    private static Exchanges.NextRun next(LocalDate businessDate, String begins) {
        return new Exchanges.NextRun(businessDate, Instant.parse(begins));
    }

    private void says(Feed feed, LocalTime runsSince, LocalDate from, DayOfWeek... days) {
        night.calendar(new FeedCalendarDetails(feed, Set.of(days), runsSince, from));
    }

    private long granted(LocalDate day) {
        return leave.line(request, ++lines, day, 450, 450, "PAID");
    }

    private void untilHalfPastOneOn(LocalDate day) {
        night.at(day + "T01:30:00Z");
        night.runMissed();
    }

    private List<LocalDate> datesOf(Feed feed) {
        return night.runs(feed).items().stream().map(FeedRun::businessDate).toList();
    }

    private List<String> rows(Feed feed, LocalDate businessDate) {
        FeedRun run = night.runs(feed).items().stream()
                .filter(one -> one.businessDate().equals(businessDate))
                .findFirst()
                .orElseThrow();
        return new String(night.bytes(feed, run.sequence()), StandardCharsets.UTF_8)
                .lines()
                .filter(row -> row.startsWith("ABS~"))
                .toList();
    }
}
