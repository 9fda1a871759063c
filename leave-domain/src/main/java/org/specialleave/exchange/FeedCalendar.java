package org.specialleave.exchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * On which business dates a feed runs by itself, and since what time of the night after.
 *
 * <p>Each entry holds from its day until the next one's. Before the first a feed runs every day, since the configured
 * time. An entry speaks of business dates, so a change never touches a night whose day is over.
 */
public final class FeedCalendar {
    private final NavigableMap<LocalDate, Entry> entries = new TreeMap<>();
    private final LocalTime configured;

    /**
     * What was said, by date.
     *
     * @param entries    of two with the same day the later in the list holds
     * @param configured since when a night's runs begin where an entry does not say
     */
    public FeedCalendar(List<Entry> entries, LocalTime configured) {
        entries.forEach(entry -> this.entries.put(entry.from(), entry));
        this.configured = configured;
    }

    /** What holds on that business date; empty where nothing was said. */
    public Optional<Entry> on(LocalDate businessDate) {
        return Optional.ofNullable(entries.floorEntry(businessDate)).map(entry -> entry.getValue());
    }

    /** Whether the feed runs for that business date by itself. */
    public boolean runsFor(LocalDate businessDate) {
        return on(businessDate)
                .map(entry -> entry.days().contains(businessDate.getDayOfWeek()))
                .orElse(true);
    }

    /** When the run for a business date begins, in London: on the day after. */
    public LocalDateTime begins(LocalDate businessDate) {
        return businessDate
                .plusDays(1)
                .atTime(on(businessDate).map(Entry::runsSince).orElse(configured));
    }

    /** The latest business date whose night has come. */
    public LocalDate lastNight(LocalDateTime now) {
        LocalDate yesterday = now.toLocalDate().minusDays(1);
        return now.isBefore(begins(yesterday)) ? yesterday.minusDays(1) : yesterday;
    }

    /**
     * What holds from a day on.
     *
     * @param from      the first business date
     * @param days      the days of the week on which the feed runs; at least one
     * @param runsSince since what time of the night after, in London; null: as configured
     */
    public record Entry(LocalDate from, Set<DayOfWeek> days, LocalTime runsSince) {
        /** Copies the days. */
        public Entry {
            days = Set.copyOf(days);
        }
    }
}
