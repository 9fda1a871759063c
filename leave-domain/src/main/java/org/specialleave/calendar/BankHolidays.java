package org.specialleave.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The bank holidays of England (5.34): the published ones that come with the product, and before them the days of the
 * trust's own file ({@code leave.calendar.bank-holidays}), so that a day set at short notice needs no new build.
 *
 * <p>They are data and are not worked out: the government moves them and adds to them. In a year of which none is known
 * no day is a bank holiday.
 */
@ApplicationScoped
public class BankHolidays {
    private static final String SHIPPED = "/calendar/bank-holidays-england.txt";

    private final SortedMap<LocalDate, String> days;

    /** Those that come with the product. */
    public BankHolidays() {
        this(Optional.empty());
    }

    /**
     * Those of the product, with the additions of a file.
     *
     * @param file the trust's own file; empty for none
     * @throws IllegalArgumentException with file, line and what was expected, where a line is not understood
     * @throws UncheckedIOException     where the file cannot be read
     */
    @Inject
    public BankHolidays(@ConfigProperty(name = "leave.calendar.bank-holidays") Optional<String> file) {
        SortedMap<LocalDate, String> known = new TreeMap<>();
        BankHolidayFile.read("bank-holidays-england.txt", shipped()).into(known);
        file.map(Path::of)
                .ifPresent(path ->
                        BankHolidayFile.read(path.toString(), text(path)).into(known));
        this.days = known;
    }

    private static String shipped() {
        try (InputStream in = BankHolidays.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The bank holidays " + SHIPPED + " are not in the archive.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The bank holidays " + SHIPPED + " cannot be read.", unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The bank holidays " + file + " (leave.calendar.bank-holidays) cannot be read as UTF-8.",
                    unreadable);
        }
    }

    /** What the day is called, such as {@code Good Friday}; empty where it is no bank holiday. */
    public Optional<String> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    /** Whether it is a bank holiday. */
    public boolean isOn(LocalDate day) {
        return days.containsKey(day);
    }

    /** The last day of the last year of which bank holidays are known; beyond it none are assumed. */
    public LocalDate knownUntil() {
        return LocalDate.of(days.lastKey().getYear(), 12, 31);
    }
}
