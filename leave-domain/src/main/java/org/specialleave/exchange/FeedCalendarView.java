package org.specialleave.exchange;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What somebody said of when a feed runs.
 *
 * @param id         our own number for it
 * @param feed       which feed
 * @param days       the days of the week on which it runs, from Monday on
 * @param runsSince  since what time of the night after, in London; null: as configured
 * @param from       the first business date
 * @param to         the last one, the day before the next entry's first; null where there is none
 * @param standing   whether it holds
 * @param recordedAt when it was said
 * @param recordedBy by whom
 */
public record FeedCalendarView(
        long id,
        Feed feed,
        List<DayOfWeek> days,
        LocalTime runsSince,
        LocalDate from,
        LocalDate to,
        Standing standing,
        Instant recordedAt,
        String recordedBy) {
    /** Copies the days. */
    public FeedCalendarView {
        days = List.copyOf(days);
    }

    /** Whether an entry holds. */
    public enum Standing {
        /** It holds today. */
        HOLDS,
        /** Its day is yet to come. */
        TO_COME,
        /** A later one holds now. */
        PAST,
        /** A later one with the same first day holds in its place. */
        REPLACED
    }

    /**
     * What holds today of a feed.
     *
     * @param feed      which feed
     * @param days      the days of the week on which it runs, from Monday on; all where nothing was said
     * @param runsSince since what time of the night after, in London; null: as configured
     * @param from      since which business date; null where nothing was said
     */
    public record Today(Feed feed, List<DayOfWeek> days, LocalTime runsSince, LocalDate from) {
        /** Copies the days. */
        public Today {
            days = List.copyOf(days);
        }
    }
}
