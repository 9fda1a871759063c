package org.specialleave.policy.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.specialleave.policy.model.PolicyPack;
import org.specialleave.policy.pack.PackLoader;

/** Packs that tests make from the shipped ones. */
final class VersionTexts {
    /** The pack LPT-8 as it comes with the product. */
    static final String LPT = new ReleasedPolicies().files().get(0).yaml();

    private VersionTexts() {}

    /** That pack under another version and day. */
    static String lpt(String version, String from) {
        return with(
                with(LPT, "version: LPT-8", "version: " + version), "inForceFrom: 2019-10-30", "inForceFrom: " + from);
    }

    /** The text with the first place where that passage stands replaced. */
    static String with(String text, String passage, String by) {
        assertThat(text).contains(passage);
        return text.replaceFirst(Pattern.quote(passage), Matcher.quoteReplacement(by));
    }

    static PolicyPack pack(String yaml) {
        return PackLoader.load("test.yaml", yaml);
    }
}
