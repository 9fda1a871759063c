package org.specialleave.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A run of a feed, as it is told to people.
 *
 * @param feed         which feed
 * @param businessDate the day whose end it stands for
 * @param sequence     its number in the feed, without gaps
 * @param fileName     the file's name
 * @param records      rows, without header and trailer
 * @param minutes      the rows' minutes, added up as they stand in the file
 * @param hours        the rows' hours, added up as they stand in the file
 * @param sha256       of the file's bytes, hexadecimal
 * @param status       how far it is
 * @param createdAt    when its rows were frozen
 */
public record FeedRun(
        Feed feed,
        LocalDate businessDate,
        long sequence,
        String fileName,
        int records,
        long minutes,
        BigDecimal hours,
        String sha256,
        Status status,
        Instant createdAt) {

    /** How far a run is. */
    public enum Status {
        /** Its rows are frozen, its file does not stand in the folder yet. */
        FROZEN,
        /** Its file stands in the folder. */
        WRITTEN
    }
}
