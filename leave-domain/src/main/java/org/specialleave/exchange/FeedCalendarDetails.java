package org.specialleave.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a feed is to run from a day on.
 *
 * @param feed      which feed
 * @param days      the days of the week whose business dates it runs for
 * @param runsSince since what time of the night after, in London; null: as configured
 * @param from      the first business date; null: today
 */
public record FeedCalendarDetails(Feed feed, Set<DayOfWeek> days, LocalTime runsSince, LocalDate from) {
    /** Copies the days. */
    public FeedCalendarDetails {
        days = Set.copyOf(days);
    }
}
