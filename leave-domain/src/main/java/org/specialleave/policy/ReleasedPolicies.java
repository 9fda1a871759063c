package org.specialleave.policy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The policies that are released in this installation, read and checked once.
 *
 * <p>A pack that is not understood stops the start: nobody is to be judged by a policy that was read half.
 */
@ApplicationScoped
public class ReleasedPolicies {
    private static final List<String> SHIPPED = List.of("LPT-8.yaml", "CLR-2024.yaml");

    private final Policies policies =
            new Policies(SHIPPED.stream().map(ReleasedPolicies::shipped).toList());
    private final Assessor assessor = new Assessor(policies);

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
