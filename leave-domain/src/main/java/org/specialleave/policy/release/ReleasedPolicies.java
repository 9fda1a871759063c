package org.specialleave.policy.release;

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
import org.specialleave.policy.assess.Assessor;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;

/**
 * The policies that are released in this installation, as this node knows them at present.
 *
 * <p>It begins with the packs that come as files: those of the trust's own folder ({@code leave.policy.folder}) or,
 * where it has none, those that come with the product and are named in {@code leave.policy.shipped}. Whoever keeps the
 * released versions holds up all of them before anybody is served, and again whenever one more is released. A version
 * that was released once stays, so the policies only ever grow.
 *
 * <p>A pack that is not understood is refused with file, line and column: nobody is to be judged by a policy that was
 * read half.
 */
@ApplicationScoped
public class ReleasedPolicies {
    /** The versions that come with the product. */
    public static final List<String> SHIPPED = List.of("LPT-8", "CLR-2024", "NTH-1", "EVL-1");

    private static final List<String> IN_FORCE = SHIPPED.subList(0, 2);

    private final List<PackFile> files;
    private volatile Held held;

    private record Held(Policies policies, Assessor assessor) {
        static Held of(Policies policies) {
            return new Held(policies, new Assessor(policies));
        }
    }

    /**
     * A policy pack as a file.
     *
     * @param name    its name, for refusals
     * @param yaml    its text
     * @param shipped whether it comes with the product; otherwise it is the trust's own
     */
    public record PackFile(String name, String yaml, boolean shipped) {
        private PolicyPack pack() {
            return PackLoader.load(name, yaml);
        }
    }

    /** The policies that come with the product. */
    public ReleasedPolicies() {
        this(Optional.empty());
    }

    /** The policies of a folder; empty for those of the product. */
    public ReleasedPolicies(Optional<String> folder) {
        this(folder, IN_FORCE);
    }

    /**
     * The policies of a folder, or some of those that come with the product.
     *
     * @param folder  with a file {@code *.yaml} for each released version of each policy; empty for those of the
     *                product
     * @param shipped which of the product's versions are released where there is no folder
     * @throws IllegalArgumentException if one is named that does not come with the product, or a pack is not understood
     */
    @Inject
    public ReleasedPolicies(
            @ConfigProperty(name = "leave.policy.folder") Optional<String> folder,
            @ConfigProperty(name = "leave.policy.shipped") List<String> shipped) {
        this.files = folder.map(ReleasedPolicies::inFolder)
                .orElseGet(() -> shipped.stream()
                        .map(String::strip)
                        .map(ReleasedPolicies::shipped)
                        .toList());
        this.held = Held.of(new Policies(files.stream().map(PackFile::pack).toList()));
    }

    private static List<PackFile> inFolder(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<PackFile> packs = files.filter(file -> file.toString().endsWith(".yaml"))
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

    private static PackFile read(Path file) {
        try {
            return new PackFile(file.getFileName().toString(), Files.readString(file), false);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy pack " + file + " cannot be read as UTF-8.", unreadable);
        }
    }

    private static PackFile shipped(String version) {
        if (!SHIPPED.contains(version)) {
            throw new IllegalArgumentException("The setting leave.policy.shipped names “" + version
                    + "”, which does not come with the product; expected some of " + String.join(", ", SHIPPED) + ".");
        }
        String file = version + ".yaml";
        try (InputStream in = ReleasedPolicies.class.getResourceAsStream("/policy/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The policy pack " + file + " is not in the archive.");
            }
            return new PackFile(file, new String(in.readAllBytes(), StandardCharsets.UTF_8), true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The policy pack " + file + " cannot be read.", unreadable);
        }
    }

    /** The packs that come as files, each of them a released version. */
    public List<PackFile> files() {
        return files;
    }

    /**
     * Holds up what is released now. Fewer versions than are known already are no news: somebody read them before the
     * latest was released, and is late.
     */
    public synchronized void hold(Policies released) {
        if (released.packs().size() >= policies().packs().size()) {
            held = Held.of(released);
        }
    }

    /** All released versions. */
    public Policies policies() {
        return held.policies();
    }

    /** What assesses requests by them. */
    public Assessor assessor() {
        return held.assessor();
    }
}
