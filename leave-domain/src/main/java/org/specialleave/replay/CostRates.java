package org.specialleave.replay;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The trust's cost of an hour by grade, from the file that {@code leave.costs.rates} names: CSV with the head {@code
 * grade,from,pence an hour}; lines that begin with {@code #} are remarks. Read and checked when the application starts.
 *
 * <p>Without a file nothing is said of money; the demonstration alone has invented rates of its own.
 */
@ApplicationScoped
public class CostRates {
    private static final String DEMONSTRATION = "rates-of-the-demonstration-trust.csv";
    private static final List<String> HEAD = List.of("grade", "from", "pence an hour");
    private static final int MOST_PENCE = 1_000_000;

    private final HourlyCosts rates;

    /** For the container's proxy: no rates. */
    protected CostRates() {
        this(Optional.empty(), false);
    }

    /**
     * The rates of a file.
     *
     * @param file          where it is; empty for none
     * @param demonstration whether the invented rates count where there is none
     * @throws IllegalArgumentException where it is not understood, with its line
     */
    @Inject
    public CostRates(
            @ConfigProperty(name = "leave.costs.rates") Optional<String> file,
            @ConfigProperty(name = "leave.demonstration") Boolean demonstration) {
        Optional<String> named = file.filter(name -> !name.isBlank());
        if (named.isPresent()) {
            this.rates = read(named.get(), content(Path.of(named.get())));
        } else {
            this.rates = Boolean.TRUE.equals(demonstration) ? read(DEMONSTRATION, demonstration()) : HourlyCosts.NONE;
        }
    }

    /** The rates; {@link HourlyCosts#NONE} where the trust has named none. */
    public HourlyCosts rates() {
        return rates;
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The rates " + file + " (leave.costs.rates) cannot be read as UTF-8.", unreadable);
        }
    }

    private static String demonstration() {
        try (InputStream in = CostRates.class.getResourceAsStream(DEMONSTRATION)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static HourlyCosts read(String name, String content) {
        Map<String, Map<LocalDate, Integer>> rates = new HashMap<>();
        boolean head = false;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(content)) {
            for (CsvRecord row : csv) {
                if (head) {
                    add(rates, name, row);
                } else if (row.getFields().equals(HEAD)) {
                    head = true;
                } else {
                    throw refused(name, row, row.getFields().toString(), "the head " + String.join(",", HEAD));
                }
            }
        } catch (CsvParseException | IOException unreadable) {
            throw new IllegalArgumentException("The rates " + name + " (leave.costs.rates) are no CSV.", unreadable);
        }
        return new HourlyCosts(rates);
    }

    private static void add(Map<String, Map<LocalDate, Integer>> rates, String name, CsvRecord row) {
        if (row.getFieldCount() != HEAD.size() || row.getField(0).isBlank()) {
            throw refused(
                    name, row, row.getFields().toString(), "a grade, a date and pence, such as XR05,2026-04-01,2250");
        }
        LocalDate from;
        try {
            from = LocalDate.parse(row.getField(1));
        } catch (DateTimeException e) {
            throw refused(name, row, row.getField(1), "a date such as 2026-04-01");
        }
        String pence = row.getField(2);
        if (!pence.matches("[0-9]{1,7}") || Integer.parseInt(pence) == 0 || Integer.parseInt(pence) > MOST_PENCE) {
            throw refused(name, row, pence, "whole pence an hour, from 1 to " + MOST_PENCE);
        }
        if (rates.computeIfAbsent(row.getField(0), grade -> new TreeMap<>()).put(from, Integer.valueOf(pence))
                != null) {
            throw refused(name, row, row.getField(0) + " from " + from + " again", "one rate of a grade from a day");
        }
    }

    private static IllegalArgumentException refused(String name, CsvRecord row, String found, String expected) {
        return new IllegalArgumentException("The rates " + name + " (leave.costs.rates), line "
                + row.getStartingLineNumber() + ": found “" + found + "”; expected " + expected + ".");
    }
}
