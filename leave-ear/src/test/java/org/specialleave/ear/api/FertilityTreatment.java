package org.specialleave.ear.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.specialleave.ear.ApiClient;
import org.specialleave.ear.RunningApplication;

/** A type of leave that the product has never heard of, released as a policy of its own by the tests that need it. */
public final class FertilityTreatment {
    /** Its code. */
    public static final String CODE = "FERTILITY_TREATMENT";

    private FertilityTreatment() {}

    /** Drafts and releases the pack, unless an earlier test has. */
    public static void release(RunningApplication application) {
        ApiClient hr = application.as("hr");
        if (hr.get("policy-versions/FERT-1").status() == 404) {
            PolicyTexts.release(hr, "FERT-1", pack());
        }
        assertThat(hr.get("policy-versions/FERT-1").status()).isEqualTo(200);
    }

    /** The text of the pack. */
    public static String pack() {
        try (InputStream in = FertilityTreatment.class.getResourceAsStream("/policy/FERT-1.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The block of its type alone, as it stands among the types of a pack. */
    public static String type() {
        String pack = pack();
        return pack.substring(pack.indexOf("  FERTILITY_TREATMENT:"));
    }
}
