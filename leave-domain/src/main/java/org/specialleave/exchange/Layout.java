package org.specialleave.exchange;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a feed's file is written; the integration reads it from a configuration file, since every receiver has its own
 * and changes it.
 *
 * <p>All texts come without line ends.
 */
public interface Layout {
    /** The file's name. */
    String fileName(Facts facts);

    /** The first record. */
    String header(Facts facts);

    /** A row's record. */
    String record(ExportedRow line);

    /** The last record; empty where the layout has none. */
    Optional<String> trailer(Facts facts);

    /** The manifest that goes beside the file; empty where the layout has none. */
    Optional<Manifest> manifest(Facts facts, String fileName, String sha256);

    /** In what the file is encoded. */
    Charset characterSet();

    /** What stands after each record. */
    String lineEnd();

    /**
     * What is known of a file as a whole.
     *
     * @param feed         the feed
     * @param businessDate the day whose end the run stands for
     * @param sequence     its number in the feed
     * @param createdAt    when the rows were frozen
     * @param period       the pay period of the business date
     * @param records      how many rows
     * @param minutes      their minutes, added up
     * @param hours        their hours, added up
     */
    record Facts(
            Feed feed,
            LocalDate businessDate,
            long sequence,
            Instant createdAt,
            PayPeriod period,
            int records,
            long minutes,
            BigDecimal hours) {}

    /**
     * A small file beside the file.
     *
     * @param name its name
     * @param text its content
     */
    record Manifest(String name, String text) {}
}
