package org.specialleave.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** Reads the settings that are limits: whole numbers and times, each from a least to a most. */
public final class LimitReader {
    private final Config config;

    /** A reader of those settings. */
    public LimitReader(Config config) {
        this.config = config;
    }

    /**
     * The number that a setting holds.
     *
     * @throws IllegalStateException with a sentence for the operator where it is none, or not from least to most
     */
    public int number(String name, int least, int most) {
        String text = text(name);
        if (text.matches("\\d{1,10}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw refused(name, "a whole number from " + least + " to " + most, text);
    }

    /**
     * As the other, for a setting that the server itself takes from the environment before it runs any application.
     *
     * @throws IllegalStateException also where it is given in a file, which the server would not read
     */
    public int numberOfTheServer(String name, int least, int most) {
        if (new SecretFiles().getValue(name) != null) {
            String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
            throw new IllegalStateException(
                    name + " is read from the variable " + variable + " alone, never from a file.");
        }
        return number(name, least, most);
    }

    /**
     * The time that a setting holds.
     *
     * @throws IllegalStateException with a sentence for the operator where it is none, or not from least to most
     */
    public Duration time(String name, Duration least, Duration most) {
        String text = text(name);
        try {
            Duration time = Duration.parse(text);
            if (time.compareTo(least) >= 0 && time.compareTo(most) <= 0) {
                return time;
            }
        } catch (DateTimeException e) {
            throw refused(name, "a time from " + least + " to " + most, text);
        }
        throw refused(name, "a time from " + least + " to " + most, text);
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    private static IllegalStateException refused(String name, String allowed, String text) {
        return new IllegalStateException(name + " is " + allowed + ", not \"" + text + "\".");
    }
}
