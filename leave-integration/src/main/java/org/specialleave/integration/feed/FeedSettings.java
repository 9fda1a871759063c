package org.specialleave.integration.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.specialleave.exchange.PayPeriod;

/** The settings {@code leave.feeds.*}. */
@ApplicationScoped
public class FeedSettings {
    private String vpd;
    private String source;
    private Path folder;
    private Path ownFiles;
    private PayPeriod.Type periods;
    private boolean rosteredByFile;
    private Set<String> activeStatuses;
    private LocalTime nightlyAt;
    private int nightsBack;

    protected FeedSettings() {}

    /** From the configuration. */
    @Inject
    public FeedSettings(
            @ConfigProperty(name = "leave.trust.vpd") String vpd,
            @ConfigProperty(name = "leave.feeds.source") String source,
            @ConfigProperty(name = "leave.feeds.folder") String folder,
            @ConfigProperty(name = "leave.feeds.layouts") Optional<String> ownFiles,
            @ConfigProperty(name = "leave.feeds.pay-periods") String periods,
            @ConfigProperty(name = "leave.feeds.rostered-to-payroll") boolean rosteredByFile,
            @ConfigProperty(name = "leave.feeds.active-statuses") Set<String> activeStatuses,
            @ConfigProperty(name = "leave.feeds.nightly-at") String nightlyAt,
            @ConfigProperty(name = "leave.feeds.nights-back") int nightsBack) {
        this.vpd = vpd;
        this.source = source;
        this.folder = Path.of(folder).toAbsolutePath();
        this.ownFiles = ownFiles.map(Path::of).orElse(null);
        this.periods = read("leave.feeds.pay-periods", periods, "W or M", PayPeriod.Type::valueOf);
        this.rosteredByFile = rosteredByFile;
        this.activeStatuses = activeStatuses.stream()
                .map(status -> status.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        this.nightlyAt = read("leave.feeds.nightly-at", nightlyAt, "a time such as 01:30", LocalTime::parse);
        this.nightsBack = nightsBack;
    }

    private static <T> T read(String name, String text, String wanted, Function<String, T> reading) {
        try {
            return reading.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalStateException(name + " is " + wanted + ", not \"" + text + "\".", e);
        }
    }

    /** The trust's number in ESR, three characters. */
    public String vpd() {
        return vpd;
    }

    /** Our code as a source of files. */
    public String source() {
        return source;
    }

    /** Where files are put. */
    public Path folder() {
        return folder;
    }

    /** The folder of the trust's own layouts and codes, which go before those shipped; empty where it has none. */
    public Optional<Path> ownFiles() {
        return Optional.ofNullable(ownFiles);
    }

    /** Weekly or monthly pay. */
    public PayPeriod.Type periods() {
        return periods;
    }

    /** Whether unpaid hours of rostered staff go to payroll by our file; false where the roster sends them. */
    public boolean rosteredByFile() {
        return rosteredByFile;
    }

    /** ESR's words for an assignment that is worked, in small letters; lines of others become tasks for HR. */
    public Set<String> activeStatuses() {
        return activeStatuses;
    }

    /** When the night's runs begin, in London, where no administrator has said another time. */
    public LocalTime nightlyAt() {
        return nightlyAt;
    }

    /** How many nights that were missed are made up for at most. */
    public int nightsBack() {
        return nightsBack;
    }
}
