package org.specialleave.integration.staffimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How staff files are taken, as the trust has set it. */
@ApplicationScoped
public class StaffImportSettings {
    private static final String LAYOUT = "/layouts/esr-go.properties";

    private final String vpd;
    private final double leaversShare;
    private final long largestFile;
    private final GenericOutboundLayout layout;

    protected StaffImportSettings() {
        this("", 0, 0, Optional.empty(), null);
    }

    /**
     * From the configuration.
     *
     * @param vpd          the trust's number in ESR
     * @param leaversShare those missing from a full file have left where they are a smaller share than this
     * @param largestFile  bytes of a file at most
     * @param layout       a layout of the trust's own
     * @throws StaffFileLayoutException where that layout does not parse
     */
    @Inject
    public StaffImportSettings(
            @ConfigProperty(name = "leave.trust.vpd") String vpd,
            @ConfigProperty(name = "leave.staff.leavers-share") double leaversShare,
            @ConfigProperty(name = "leave.staff.largest-file") long largestFile,
            @ConfigProperty(name = "leave.staff.layout") Optional<String> layout) {
        this(vpd, leaversShare, largestFile, layout, shipped());
    }

    private StaffImportSettings(
            String vpd, double leaversShare, long largestFile, Optional<String> own, GenericOutboundLayout shipped) {
        this.vpd = vpd;
        this.leaversShare = leaversShare;
        this.largestFile = largestFile;
        this.layout = own.filter(path -> !path.isBlank())
                .map(StaffImportSettings::read)
                .orElse(shipped);
    }

    /** The layout that comes with the product. */
    static GenericOutboundLayout shipped() {
        try (InputStream in = StaffImportSettings.class.getResourceAsStream(LAYOUT)) {
            return GenericOutboundLayout.parse(LAYOUT, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GenericOutboundLayout read(String path) {
        try {
            return GenericOutboundLayout.parse(path, Files.readString(Path.of(path)));
        } catch (IOException e) {
            throw new StaffFileLayoutException(path, 0, "cannot be read");
        }
    }

    String vpd() {
        return vpd;
    }

    double leaversShare() {
        return leaversShare;
    }

    long largestFile() {
        return largestFile;
    }

    GenericOutboundLayout layout() {
        return layout;
    }
}
