package org.specialleave.policy.assess;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.specialleave.policy.model.Policies;
import org.specialleave.policy.model.PolicyTerms;
import org.specialleave.policy.pack.PackLoader;

/**
 * The trust's policy and a later version of it, for tests: more paid leave, fewer shifts and more volunteering from
 * {@value #FROM} on.
 */
public final class TwoVersions {
    /** When the later version comes into force, in the middle of a leave year. */
    public static final String FROM = "2027-01-11";

    private static final Map<PolicyTerms.ChangeOfHours, Policies> ALL = new EnumMap<>(PolicyTerms.ChangeOfHours.class);

    static {
        for (PolicyTerms.ChangeOfHours setting : PolicyTerms.ChangeOfHours.values()) {
            ALL.put(setting, read(setting));
        }
    }

    private TwoVersions() {}

    /** Both versions with that decision about hours that change (D11), beside the statutory supplement. */
    public static Policies of(PolicyTerms.ChangeOfHours setting) {
        return ALL.get(setting);
    }

    private static Policies read(PolicyTerms.ChangeOfHours setting) {
        String now = changed(text("LPT-8.yaml"), "setting: HOURS_ON_THE_DAY", "setting: " + setting);
        String later = changed(now, "version: LPT-8", "version: LPT-9");
        later = changed(later, "inForceFrom: 2019-10-30", "inForceFrom: " + FROM);
        later = changed(later, "figure: 1 working week", "figure: 2 working weeks");
        later = changed(later, "more than 3 shifts in one incident", "more than 2 shifts in one incident");
        later = changed(later, "amount: 15 h pro rata", "amount: 22 h pro rata");
        return new Policies(List.of(
                PackLoader.load("LPT-8.yaml", now),
                PackLoader.load("LPT-9.yaml", later),
                PackLoader.load("CLR-2024.yaml", text("CLR-2024.yaml"))));
    }

    private static String changed(String text, String was, String is) {
        if (!text.contains(was)) {
            throw new IllegalStateException("The pack does not say: " + was);
        }
        return text.replace(was, is);
    }

    private static String text(String file) {
        try (InputStream in = TwoVersions.class.getResourceAsStream("/policy/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
