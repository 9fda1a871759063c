package org.specialleave.policy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The policies that are released in this installation, read and checked once: those of the trust's own folder
 * ({@code leave.policy.folder}) or, where it has none, those that come with the product.
 *
 * <p>A pack that is not understood is refused with file, line and column: nobody is to be judged by a policy that was read half.
 */
@ApplicationScoped
public class ReleasedPolicies {
    private static final List<String> SHIPPED = List.of("LPT-8.yaml", "CLR-2024.yaml");

    private final Policies policies;
    private final Assessor assessor;

    /** The policies that come with the product. */
    public ReleasedPolicies() {
        this(Optional.empty());
    }

    /**
     * The policies of a folder.
     *
     * @param folder with a file {@code *.yaml} for each released version of each policy; empty for those of the product
     */
    @Inject
    public ReleasedPolicies(@ConfigProperty(name = "leave.policy.folder") Optional<String> folder) {
        this.policies = new Policies(folder.map(ReleasedPolicies::inFolder)
                .orElseGet(() -> SHIPPED.stream().map(ReleasedPolicies::shipped).toList()));
        this.assessor = new Assessor(policies);
    }

    private static List<PolicyPack> inFolder(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<PolicyPack> packs = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ReleasedPolicies::read)
                    .toList();
            if (packs.isEmpty()) {
                throw new IllegalArgumentException(
                        "The folder of policies " + folder + " (leave.policy.folder) has no policy"
                                + " pack; expected a file such as LPT-8.yaml for each version.");
            }
            return packs;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder of policies " + folder + " (leave.policy.folder) cannot be read.", unreadable);
        }
    }

    private static PolicyPack read(Path file) {
        try {
            return PackLoader.load(file.getFileName().toString(), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy pack " + file + " cannot be read as UTF-8.", unreadable);
        }
    }

    private static PolicyPack shipped(String file) {
        try (InputStream in = ReleasedPolicies.class.getResourceAsStream("/policy/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The policy pack " + file + " is not in the archive.");
            }
            return PackLoader.load(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy pack " + file + " cannot be read.", unreadable);
        }
    }

    /** All released versions. */
    public Policies policies() {
        return policies;
    }

    /** What assesses requests by them. */
    public Assessor assessor() {
        return assessor;
    }
}
